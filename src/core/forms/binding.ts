import { randomBytes } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import type { RequestContext } from '../environment.ts'

/**
 * What this browser's form tokens are bound to: the session where there is one, otherwise a random cookie of its own,
 * made with the first form that it is shown.
 */
export function bindingOf(c: RequestContext): string {
  if (c.var.binding) return c.var.binding
  const https = c.var.services.publicUrl.startsWith('https:')
  const name = https ? '__Host-visit' : 'visit'
  const known = getCookie(c, name)
  const binding = known && /^[\w-]{24}$/.test(known) ? known : randomBytes(18).toString('base64url')
  if (binding !== known) setCookie(c, name, binding, { httpOnly: true, sameSite: 'Lax', secure: https, path: '/' })
  c.set('binding', binding)
  return binding
}
