import type { RequestContext } from '../../../core/environment.ts'
import { readForm } from '../../../core/forms/read.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import type { FormState } from '../../../ui/form-state.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { type Deposit, depositForm } from './forms.ts'
import { lodgingOf, type Side } from './handlers.tsx'
import { kept, photoOf, photoRefused } from './upload.ts'

type Deposited = { ok: true; pictureId: number } | { ok: false; refusal: string }

/**
 * Reads a deposit, asks whether there is room, makes the photo anew, keeps its sizes, and hands them to the verb. What the
 * verb refuses in the end, and what was sent twice, leaves nothing behind.
 */
export async function postDeposit(
  c: RequestContext,
  side: Side,
  lodgingId: number,
  verb: (key: string, pictureId: number | null, deposit: Deposit) => Promise<Deposited>,
  done: string,
) {
  await lodgingOf(c, lodgingId)
  const submitted = await readForm(c, depositForm)
  if (!submitted.ok) {
    const { form } = submitted
    if (c.var.redisplay) return side.albumPage(c, lodgingId, form)
    const { photo: _general, ...others } = form.errors
    return side.albumPage(c, lodgingId, { ...form, errors: { photo: await photoRefused(c), ...others } }, 422)
  }
  const { key, value, refuse } = submitted
  const asked = await verb(key, null, value)
  if (asked.ok || asked.refusal !== 'picture-wanted') return depositAnswer(c, side, lodgingId, asked, refuse, done)
  const read = await photoOf(c)
  if (!read.ok) return side.albumPage(c, lodgingId, refuse({ photo: read.sentence }), 422)
  const outcome = await kept(c, read.photo, (pictureId) => verb(key, pictureId, value))
  return depositAnswer(c, side, lodgingId, outcome, refuse, done)
}

async function depositAnswer(
  c: RequestContext,
  side: Side,
  lodgingId: number,
  outcome: Deposited,
  refuse: (errors: Record<string, string>) => FormState,
  done: string,
) {
  if (outcome.ok) return c.redirect(`${side.paths(c.var.organization.slug, lodgingId).album}?${done}`, 303)
  if (outcome.refusal === 'unknown') throw notFound()
  if (outcome.refusal !== 'conditions-changed') {
    // Told above the page: the form that was sent may have no place there any more.
    const told: FrameNotice = { kind: 'warning', text: sentences[outcome.refusal] ?? '' }
    return side.albumPage(c, lodgingId, refuse({}), 422, told)
  }
  const { accepted: _before, ...typed } = refuse({}).typed
  const errors = { accepted: changedConditions, photo: await photoRefused(c) }
  return side.albumPage(c, lodgingId, { ...refuse(errors), typed }, 422)
}

const changedConditions =
  'Les conditions de diffusion ont changé entre-temps : lisez-les, puis cochez la case de nouveau.'

const sentences: Record<string, string> = {
  full: "Il n'y a plus de place : une autre photo a pris la dernière. Retirez-en une d'abord.",
  'technician-first': 'Une des quatre premières photos manque de nouveau : vous pouvez en proposer une au technicien.',
  'four-are-there': 'Les quatre premières photos sont là maintenant : ajoutez la vôtre directement.',
  'enough-wait': "Huit photos attendent déjà le technicien : attendez sa réponse avant d'en proposer d'autres.",
}
