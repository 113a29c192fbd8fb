import { fork } from 'node:child_process'
import autocannon from 'autocannon'

const connections = 32

/**
 * Requests a second of an origin, over these paths in each connection's own order. `from` gives each request the address of
 * another visitor, as a trusted proxy would: whoever asks too often is made to wait, and a bench asks for everybody.
 */
export async function requestsPerSecond(
  origin: string,
  paths: (connection: number) => string[],
  options: { seconds: number; cookie?: string; from?: (connection: number, request: number) => string },
): Promise<number> {
  const headers = options.cookie ? { cookie: options.cookie } : {}
  let connection = 0
  const result = await autocannon({
    url: origin,
    connections,
    duration: options.seconds,
    setupClient: (client) => {
      const own = connection++
      client.setRequests(
        paths(own).map((path, request) => {
          const forwarded = options.from ? { 'x-forwarded-for': options.from(own, request) } : {}
          return { method: 'GET', path, headers: { ...headers, ...forwarded } }
        }),
      )
    },
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals, ${result.errors} errors`)
  return result.requests.average
}

/** A bare node:http, in a process of its own, that serves the same bytes under the same addresses. */
export async function startFloor(origin: string, paths: Iterable<string>, cookie = '') {
  const child = fork(new URL('floor.js', import.meta.url), { execArgv: [] })
  for (const path of new Set(paths)) {
    const answer = await fetch(origin + path, { headers: { cookie, 'accept-encoding': 'identity' } })
    const body = Buffer.from(await answer.arrayBuffer()).toString('base64')
    child.send({ path, body, type: answer.headers.get('content-type') ?? '' })
  }
  const listening = new Promise<number>((resolve) =>
    child.once('message', (message) => resolve((message as { port: number }).port)),
  )
  child.send({})
  return { origin: `http://127.0.0.1:${await listening}`, stop: () => child.kill() }
}

/** Draws from a list by Zipf's law (the n-th is asked for 1/n as often as the first), the same for the same seed. */
export function zipf<T>(items: readonly T[], count: number, seed: number): T[] {
  const sums: number[] = []
  let sum = 0
  for (let rank = 1; rank <= items.length; rank += 1) {
    sum += 1 / rank
    sums.push(sum)
  }
  let state = seed + 1
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  return Array.from({ length: count }, () => {
    const drawn = random() * sum
    const rank = sums.findIndex((upTo) => upTo >= drawn)
    return items[Math.max(rank, 0)] as T
  })
}
