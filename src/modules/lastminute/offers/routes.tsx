import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { noticeOf } from '../../../core/notices.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { Difference } from '../../../ui/differences.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { limitedPage, unlimited } from '../hosts/limited.tsx'
import { selectMembers } from '../hosts/members.ts'
import { mayDecideForAll } from '../hosts/rules.ts'
import { emptyForm } from '../members/forms.ts'
import { offerPaths } from '../paths.ts'
import { changeOffer, createOffer, setOfferClosed } from './actions.ts'
import { offerForm } from './forms.ts'
import { OfferFormPage } from './pages/offer-form.tsx'
import { OffersPage } from './pages/offers.tsx'
import { type Offer, selectOffers, selectOptionalOffer } from './store.ts'

/** LAST-13: the list of offers that the office sets. */
export const offerRoutes = new Hono<Environment>()

offerRoutes.get('/:org/gestion/dispo/reglages/offres', staffWith('lastminute'), async (c) => {
  const { services, actor, organization } = c.var
  const [offers, members] = await read(services.db, actor, (tx) =>
    Promise.all([selectOffers(tx, organization.id), selectMembers(tx, actor)]),
  )
  const open = members.filter(({ closedAt }) => closedAt === null)
  const rows = offers.map((offer) => ({ ...offer, members: open.filter(({ offerId }) => offerId === offer.id).length }))
  const frame = officeFrame(c, noticeOf(c, notices))
  const mayChange = mayDecideForAll(actor)
  return page(c, <OffersPage {...{ frame, rows, mayChange }} slug={organization.slug} token={newForm(c).token} />)
})

const notices = {
  enregistre: "L'offre a été enregistrée.",
  fermee: "L'offre est fermée : ses adhérents ne paraissent plus tant qu'ils n'en ont pas une autre.",
  rouverte: "L'offre est rouverte.",
}

offerRoutes.get('/:org/gestion/dispo/reglages/offres/nouvelle', staffWith('lastminute'), unlimited, (c) =>
  formPage(c, { form: newForm(c) }),
)

offerRoutes.post('/:org/gestion/dispo/reglages/offres/nouvelle', staffWith('lastminute'), unlimited, async (c) => {
  const submitted = await readForm(c, offerForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form }, c.var.redisplay ? 200 : 422)
  const outcome = await createOffer(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${offerPaths.list(c.var.organization.slug)}?enregistre`, 303)
  if (outcome.refusal === 'limited') return limitedPage(c)
  return formPage(c, { form: submitted.refuse(taken) }, 422)
})

const taken = { code: 'Une autre offre porte déjà ce code.' }

offerRoutes.get(
  '/:org/gestion/dispo/reglages/offres/:id{[0-9]{1,15}}',
  staffWith('lastminute'),
  unlimited,
  async (c) => {
    const offer = await offerOf(c)
    return formPage(c, { form: newForm(c, typedOf(offer)), known: offer })
  },
)

offerRoutes.post(
  '/:org/gestion/dispo/reglages/offres/:id{[0-9]{1,15}}',
  staffWith('lastminute'),
  unlimited,
  async (c) => {
    const offer = await offerOf(c)
    const submitted = await readForm(c, offerForm)
    if (!submitted.ok) return formPage(c, { form: submitted.form, known: offer }, c.var.redisplay ? 200 : 422)
    const outcome = await changeOffer(verbContext(c, submitted.key), offer.id, submitted.value)
    if (outcome.ok) return c.redirect(`${offerPaths.list(c.var.organization.slug)}?enregistre`, 303)
    if (outcome.refusal === 'limited') return limitedPage(c)
    if (outcome.refusal === 'unknown') throw notFound()
    if (outcome.refusal === 'code-taken') return formPage(c, { form: submitted.refuse(taken), known: offer }, 422)
    const newest = await offerOf(c)
    const conflict = conflictOf(submitted.refuse({}), typedOf(newest), labels, (field, value) =>
      field === 'entitled' ? (value === 'on' ? 'oui' : 'non') : value,
    )
    return formPage(c, { ...conflict, known: newest }, 409)
  },
)

const labels = { name: 'Nom', code: 'Code', entitled: 'Comprend la dernière minute' }

offerRoutes.post(
  '/:org/gestion/dispo/reglages/offres/:id{[0-9]{1,15}}/fermeture',
  staffWith('lastminute'),
  unlimited,
  (c) => close(c, true),
)

offerRoutes.post(
  '/:org/gestion/dispo/reglages/offres/:id{[0-9]{1,15}}/reouverture',
  staffWith('lastminute'),
  unlimited,
  (c) => close(c, false),
)

async function close(c: RequestContext, closed: boolean) {
  const offer = await offerOf(c)
  const list = offerPaths.list(c.var.organization.slug)
  const submitted = await readForm(c, emptyForm)
  if (!submitted.ok) return c.redirect(`${list}?recommencez`, 303)
  const outcome = await setOfferClosed(verbContext(c, submitted.key), offer.id, closed)
  if (!outcome.ok && outcome.refusal === 'unknown') throw notFound()
  if (!outcome.ok) return limitedPage(c)
  return c.redirect(`${list}?${closed ? 'fermee' : 'rouverte'}`, 303)
}

const typedOf = ({ version, name, code, entitled }: Offer) => ({
  ...{ version: String(version), name, code },
  ...(entitled && { entitled: 'on' }),
})

async function offerOf(c: RequestContext): Promise<Offer> {
  const { services, actor, organization } = c.var
  const id = Number(c.req.param('id'))
  const offer = await read(services.db, actor, (tx) => selectOptionalOffer(tx, organization.id, id))
  if (!offer) throw notFound()
  return offer
}

interface FormPart {
  form: FormState
  known?: Offer
  differences?: Difference[]
}

const formPage = (c: RequestContext, { form, known, differences }: FormPart, status: 200 | 409 | 422 = 200) =>
  page(
    c,
    <OfferFormPage frame={officeFrame(c)} slug={c.var.organization.slug} {...{ form, known, differences }} />,
    status,
  )
