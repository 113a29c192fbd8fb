import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { readItemQuery } from '../../../core/content/items/list.ts'
import { itemRoutes } from '../../../core/content/items/routes.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { sendPrivateFile } from '../../../core/files/send.ts'
import { pictureOf, uploadOf } from '../../../core/files/uploads.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { selectHistory } from '../../../core/history/store.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { Difference } from '../../../ui/differences.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { formatCount } from '../../../ui/format.ts'
import { noticeOf } from '../directory/notices.ts'
import { changeOffer, createOffer, type Sent } from './actions.ts'
import { offersList } from './export.ts'
import { newOfferForm, offerForm } from './forms.ts'
import { OfferPage } from './pages/offer.tsx'
import { OfferFormPage } from './pages/offer-form.tsx'
import { OffersPage } from './pages/offers.tsx'
import { offerPaths } from './paths.ts'
import { type OfferRow, offerKind, offerSorts, selectOfferPage, selectOffers, selectOptionalOffer } from './store.ts'
import { offerLabels, offerNotices } from './words.ts'

/** OWN-51: staff keep the partners' offers. */
export const offerRoutes = new Hono<Environment>()

const queryOf = (c: RequestContext) => readItemQuery((name) => c.req.query(name), offerSorts, 'descending')

offerRoutes.get('/:org/gestion/offres', staffWith('content'), async (c) => {
  const { services, organization, actor } = c.var
  const [query, today] = [queryOf(c), todayOf(organization, services.now())]
  const found = await read(services.db, actor, (tx) => selectOfferPage(tx, organization.id, query, today))
  return page(c, <OffersPage frame={officeFrame(c)} slug={organization.slug} {...{ query, today, ...found }} />)
})

offerRoutes.get('/:org/gestion/offres/liste/:format', staffWith('content'), async (c) => {
  const { services, organization, actor } = c.var
  const [query, today] = [queryOf(c), todayOf(organization, services.now())]
  const rows = await read(services.db, actor, (tx) => selectOffers(tx, organization.id, query, today))
  const list = offersList(rows, today, formatCount(rows.length, 'offre', 'offres'))
  return sendList(c, list, formatOf(c.req.param('format')), `offres-${today}`)
})

offerRoutes.get('/:org/gestion/offres/nouvelle', staffWith('content'), (c) => {
  const validFromOn = todayOf(c.var.organization, c.var.services.now()).toString()
  return formPage(c, { form: newForm(c, { validFromOn, publishNow: 'on' }) })
})

offerRoutes.post('/:org/gestion/offres/nouvelle', staffWith('content'), async (c) => {
  const submitted = await readForm(c, newOfferForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form }, c.var.redisplay ? 200 : 422)
  const sent = await sentFiles(c)
  if (!sent.ok) return formPage(c, { form: submitted.refuse(sent.errors) }, 422)
  const context = { ...verbContext(c, submitted.key), files: c.var.services.files }
  const made = await createOffer(context, submitted.value, sent.files)
  if (!made.ok) throw notFound()
  return c.redirect(`${offerPaths.one(c.var.organization.slug, made.id)}?cree`, 303)
})

offerRoutes.get('/:org/gestion/offres/:id{[0-9]{1,15}}', staffWith('content'), (c) => offerPage(c))

offerRoutes.get('/:org/gestion/offres/:id{[0-9]{1,15}}/fichier', staffWith('content'), async (c) =>
  sendPrivateFile(c, (await offerOf(c)).file),
)

offerRoutes.get('/:org/gestion/offres/:id{[0-9]{1,15}}/modification', staffWith('content'), async (c) => {
  const row = await offerOf(c)
  return formPage(c, { form: newForm(c, typedOf(row)), row })
})

offerRoutes.post('/:org/gestion/offres/:id{[0-9]{1,15}}/modification', staffWith('content'), async (c) => {
  const row = await offerOf(c)
  const submitted = await readForm(c, offerForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form, row }, c.var.redisplay ? 200 : 422)
  const sent = await sentFiles(c)
  if (!sent.ok) return formPage(c, { form: submitted.refuse(sent.errors), row }, 422)
  const context = { ...verbContext(c, submitted.key), files: c.var.services.files }
  const outcome = await changeOffer(context, row.offer.id, submitted.value, sent.files)
  if (outcome.ok) return c.redirect(`${offerPaths.one(c.var.organization.slug, row.offer.id)}?enregistre`, 303)
  const newest = await offerOf(c)
  return formPage(c, { ...conflictOf(submitted.refuse({}), typedOf(newest), offerLabels), row: newest }, 409)
})

itemRoutes(offerRoutes, {
  kind: offerKind,
  base: '/:org/gestion/offres',
  page: (slug, { id }) => offerPaths.one(slug, id),
  changedPage: (c, read) => offerPage(c, { read }),
})

async function offerPage(c: RequestContext, outdated?: { read: number | undefined }) {
  const { services, organization, actor } = c.var
  const row = await offerOf(c)
  const history = await read(services.db, actor, (tx) =>
    selectHistory(tx, organization.id, { subject: 'offer', subjectId: row.offer.id }, 1, 50),
  )
  const frame = officeFrame(c, noticeOf(c, offerNotices))
  const given = { frame, organization, row, today: todayOf(organization, services.now()), history: history.rows }
  return page(c, <OfferPage {...given} {...{ outdated }} token={newForm(c).token} />, outdated ? 409 : 200)
}

type Files = { ok: true; files: Sent } | { ok: false; errors: Record<string, string> }

async function sentFiles(c: RequestContext): Promise<Files> {
  const logo = await pictureOf(c, 'logo', 480, 320)
  const file = await uploadOf(c, 'file')
  if (logo.ok && file.ok) return { ok: true, files: { logo: logo.picture, file: file.upload } }
  return {
    ok: false,
    errors: { ...(!logo.ok && { logo: logo.sentence }), ...(!file.ok && { file: file.sentence }) },
  }
}

async function offerOf(c: RequestContext): Promise<OfferRow> {
  const { services, actor, organization } = c.var
  const row = await read(services.db, actor, (tx) =>
    selectOptionalOffer(tx, organization.id, Number(c.req.param('id'))),
  )
  if (!row) throw notFound()
  return row
}

const typedOf = ({ offer }: OfferRow) => ({
  ...{ version: String(offer.version), partner: offer.partner, title: offer.title, body: offer.body, link: offer.link },
  validFromOn: offer.validFromOn.toString(),
  validUntilOn: offer.validUntilOn.toString(),
})

interface FormPart {
  form: FormState
  row?: OfferRow
  differences?: Difference[]
}

const formPage = (c: RequestContext, { form, row, differences }: FormPart, status: 200 | 409 | 422 = 200) =>
  page(
    c,
    <OfferFormPage frame={officeFrame(c)} slug={c.var.organization.slug} {...{ form, row, differences }} />,
    status,
  )
