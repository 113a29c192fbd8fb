import type { MiddlewareHandler } from 'hono'
import type { Database } from '../../platform/database/database.ts'
import { batched } from '../../platform/http/batch.ts'
import { formOf, hasAlready, type KeptPage, keepPage, makePageCache } from '../../platform/http/page-cache.ts'
import type { Environment, RequestContext } from '../environment.ts'
import { type Stamp, stillStands, type Topic } from './rules.ts'
import { readCounters } from './store.ts'

const megabyte = 1024 * 1024

/**
 * Serves public pages from memory. Before each one, the counters of what it shows are read anew, together for all requests
 * that wait at that moment: no page is older than the last save that anybody was told of, in any process.
 */
export function freshPages(db: Database, maximumBytes = 64 * megabyte): MiddlewareHandler<Environment> {
  const cache = makePageCache<Stamp>(maximumBytes)
  /** Pages being made; each tells whether it was kept. */
  const rendering = new Map<string, Promise<boolean>>()
  const isFresh = freshnessCheck(db)

  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const key = keyOf(c)
    for (let tries = 0; tries < 3; tries++) {
      // Whoever finds the page being made waits for it, then asks whether it is still good. One that is not kept (behind a
      // sign-in, an error) is made for each: nobody waits for it twice.
      if ((await rendering.get(key)) === false) break
      const kept = await keptFresh(key)
      if (kept) c.set('stamp', kept.stamp)
      if (kept) return c.newResponse(...(await answerTo(c, kept)))
      if (!rendering.has(key)) break
    }
    const { promise, resolve } = Promise.withResolvers<boolean>()
    rendering.set(key, promise)
    let isKept = false
    try {
      await next()
      const page = await keep(c)
      if (!page) return
      cache.put(key, page)
      isKept = true
      const cookies = c.res.headers.getSetCookie()
      const [body, status, headers] = await answerTo(c, page)
      c.res = undefined
      c.res = new Response(body, { status, headers })
      for (const cookie of cookies) c.res.headers.append('Set-Cookie', cookie)
    } finally {
      if (rendering.get(key) === promise) rendering.delete(key)
      resolve(isKept)
    }

    async function keptFresh(wanted: string): Promise<KeptPage<Stamp> | undefined> {
      const page = cache.get(wanted, c.var.services.now().epochMilliseconds)
      if (!page) return undefined
      if (await isFresh(page.stamp)) return page
      cache.delete(wanted)
      return undefined
    }
  }
}

/** One page per path, query, language; a page of another address is another page, whatever its words' order. */
function keyOf(c: RequestContext): string {
  const { pathname, search } = new URL(c.req.url)
  return `${c.var.language} ${pathname}${search}`
}

/** What may be read and framed by whom is said with a 304 too: browsers put its headers in the place of those they hold. */
const keptHeaders = ['Content-Type', 'Access-Control-Allow-Origin', 'Content-Security-Policy']

/** A page that its handler stamped, with no cookie but the language's; anything else is not kept. */
async function keep(c: RequestContext): Promise<KeptPage<Stamp> | undefined> {
  const { stamp } = c.var
  if (!stamp || c.res.status !== 200) return undefined
  if (c.res.headers.getSetCookie().some((cookie) => !cookie.startsWith('lang='))) return undefined
  const headers = Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = c.res.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  return keepPage({ stamp, headers, text: await c.res.text(), expiresAt: stamp.expiresAt })
}

type Answer = [body: Uint8Array<ArrayBuffer> | null, status: 200 | 304, headers: Record<string, string>]

async function answerTo(c: RequestContext, page: KeptPage<Stamp>): Promise<Answer> {
  const headers = {
    ETag: page.etag,
    'Cache-Control': 'public, no-cache',
    Vary: 'Accept-Encoding, Accept-Language, Cookie',
  }
  if (hasAlready(c.req.header('if-none-match') ?? '', page.etag)) {
    const { 'Content-Type': type, ...others } = page.headers
    return [null, 304, { ...headers, ...others }]
  }
  const { body, coding } = await formOf(page, c.req.header('accept-encoding') ?? '')
  return [body, 200, { ...headers, ...page.headers, ...(coding && { 'Content-Encoding': coding }) }]
}

function freshnessCheck(db: Database): (stamp: Stamp) => Promise<boolean> {
  const byOrganization = new Map<number, (topics: Iterable<Topic>) => Promise<Map<Topic, number>>>()
  const checkOf = (organizationId: number) =>
    batched(async (asked: Iterable<Topic>[]) => {
      const topics = [...new Set(asked.flatMap((one) => [...one]))]
      return readCounters(db, organizationId, topics)
    })
  return async (stamp) => {
    const check = byOrganization.get(stamp.organizationId) ?? checkOf(stamp.organizationId)
    byOrganization.set(stamp.organizationId, check)
    return stillStands(stamp, await check(stamp.counters.keys()))
  }
}
