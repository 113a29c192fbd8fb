import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'

/** The route's pattern rather than the address: identifiers and search words of people stay out of the logs. */
const routeOf = (path: string) => path.replace(/\/\d+(?=\/|$)/g, '/:n').replace(/[\w-]{30,}/g, ':token')

/** One line per request, without query, cookies or addresses of people; its reference is what an error page shows. */
export function requestLog(log: Logger): MiddlewareHandler<{ Variables: { requestId: string } }> {
  return async (c, next) => {
    const requestId = randomBytes(6).toString('hex')
    c.set('requestId', requestId)
    const start = performance.now()
    await next()
    const ms = Math.round((performance.now() - start) * 10) / 10
    log.info({ requestId, method: c.req.method, path: routeOf(c.req.path), status: c.res.status, ms }, 'request')
  }
}
