import { Hono, type MiddlewareHandler } from 'hono'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import type { Database } from '../../../platform/database/database.ts'
import { clientAddress, networkOf } from '../../../platform/http/client-address.ts'
import { makeRateLimit, type RateLimit } from '../../../platform/http/rate-limit.ts'
import { HttpRefusal } from '../../../platform/http/refusal.ts'
import { countSearch, type Way } from './counting.ts'
import { dataErrors, framedErrors, hurriedSearch } from './errors.tsx'

/**
 * Of each office: a person looks at a dozen nights in a row, then at one every few seconds; a program that collects numbers
 * does not.
 */
const pace = { burst: 12, secondsEach: 4 }

const limits = new WeakMap<Database, RateLimit>()

function limitOf(db: Database): RateLimit {
  const known = limits.get(db) ?? makeRateLimit(pace)
  limits.set(db, known)
  return known
}

/** Throttles and counts searches, those answered from kept pages too. */
export const searchGates = new Hono<Environment>()

const gate =
  (way: Way): MiddlewareHandler<Environment> =>
  async (c, next) => {
    const isSearch = c.req.query('date') !== undefined
    const wait = isSearch ? waitOf(c) : 0
    if (wait > 0) throw new HttpRefusal(429, wait)
    await next()
    if (isSearch) count(c, way)
  }

searchGates.use('/:org/dispo', hurriedSearch, gate('page'))
searchGates.use('/:org/dispo/cadre', framedErrors, gate('frame'))

searchGates.use('/:org/api/dispo', dataErrors, async (c, next) => {
  // Only asked whether another site may ask: no search yet.
  if (c.req.method === 'OPTIONS') return next()
  const wait = waitOf(c)
  if (wait > 0) {
    c.header('Retry-After', String(wait))
    c.header('Access-Control-Allow-Origin', '*')
    return c.json({ error: 'too-many-requests' as const, retryAfterSeconds: wait }, 429)
  }
  await next()
  count(c, 'data')
  return undefined
})

function waitOf(c: RequestContext): number {
  const { services } = c.var
  const address = networkOf(clientAddress(c, services.trustedProxies))
  return limitOf(services.db).take(`${c.req.param('org')} ${address}`, services.now().epochMilliseconds)
}

/** LAST-22: what the page's handler noted when it was made says what was asked and found. */
function count(c: RequestContext, way: Way) {
  const { stamp, services } = c.var
  if (!stamp?.note || c.res.status >= 400) return
  const { night, found, zone } = stamp.note
  const searchedOn = todayOf({ timeZone: String(zone) }, services.now())
  countSearch(services, {
    organizationId: stamp.organizationId,
    searchedOn: searchedOn.toString(),
    nightOn: String(night),
    found: Number(found),
    way,
  })
}
