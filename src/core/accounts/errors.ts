import { bareFrame, type Frame } from '../../ui/frame.ts'
import type { RequestContext } from '../environment.ts'
import type { Organization } from '../organizations/rules.ts'
import { selectOptionalOrganization } from '../organizations/store.ts'
import { type Door, insideFrame } from './doors.ts'
import { officeFrame, publicFrame } from './frame.ts'

/**
 * What stands around a page that says what went wrong. Whoever is signed in keeps the portal's own face, menu and way
 * out; a visitor the organisation's; the installation's is for where none is known, and for when nothing else works.
 */
export async function errorFrame(c: RequestContext, doors: readonly Door[], status: number): Promise<Frame> {
  const { actor, services, language = 'fr', t } = c.var
  const bare = bareFrame(services.asset, language, t)
  try {
    const organization = await organizationOf(c, status)
    if (!organization) return bare
    if (actor?.portal === 'office') return officeFrame(c)
    const door = doors.find(({ portal }) => portal === actor?.portal)
    if (door) return await insideFrame(c, door)
    return publicFrame(c, { homeHref: `/${organization.slug}` })
  } catch (error) {
    services.log.warn({ requestId: c.var.requestId, err: error }, 'an error page goes without its frame')
    return bare
  }
}

/**
 * Who goes too fast, sends too much or comes from elsewhere is refused before the path was looked at: it is still that
 * organisation's address. Behind a 404 it was looked for already; behind a fault nothing more is asked of the database.
 */
async function organizationOf(c: RequestContext, status: number): Promise<Organization | null> {
  const known: Organization | undefined = c.var.organization
  if (known || status === 404 || status >= 500) return known ?? null
  const slug = c.req.path.split('/')[1]
  const found = slug ? await selectOptionalOrganization(c.var.services.db, slug) : null
  if (found) c.set('organization', found)
  return found
}
