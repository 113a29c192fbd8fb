import type { Door } from '../../core/accounts/doors.ts'
import { accountFrame } from '../../core/accounts/frame.ts'
import { accountPaths } from '../../core/accounts/paths.ts'
import type { RequestContext } from '../../core/environment.ts'
import { read } from '../../platform/database/database.ts'
import type { Frame, FrameNotice } from '../../ui/frame.ts'
import { hostsPath } from './paths.ts'
import { selectOptionalMaintenance } from './search/store.ts'

/** LAST-10: hosts sign in with mail address and password; the browser keeps neither. */
export const hostsDoor: Door = {
  portal: 'hosts',
  title: 'Administration hébergeurs',
  identifier: { label: 'Votre adresse électronique', type: 'email' },
  keepsNothing: true,
  firstTime: {
    sentence:
      "Première connexion ? Contactez l'office : il vous donne un code, de vive voix. Mot de passe perdu ? De même.",
    label: "J'ai un code",
    href: (slug) => accountPaths(slug, 'hosts').firstTime,
  },
  closed: maintenanceOf,
  inside: hostsFrame,
}

/** The hosts' space around a page. */
export function hostsFrame(c: RequestContext, notice?: FrameNotice): Frame {
  const home = hostsPath(c.var.organization.slug)
  return accountFrame(c, {
    homeHref: home,
    spaceName: 'Administration hébergeurs',
    menu: [{ label: 'Vos disponibilités', href: home, icon: 'calendar', current: c.req.path === home }],
    ...(notice && { notice }),
  })
}

/** LAST-20: hosts read it before they type a password for nothing. */
async function maintenanceOf(c: RequestContext): Promise<string | null> {
  const { id } = c.var.organization
  const maintenance = await read(c.var.services.db, { organizationId: id }, (tx) => selectOptionalMaintenance(tx, id))
  return maintenance && `L'outil est fermé : « ${maintenance.message} »`
}
