import { bareFrame, type Frame } from '../../ui/frame.ts'
import type { RequestContext } from '../environment.ts'
import { type Door, insideFrame } from './doors.ts'
import { officeFrame, publicFrame } from './frame.ts'

/**
 * What stands around a page that says what went wrong. Whoever is signed in keeps the portal's own face, menu and way
 * out; a visitor the organisation's; the installation's is for where none is known, and for when nothing else works.
 */
export async function errorFrame(c: RequestContext, doors: readonly Door[]): Promise<Frame> {
  const { organization, actor, services, language = 'fr', t } = c.var
  const bare = bareFrame(services.asset, language, t)
  if (!organization) return bare
  try {
    if (actor?.portal === 'office') return officeFrame(c)
    const door = doors.find(({ portal }) => portal === actor?.portal)
    if (door) return await insideFrame(c, door)
    return publicFrame(c, { homeHref: `/${organization.slug}` })
  } catch (error) {
    services.log.warn({ requestId: c.var.requestId, err: error }, 'an error page goes without its frame')
    return bare
  }
}
