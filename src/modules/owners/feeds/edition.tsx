import type { RequestContext } from '../../../core/environment.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { Difference } from '../../../ui/differences.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { changeFeed } from './actions.ts'
import { feedChangeForm } from './forms.ts'
import { EditionPage } from './pages/edition.tsx'
import { refusedForm } from './refused.ts'
import { backTo, contextOf, feedOf, numberIn, readThenBack, redrawn, type Side } from './side.ts'

type Feed = Awaited<ReturnType<typeof feedOf>>['feed']

const typedOf = ({ name, address, endsOnLastNight, version }: Feed) => ({
  ...{ name, address, version: String(version) },
  ...(endsOnLastNight && { endsOnLastNight: 'oui' }),
})

export async function showEdition(c: RequestContext, side: Side) {
  const { feed } = await feedOf(c)
  return editionPage(c, side, { form: newForm(c, typedOf(feed)) })
}

export async function edit(c: RequestContext, side: Side) {
  const submitted = await readForm(c, feedChangeForm)
  if (!submitted.ok) return editionPage(c, side, { form: submitted.form }, redrawn(c))
  const feedId = numberIn(c, 'feedId')
  const outcome = await changeFeed(contextOf(c, submitted.key), feedId, submitted.value)
  if (outcome.ok) return outcome.isDue ? readThenBack(c, side, feedId, 'relu') : backTo(c, side, 'modifie')
  if (outcome.refusal === 'unknown') throw notFound()
  if (outcome.refusal !== 'changed-meanwhile') {
    const { form, status } = refusedForm(c, submitted.refuse, outcome)
    return editionPage(c, side, { form }, status)
  }
  const newest = typedOf((await feedOf(c)).feed)
  return editionPage(c, side, conflictOf(submitted.refuse({}), newest, labels, inWords), 409)
}

/** A box that is not ticked sends nothing: here it is said. */
const inWords = (field: string, value: string) => (field === 'endsOnLastNight' ? value || 'non' : value)

const labels = {
  name: 'Nom du calendrier',
  address: 'Adresse du calendrier',
  endsOnLastNight: 'La date de fin est la dernière nuit',
}

interface Shown {
  form: FormState
  differences?: Difference[]
}

async function editionPage(c: RequestContext, side: Side, shown: Shown, status: 200 | 409 | 422 | 429 = 200) {
  const { slug } = c.var.organization
  const { feed, lodging } = await feedOf(c)
  const paths = side.paths(slug)
  const links = [side.back(slug), { label: lodging.approvalNumber, href: paths.panel(lodging.id) }]
  const action = paths.edition(lodging.id, feed.id)
  return page(c, <EditionPage frame={await side.frame(c)} {...{ ...shown, action, links }} name={feed.name} />, status)
}
