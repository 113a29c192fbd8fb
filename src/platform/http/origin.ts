import type { MiddlewareHandler } from 'hono'
import { HttpRefusal } from './refusal.ts'

/**
 * A form is only taken from a page of this very origin. Browsers tell by `Sec-Fetch-Site` or `Origin`; a sender that
 * tells neither is no browser, carries no cookie of ours unasked, and still needs the form's own token.
 */
export function sameOriginOnly(publicUrl: () => string): MiddlewareHandler {
  return async (c, next) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
      const site = c.req.header('sec-fetch-site')
      if (site && site !== 'same-origin') throw new HttpRefusal(403)
      const origin = c.req.header('origin')
      if (origin && origin !== publicUrl() && origin !== new URL(c.req.url).origin) throw new HttpRefusal(403)
    }
    await next()
  }
}
