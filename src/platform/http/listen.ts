import type { Server } from 'node:http'
import { serve } from '@hono/node-server'

type Fetch = (request: Request, env: object) => Response | Promise<Response>

export interface Listening {
  port: number
  /** Takes no more requests, lets those under way finish for `grace` milliseconds, then cuts them. */
  close(grace: number): Promise<void>
}

export async function listen(fetch: Fetch, host: string, port: number): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const server = serve({ fetch: fetch as never, hostname: host, port }, (info) => resolve(info.port)) as Server
  server.once('error', reject)
  return { port: await promise, close: (grace) => close(server, grace) }
}

function close(server: Server, grace: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeIdleConnections()
  const impatient = setTimeout(() => server.closeAllConnections(), grace)
  return promise.finally(() => clearTimeout(impatient))
}
