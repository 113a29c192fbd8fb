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
  server.once('error', (error: NodeJS.ErrnoException) => reject(asSentence(error, host, port)))
  return { port: await promise, close: (grace) => close(server, grace) }
}

function close(server: Server, grace: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  // A connection kept alive falls idle only after its answer: asked again until all are gone.
  const idle = setInterval(() => server.closeIdleConnections(), 20)
  const impatient = setTimeout(() => server.closeAllConnections(), grace)
  return promise.finally(() => {
    clearInterval(idle)
    clearTimeout(impatient)
  })
}

function asSentence(error: NodeJS.ErrnoException, host: string, port: number) {
  if (error.code === 'EADDRINUSE')
    return new Error(`Le port ${port} est déjà pris sur ${host} : choisissez-en un autre avec PORT.`)
  if (error.code === 'EACCES')
    return new Error(`Ce compte ne peut pas écouter sur le port ${port} : choisissez-en un autre avec PORT.`)
  if (error.code === 'EADDRNOTAVAIL') return new Error(`Cette machine n'a pas l'adresse ${host} : vérifiez HOST.`)
  return error
}
