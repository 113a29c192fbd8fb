// A bare node:http that answers given addresses with given bytes: what this machine can serve at best.
import { createServer } from 'node:http'

const pages = new Map()
process.on('message', (message) => {
  if (message.path) return pages.set(message.path, { type: message.type, body: Buffer.from(message.body, 'base64') })
  const server = createServer((request, response) => {
    const page = pages.get(request.url)
    if (!page) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': page.type, 'Content-Length': page.body.length })
    response.end(page.body)
  })
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
})
