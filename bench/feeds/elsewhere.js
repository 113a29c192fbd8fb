// A thousand calendars elsewhere, each of twenty stays, each answered after 100 ms as a site far away would.
import { createServer } from 'node:http'

const latency = 100
const day = (days) => new Date(Date.UTC(2026, 11, 1) + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')

/** Stays of calendar `number`, from one to seven nights with pauses between, over a year. */
function calendar(number, stamp) {
  const events = Array.from({ length: 20 }, (_, index) => {
    const from = index * 17 + (number % 9)
    return `BEGIN:VEVENT\r\nUID:${number}-${index}@elsewhere\r\nDTSTAMP:${stamp}\r\nDTSTART;VALUE=DATE:${day(from)}\r\nDTEND;VALUE=DATE:${day(from + 1 + ((number + index) % 7))}\r\nSUMMARY:Reserved\r\nEND:VEVENT\r\n`
  })
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Elsewhere//Bench//EN\r\n${events.join('')}END:VCALENDAR\r\n`
}

let asked = 0
let answersWith = 'file'
process.on('message', (message) => {
  answersWith = message.answersWith
})
const server = createServer((request, response) => {
  asked += 1
  setTimeout(() => {
    if (answersWith === '304' && request.headers['if-none-match']) return response.writeHead(304).end()
    const number = Number(/(\d+)\.ics/.exec(request.url)?.[1])
    response.writeHead(200, { 'content-type': 'text/calendar', etag: `"${number}"` })
    // Airbnb's stamp is another at every reading: the file is never the same, though its stays are.
    response.end(calendar(number, `20261121T${String(asked % 240_000).padStart(6, '0')}Z`))
  }, latency)
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
