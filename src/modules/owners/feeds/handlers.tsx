import type { RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { verbContext } from '../../../core/verb.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import type { Frame, FrameNotice, Link } from '../../../ui/frame.ts'
import {
  type AddressRefusal,
  changeFeed,
  connectFeed,
  type FeedContext,
  pauseFeed,
  removeFeed,
  resumeFeed,
} from './actions.ts'
import { chooseExportStates, openExport, renewExport } from './exports/actions.ts'
import { buttonForm, feedForm, statesForm } from './forms.ts'
import { noticeOf, type Said } from './notices.ts'
import { EditionPage } from './pages/edition.tsx'
import { PanelPage } from './pages/panel.tsx'
import { panelView, readPanel } from './panel.ts'
import type { PanelPaths } from './paths.ts'
import { readFeedNow } from './reading/all.ts'
import { mayReadNow } from './rules.ts'
import { restoreStay, setStayAside } from './stays/actions.ts'

/** From where one looks at the panel: the owner's space or the back office. */
export interface Side {
  paths: (slug: string) => PanelPaths
  back: (slug: string) => Link
  planningHref: (c: RequestContext, lodgingId: number) => string
  frame: (c: RequestContext, notice?: FrameNotice) => Promise<Frame>
}

const numberIn = (c: RequestContext, name: 'lodgingId' | 'feedId' | 'stayId' | 'exportId') => Number(c.req.param(name))

export const show = (c: RequestContext, side: Side) => panelPage(c, side, { form: newForm(c) })

interface Shown {
  form: FormState
  exportForm?: { exportId: number; form: FormState }
}

async function panelPage(c: RequestContext, side: Side, shown: Shown, status: 200 | 422 = 200) {
  const { slug } = c.var.organization
  const lodgingId = numberIn(c, 'lodgingId')
  const known = await readPanel(c, lodgingId)
  const around = { paths: side.paths(slug), back: side.back(slug), planningHref: side.planningHref(c, lodgingId) }
  const frame = await side.frame(c, noticeOf(c))
  return page(c, <PanelPage frame={frame} view={panelView(c, known, { ...around, ...shown })} />, status)
}

const redrawn = (c: RequestContext) => (c.var.redisplay ? 200 : 422)

function contextOf(c: RequestContext, key: string): FeedContext {
  const { services, organization } = c.var
  return { ...verbContext(c, key), services, organization, lodgingId: numberIn(c, 'lodgingId') }
}

const backTo = (c: RequestContext, side: Side, said: Said, anchor = '') =>
  c.redirect(`${side.paths(c.var.organization.slug).panel(numberIn(c, 'lodgingId'))}?${said}${anchor}`, 303)

/** The new calendar is read at once: whoever connected it sees its stays. */
export async function connect(c: RequestContext, side: Side) {
  const submitted = await readForm(c, feedForm)
  if (!submitted.ok) return panelPage(c, side, { form: submitted.form }, redrawn(c))
  const outcome = await connectFeed(contextOf(c, submitted.key), submitted.value)
  if (outcome.ok) return read(c, side, outcome.id, 'connecte')
  if (outcome.refusal === 'unknown') throw notFound()
  return panelPage(c, side, { form: submitted.refuse({ address: addressRefusals[outcome.refusal] }) }, 422)
}

const addressRefusals: Record<AddressRefusal['refusal'], string> = {
  'connected-already': 'Cette adresse est déjà connectée à cet hébergement.',
  'own-address': "C'est l'adresse de ce planning lui-même : collez celle que donne l'autre site.",
  'private-address':
    "Cette adresse mène à un réseau privé, où Escale ne va jamais : collez celle que donne l'autre site.",
}

async function read(c: RequestContext, side: Side, feedId: number, said: Said) {
  const { services, organization } = c.var
  const isRead = await readFeedNow({ services, organization }, feedId)
  return backTo(c, side, isRead ? said : 'lecture-en-cours', '#agendas')
}

async function feedOf(c: RequestContext) {
  const known = await readPanel(c, numberIn(c, 'lodgingId'))
  const feed = known.feeds.find(({ id }) => id === numberIn(c, 'feedId'))
  if (!feed) throw notFound()
  return { feed, lodging: known.lodging }
}

export async function showEdition(c: RequestContext, side: Side) {
  const { feed } = await feedOf(c)
  const ends = feed.endsOnLastNight ? { endsOnLastNight: 'oui' } : {}
  return editionPage(c, side, newForm(c, { name: feed.name, address: feed.address, ...ends }))
}

export async function edit(c: RequestContext, side: Side) {
  const submitted = await readForm(c, feedForm)
  if (!submitted.ok) return editionPage(c, side, submitted.form, redrawn(c))
  const feedId = numberIn(c, 'feedId')
  const outcome = await changeFeed(contextOf(c, submitted.key), feedId, submitted.value)
  if (outcome.ok) return read(c, side, feedId, 'modifie')
  if (outcome.refusal === 'unknown') throw notFound()
  return editionPage(c, side, submitted.refuse({ address: addressRefusals[outcome.refusal] }), 422)
}

async function editionPage(c: RequestContext, side: Side, form: FormState, status: 200 | 422 = 200) {
  const { slug } = c.var.organization
  const { feed, lodging } = await feedOf(c)
  const paths = side.paths(slug)
  const links = [side.back(slug), { label: lodging.approvalNumber, href: paths.panel(lodging.id) }]
  const action = paths.edition(lodging.id, feed.id)
  return page(c, <EditionPage frame={await side.frame(c)} {...{ form, action, links }} name={feed.name} />, status)
}

export async function readNow(c: RequestContext, side: Side) {
  const { feed } = await feedOf(c)
  const submitted = await readForm(c, buttonForm)
  if (!submitted.ok) return backTo(c, side, 'recommencez')
  if (feed.pausedAt) return backTo(c, side, 'en-pause')
  if (!mayReadNow(feed.triedAt, c.var.services.now())) return backTo(c, side, 'trop-tot', '#agendas')
  return read(c, side, feed.id, 'lu')
}

/** A form that is one button: the verb, then the panel with what was done. */
async function press(
  c: RequestContext,
  side: Side,
  verb: (context: FeedContext) => Promise<{ ok: boolean }>,
  said: Said,
  anchor = '',
) {
  const submitted = await readForm(c, buttonForm)
  if (!submitted.ok) return backTo(c, side, 'recommencez')
  const outcome = await verb(contextOf(c, submitted.key))
  if (!outcome.ok) throw notFound()
  return backTo(c, side, said, anchor)
}

const onFeed = (c: RequestContext, verb: typeof pauseFeed) => (context: FeedContext) =>
  verb(context, numberIn(c, 'feedId'))

export const pause = (c: RequestContext, side: Side) => press(c, side, onFeed(c, pauseFeed), 'en-pause', '#agendas')
export const resume = (c: RequestContext, side: Side) => press(c, side, onFeed(c, resumeFeed), 'repris', '#agendas')
export const remove = (c: RequestContext, side: Side) => press(c, side, onFeed(c, removeFeed), 'retire')

export const setAside = (c: RequestContext, side: Side) =>
  press(c, side, (context) => setStayAside(context, numberIn(c, 'stayId')), 'ecarte', '#sejours')
export const restore = (c: RequestContext, side: Side) =>
  press(c, side, (context) => restoreStay(context, numberIn(c, 'stayId')), 'retabli', '#sejours')

export const openAddress = (c: RequestContext, side: Side) => press(c, side, openExport, 'adresse', '#adresse')
export const renewAddress = (c: RequestContext, side: Side) =>
  press(c, side, (context) => renewExport(context, numberIn(c, 'exportId')), 'adresse-changee', '#adresse')

export async function chooseStates(c: RequestContext, side: Side) {
  const exportId = numberIn(c, 'exportId')
  const submitted = await readForm(c, statesForm)
  if (!submitted.ok)
    return panelPage(c, side, { form: newForm(c), exportForm: { exportId, form: submitted.form } }, redrawn(c))
  const outcome = await chooseExportStates(contextOf(c, submitted.key), exportId, submitted.value.states)
  if (!outcome.ok) throw notFound()
  return backTo(c, side, 'etats', '#adresse')
}
