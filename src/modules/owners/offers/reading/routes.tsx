import { Hono } from 'hono'
import { signedIn } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment } from '../../../../core/environment.ts'
import { sendPrivateFile } from '../../../../core/files/send.ts'
import { todayOf } from '../../../../core/organizations/rules.ts'
import { selectSettings } from '../../../../core/organizations/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { page } from '../../../../platform/http/render.ts'
import { ownersFrame } from '../../space/frame.ts'
import { shownOffer } from '../offer.tsx'
import { shownOfferPaths } from '../paths.ts'
import { selectOptionalShownOffer, selectShownOffers } from '../store.ts'
import { ShownOffersPage } from './pages/offers.tsx'

/** OWN-51: « Offres privilèges » of the owners' space. */
export const shownOfferRoutes = new Hono<Environment>()

shownOfferRoutes.get('/:org/proprietaires/offres', signedIn('owners'), async (c) => {
  const { organization, services, actor } = c.var
  const today = todayOf(organization, services.now())
  const [rows, settings] = await read(services.db, actor, (tx) =>
    Promise.all([selectShownOffers(tx, organization.id, today), selectSettings(tx, organization.id, 'owners')]),
  )
  const { slug } = organization
  const offers = rows.map((row) => shownOffer(slug, row, shownOfferPaths.file(slug, row.offer.id)))
  return page(c, <ShownOffersPage frame={ownersFrame(c, { settings: settings.values })} offers={offers} />)
})

shownOfferRoutes.get('/:org/proprietaires/offres/:id{[0-9]{1,15}}/fichier', signedIn('owners'), async (c) => {
  const { organization, services, actor } = c.var
  const today = todayOf(organization, services.now())
  const row = await read(services.db, actor, (tx) =>
    selectOptionalShownOffer(tx, organization.id, Number(c.req.param('id')), today),
  )
  return sendPrivateFile(c, row?.file ?? null)
})
