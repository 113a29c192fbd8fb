import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a calendar of the server does when it is asked for. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void

interface Asked {
  path: string
  headers: IncomingMessage['headers']
}

/** A server of calendars that does whatever a test wants, badly where it must, over real HTTP. Call `close()` at the end. */
export async function startFeedServer() {
  const behaviours = new Map<string, Behaviour>()
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    const behaviour = behaviours.get(path)
    if (behaviour) behaviour(request, response)
    else response.writeHead(404).end()
  })
  server.on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    /** How often a path was asked for. */
    count: (path: string) => asked.filter((one) => one.path === path).length,
    at(path: string, behaviour: Behaviour | string) {
      behaviours.set(path, typeof behaviour === 'string' ? sends(behaviour) : behaviour)
      return `http://127.0.0.1:${port}${path}`
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type FeedServer = Awaited<ReturnType<typeof startFeedServer>>

/** An honest answer. */
export const sends =
  (text: string, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/calendar', ...headers }).end(text)

export const refuses =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    response.writeHead(status, headers).end('<html><body>Non</body></html>')

export const redirectsTo = (location: string) => refuses(302, { location })

/** Endless bytes, as fast as the other side takes them. */
export const floods: Behaviour = (_, response) => {
  const chunk = Buffer.alloc(1024 * 1024, 'X')
  let sent = 0
  const more = () => {
    while (sent < 50 && response.write(chunk)) sent += 1
    if (sent >= 50) response.end()
  }
  response.on('drain', more)
  response.on('error', () => undefined)
  response.writeHead(200, { 'content-type': 'text/calendar' })
  more()
}

/** A byte now and then, for ever. */
export const drips: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/calendar' })
  const timer = setInterval(() => response.write('B'), 50)
  response.on('close', () => clearInterval(timer))
}

export interface WrittenEvent {
  /** `2026-07-11` */
  from: string
  /** The day of departure, unless a test says otherwise. */
  until: string
  uid?: string
  summary?: string
  /** Further lines. */
  more?: string[]
}

const compact = (day: string) => day.replaceAll('-', '')

export const eventText = ({ from, until, uid, summary = 'Reserved', more = [] }: WrittenEvent) =>
  [
    'BEGIN:VEVENT',
    ...(uid === undefined ? [] : [`UID:${uid}`]),
    'DTSTAMP:20260101T000000Z',
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(until)}`,
    `SUMMARY:${summary}`,
    ...more,
    'END:VEVENT',
  ].join('\r\n')

/** A calendar as sites write them; `producer: null` leaves its PRODID out. */
export function calendarText(events: (WrittenEvent | string)[], producer: string | null = '-//Site//Calendrier//FR') {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...(producer === null ? [] : [`PRODID:${producer}`])]
  const body = events.map((event) => (typeof event === 'string' ? event : eventText(event)))
  return `${[...head, ...body, 'END:VCALENDAR'].join('\r\n')}\r\n`
}
