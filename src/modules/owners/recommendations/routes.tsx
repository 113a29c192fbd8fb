import { Hono } from 'hono'
import { anyone } from '../../../core/access.ts'
import { publicFrame } from '../../../core/accounts/frame.ts'
import { waitInFrench } from '../../../core/accounts/throttling/rules.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { department } from '../../../core/reference/departments.ts'
import { clientAddress } from '../../../platform/http/client-address.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { lodgingPath, recommendationPath } from '../lodgings/paths.ts'
import { placeText } from '../lodgings/words.ts'
import { recommend } from './actions.ts'
import { recommendationForm } from './forms.ts'
import { RecommendationPage } from './pages/recommendation.tsx'
import { selectOptionalNamed } from './store.ts'

/** « Envoyer à un ami »: a page of its own, since pages that are kept carry no form token. */
export const recommendationRoutes = new Hono<Environment>()

recommendationRoutes.get('/:org/hebergements/:id{[0-9]{1,15}}/recommandation', anyone, async (c) => {
  const lodging = await namedLodging(c, Number(c.req.param('id')))
  return show(c, lodging, newForm(c), 200)
})

recommendationRoutes.post('/:org/hebergements/:id{[0-9]{1,15}}/recommandation', anyone, async (c) => {
  const lodging = await namedLodging(c, Number(c.req.param('id')))
  const read = await readForm(c, recommendationForm)
  if (!read.ok) return show(c, lodging, read.form, 422)
  const { services, organization, t, language } = c.var
  const client = clientAddress(c, services.trustedProxies)
  const sending = { services, organization, key: read.key, client, t, language }
  const sent = await recommend(sending, lodging, read.value)
  if (!sent.ok) {
    const sentence = t('Vous avez envoyé beaucoup de messages : attendez {{wait}}.', {
      wait: waitInFrench(sent.waitSeconds),
    })
    c.header('Retry-After', String(sent.waitSeconds))
    return show(c, lodging, read.refuse({ '': sentence }), 429)
  }
  const query = new URLSearchParams(new URL(c.req.url).search)
  query.set('envoye', 'oui')
  return c.redirect(recommendationPath(organization.slug, lodging.id, query.toString()), 303)
})

async function namedLodging(c: RequestContext, id: number) {
  const { organization, services } = c.var
  const found = await selectOptionalNamed(services.db, organization.id, id)
  if (!found) throw notFound()
  const place = placeText(found.municipalityName, department(found.departmentCode)?.name ?? found.departmentCode)
  return { id, name: found.name, place, href: services.publicUrl + lodgingPath(organization.slug, id) }
}

type Named = Awaited<ReturnType<typeof namedLodging>>

function show(c: RequestContext, lodging: Named, form: FormState, status: 200 | 422 | 429) {
  const { slug } = c.var.organization
  const query = new URL(c.req.url).searchParams
  const sent = query.get('envoye') === 'oui'
  query.delete('envoye')
  const errors = Object.fromEntries(Object.entries(form.errors).map(([name, sentence]) => [name, c.var.t(sentence)]))
  const hrefs = {
    action: recommendationPath(slug, lodging.id, query.toString()),
    lodgingHref: lodgingPath(slug, lodging.id, query.toString()),
  }
  const frame = publicFrame(c, { homeHref: `/${slug}` })
  return page(c, <RecommendationPage {...{ frame, lodging, sent, ...hrefs }} form={{ ...form, errors }} />, status)
}
