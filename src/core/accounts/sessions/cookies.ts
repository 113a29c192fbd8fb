import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { RequestContext } from '../../environment.ts'
import type { Portal } from '../rules.ts'
import { hashOfToken, sessionCookieName } from './rules.ts'

type Door = Portal | 'admin'

const isHttps = (c: RequestContext) => c.var.services.publicUrl.startsWith('https:')

const slugOf = (c: RequestContext, door: Door) => (door === 'admin' ? 'escale' : c.var.organization.slug)

const sessionName = (c: RequestContext, door: Door) => sessionCookieName(slugOf(c, door), door, isHttps(c))

const deviceName = (c: RequestContext, door: Door) => `${isHttps(c) ? '__Host-' : ''}known-${slugOf(c, door)}-${door}`

// With the `__Host-` prefix a browser takes a cookie only from this very host, over https, for every path.
const attributes = (c: RequestContext) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(c) }) as const

/** The hash of the session token that this browser sent for a portal, or null. */
export function sentSession(c: RequestContext, door: Door): Buffer | null {
  const token = getCookie(c, sessionName(c, door))
  return token ? hashOfToken(token) : null
}

/** Gives the browser its new session; it forgets it when it is closed. */
export function giveSession(c: RequestContext, door: Door, token: string) {
  setCookie(c, sessionName(c, door), token, attributes(c))
}

export function takeSession(c: RequestContext, door: Door) {
  deleteCookie(c, sessionName(c, door), attributes(c))
}

/** The mark of a browser that signed in here before; see throttling/keys.ts. */
export const sentDevice = (c: RequestContext, door: Door) => getCookie(c, deviceName(c, door))

export function giveDevice(c: RequestContext, door: Door, device: string) {
  setCookie(c, deviceName(c, door), device, { ...attributes(c), maxAge: 180 * 24 * 3600 })
}

const departmentName = (c: RequestContext, portal: Portal) =>
  `${isHttps(c) ? '__Host-' : ''}department-${slugOf(c, portal)}-${portal}`

/** The département last entered with from this browser: nothing of a person, who has to say the rest again. */
export function sentDepartment(c: RequestContext, portal: Portal): string | undefined {
  const code = getCookie(c, departmentName(c, portal))
  return code && /^(\d{2,3}|2[AB])$/.test(code) ? code : undefined
}

export function giveDepartment(c: RequestContext, portal: Portal, code: string) {
  setCookie(c, departmentName(c, portal), code, { ...attributes(c), maxAge: 365 * 24 * 3600 })
}
