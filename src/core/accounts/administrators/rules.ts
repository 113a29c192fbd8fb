import type { Timeouts } from '../sessions/rules.ts'

/** Platform administrators stand above every organisation: their sessions are short. */
export const administratorTimeouts: Timeouts = { idleMinutes: 30, absoluteHours: 8 }

/** An administrator's identifier: what one types without thinking about accents. */
export const isIdentifier = (text: string) => /^[a-z0-9](?:[a-z0-9._@-]{1,98})[a-z0-9]$/i.test(text)

/** After signing in: a page of /admin, otherwise its home. */
export function safeAdminReturn(asked: string | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, 'http://here')) return '/admin'
  const { origin, pathname, search } = new URL(asked, 'http://here')
  const within = pathname === '/admin' || pathname.startsWith('/admin/')
  const leadsOut = /\/(connexion|deconnexion)$/.test(pathname)
  return origin === 'http://here' && within && !leadsOut ? pathname + search : '/admin'
}

/** An installation has no zone of its own: where no structure's holds, moments are told in this one. */
export const administrationZone = 'Europe/Paris'
