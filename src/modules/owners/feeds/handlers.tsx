import type { RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { askReading, connectFeed, type FeedContext, pauseFeed, removeFeed, resumeFeed } from './actions.ts'
import { chooseExportStates, openExport, renewExport } from './exports/actions.ts'
import { buttonForm, feedForm, statesForm } from './forms.ts'
import { noticeOf, type Said } from './notices.ts'
import { PanelPage } from './pages/panel.tsx'
import { panelView, readPanel } from './panel.ts'
import { refusedForm, tooSoon } from './refused.ts'
import { backTo, contextOf, numberIn, readThenBack, redrawn, type Side } from './side.ts'
import { restoreStay, setStayAside } from './stays/actions.ts'

export const show = (c: RequestContext, side: Side) => panelPage(c, side, { form: newForm(c) })

interface Shown {
  form: FormState
  exportForm?: { exportId: number; form: FormState }
  notice?: FrameNotice
}

async function panelPage(c: RequestContext, side: Side, { notice, ...shown }: Shown, status: 200 | 422 | 429 = 200) {
  const { slug } = c.var.organization
  const lodgingId = numberIn(c, 'lodgingId')
  const known = await readPanel(c, lodgingId)
  const around = { paths: side.paths(slug), back: side.back(slug), planningHref: side.planningHref(c, lodgingId) }
  const frame = await side.frame(c, notice ?? noticeOf(c))
  return page(c, <PanelPage frame={frame} view={panelView(c, known, { ...around, ...shown })} />, status)
}

/** The new calendar is read at once: whoever connected it sees its stays. */
export async function connect(c: RequestContext, side: Side) {
  const submitted = await readForm(c, feedForm)
  if (!submitted.ok) return panelPage(c, side, { form: submitted.form }, redrawn(c))
  const outcome = await connectFeed(contextOf(c, submitted.key), submitted.value)
  if (outcome.ok) return readThenBack(c, side, outcome.id, 'connecte')
  if (outcome.refusal === 'unknown') throw notFound()
  const { form, status } = refusedForm(c, submitted.refuse, outcome)
  return panelPage(c, side, { form }, status)
}

/** « Synchroniser maintenant ». */
export async function readNow(c: RequestContext, side: Side) {
  const submitted = await readForm(c, buttonForm)
  if (!submitted.ok) return backTo(c, side, 'recommencez')
  const feedId = numberIn(c, 'feedId')
  const outcome = await askReading(contextOf(c, submitted.key), feedId)
  if (outcome.ok) return readThenBack(c, side, feedId, 'lu')
  if (outcome.refusal === 'unknown') throw notFound()
  const notice = { kind: 'warning', text: tooSoon(c, outcome) } as const
  return panelPage(c, side, { form: newForm(c), notice }, 429)
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
