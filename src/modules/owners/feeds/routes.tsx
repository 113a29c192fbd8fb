import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { signedIn, staffWith } from '../../../core/accounts/sessions/guards.ts'
import { monthOf } from '../../../core/calendar/rules.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { read } from '../../../platform/database/database.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { lodgingPaths } from '../directory/paths.ts'
import { planningPath, planningsPath } from '../plannings/paths.ts'
import { ownersFrame } from '../space/frame.ts'
import { edit, showEdition } from './edition.tsx'
import * as panel from './handlers.tsx'
import { feedPaths } from './paths.ts'
import type { Side } from './side.ts'

/** OWN-28: the calendars of a lodging, for its owner and for the network's staff. */
export const feedRoutes = new Hono<Environment>()

/** Where the owner stands: below « Gérez vos plannings ». */
const ofOwner: Side = {
  paths: feedPaths.ofOwner,
  back: (slug) => ({ label: 'Vos hébergements', href: planningsPath(slug) }),
  planningHref: (c, lodgingId) =>
    planningPath(c.var.organization.slug, lodgingId, monthOf(todayOf(c.var.organization, c.var.services.now()))),
  frame: async (c: RequestContext, notice?: FrameNotice) => {
    const { organization, services } = c.var
    const settings = await read(services.db, { organizationId: organization.id }, (tx) =>
      selectSettings(tx, organization.id, 'owners'),
    )
    return ownersFrame(c, { settings: settings.values, notice })
  },
}

const ofStaff: Side = {
  paths: feedPaths.ofStaff,
  back: (slug) => ({ label: 'Calendriers', href: feedPaths.ofStaff(slug).list }),
  planningHref: (c, lodgingId) => lodgingPaths.one(c.var.organization.slug, lodgingId),
  frame: async (c: RequestContext, notice?: FrameNotice) => officeFrame(c, notice ? { notice } : {}),
}

const owner = signedIn('owners')
const staff = staffWith('plannings')

const own = '/:org/proprietaires/calendriers/:lodgingId{[0-9]{1,15}}'
const kept = '/:org/gestion/calendriers/:lodgingId{[0-9]{1,15}}'

for (const [base, guard, side] of [
  [own, owner, ofOwner],
  [kept, staff, ofStaff],
] as const) {
  const feed = `${base}/agendas/:feedId{[0-9]{1,15}}`
  const stay = `${base}/sejours/:stayId{[0-9]{1,15}}`
  const address = `${base}/adresses/:exportId{[0-9]{1,15}}`
  feedRoutes.get(base, guard, (c) => panel.show(c, side))
  feedRoutes.post(`${base}/agendas`, guard, (c) => panel.connect(c, side))
  feedRoutes.get(`${feed}/modification`, guard, (c) => showEdition(c, side))
  feedRoutes.post(`${feed}/modification`, guard, (c) => edit(c, side))
  feedRoutes.post(`${feed}/lecture`, guard, (c) => panel.readNow(c, side))
  feedRoutes.post(`${feed}/pause`, guard, (c) => panel.pause(c, side))
  feedRoutes.post(`${feed}/relance`, guard, (c) => panel.resume(c, side))
  feedRoutes.post(`${feed}/retrait`, guard, (c) => panel.remove(c, side))
  feedRoutes.post(`${stay}/ecart`, guard, (c) => panel.setAside(c, side))
  feedRoutes.post(`${stay}/retablissement`, guard, (c) => panel.restore(c, side))
  feedRoutes.post(`${base}/adresses`, guard, (c) => panel.openAddress(c, side))
  feedRoutes.post(`${address}/etats`, guard, (c) => panel.chooseStates(c, side))
  feedRoutes.post(`${address}/renouvellement`, guard, (c) => panel.renewAddress(c, side))
}
