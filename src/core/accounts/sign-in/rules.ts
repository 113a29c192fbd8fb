import { portalBase } from '../paths.ts'
import type { Portal } from '../rules.ts'

/**
 * Where to go after signing in: a path of the same organisation and portal, otherwise the portal's home. Whatever a
 * stranger puts into a link, nobody is led elsewhere.
 */
export function safeReturn(slug: string, portal: Portal, asked: string | undefined): string {
  const home = portalBase(slug, portal)
  if (!asked?.startsWith('/') || !URL.canParse(asked, 'http://here')) return home
  const { origin, pathname, search } = new URL(asked, 'http://here')
  const within = pathname === home || pathname.startsWith(`${home}/`)
  const leadsOut = /\/(connexion|deconnexion)$/.test(pathname)
  return origin === 'http://here' && within && !leadsOut ? pathname + search : home
}
