import { Hono } from 'hono'
import { signedIn } from '../../../../core/accounts/sessions/guards.ts'
import { readPlannings } from '../../../../core/availability/plannings.ts'
import { isBefore } from '../../../../core/calendar/rules.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { keepForBack } from '../../../../core/forms/back.ts'
import { date } from '../../../../core/forms/fields.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { selectSettings } from '../../../../core/organizations/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { FrameNotice } from '../../../../ui/frame.ts'
import { ownersFrame } from '../../space/frame.ts'
import { doing, today } from '../doing.ts'
import { periodsPath, periodsUndoPath, planningPath, planningsPath } from '../paths.ts'
import { undoLastSaves } from '../saves/actions.ts'
import { savesIn, savesText, undoTogetherForm } from '../saves/forms.ts'
import { notUndone, undoneTogether } from '../saves/notices.ts'
import { selectSaves } from '../saves/store.ts'
import { selectLodgingsOf } from '../store.ts'
import { savePeriods } from './actions.ts'
import { fieldOf, mostLodgings, periodsForm, versionsText } from './forms.ts'
import { PeriodsPage } from './pages/periods-page.tsx'
import { type LodgingConflict, openWindow } from './rules.ts'
import { savedTogether } from './saved.ts'

export const periodRoutes = new Hono<Environment>()

periodRoutes.get('/:org/proprietaires/plannings/periodes', signedIn('owners'), (c) => {
  return periodsPage(c, {
    form: newForm(c, begun(c)),
    notice: c.req.query('annule') === undefined ? undefined : undoneTogether,
  })
})

periodRoutes.post('/:org/proprietaires/plannings/periodes', signedIn('owners'), async (c) => {
  const submission = await readForm(c, periodsForm(today(c)))
  if (!submission.ok) {
    keepForBack(c)
    return periodsPage(c, { form: submission.form }, c.var.redisplay ? 200 : 422)
  }
  const wishes = submission.value
  const outcome = await savePeriods(doing(c, submission.key), wishes)
  if (outcome.ok)
    return c.redirect(`${periodsPath(c.var.organization.slug)}?enregistre=${savesText(outcome.saves)}`, 303)
  if (outcome.refusal === 'unknown-lodging') throw notFound()
  return periodsPage(c, { form: submission.refuse({}), conflicts: outcome.conflicts }, 409)
})

periodRoutes.post('/:org/proprietaires/plannings/periodes/annulation', signedIn('owners'), async (c) => {
  const submission = await readForm(c, undoTogetherForm)
  const form = newForm(c)
  if (!submission.ok) return periodsPage(c, { form, notice: notUndone.unread }, c.var.redisplay ? 200 : 422)
  const outcome = await undoLastSaves(doing(c, submission.key), submission.value.saves)
  if (outcome.ok) return c.redirect(`${periodsPath(c.var.organization.slug)}?annule`, 303)
  if (outcome.refusal === 'unknown-lodging') throw notFound()
  return periodsPage(c, { form, notice: notUndone[outcome.refusal] }, 409)
})

/** From the day where one stood, or today; for the lodging from which one came, or those that were just filled. */
function begun(c: RequestContext) {
  const { from, until } = openWindow(today(c))
  const asked = date().safeParse(c.req.query('du') ?? '')
  const isOpen = asked.success && !isBefore(asked.data, from) && isBefore(asked.data, until)
  const saved = savesIn(c.req.query('enregistre') ?? '')?.map(({ lodgingId }) => String(lodgingId))
  const lodgings = c.req.queries('hebergement')?.slice(0, mostLodgings) ?? saved
  return {
    [fieldOf.from(0)]: (isOpen ? asked.data : today(c)).toString(),
    ...(lodgings && { [fieldOf.lodging]: lodgings }),
  }
}

interface Shown {
  form: FormState
  conflicts?: readonly LodgingConflict[] | undefined
  notice?: FrameNotice | undefined
}

async function periodsPage(c: RequestContext, shown: Shown, status: 200 | 409 | 422 = 200) {
  const { actor, organization, services } = c.var
  const { from, until } = openWindow(today(c))
  const told = savesIn(c.req.query('enregistre') ?? '') ?? []
  const [lodgings, plannings, settings, saves] = await read(
    services.db,
    { organizationId: organization.id },
    async (tx) => {
      const own = await selectLodgingsOf(tx, actor)
      const ids = own.map(({ id }) => id)
      return Promise.all([
        own,
        readPlannings(tx, organization.id, ids, from, until),
        selectSettings(tx, organization.id, 'owners'),
        selectSaves(tx, organization.id, { lodgingIds: ids, entryIds: told.map(({ entryId }) => entryId) }),
      ])
    },
  )
  const { slug } = organization
  const view = {
    form: withOnlyOne(shown.form, lodgings),
    conflicts: shown.conflicts,
    lodgings: lodgings.map(({ id, name, approvalNumber, municipalityName }) => ({
      ...{ id, name, approvalNumber, municipalityName },
      read: readAt(shown, id) ?? versionsText(plannings.get(id)?.versions ?? new Map()),
    })),
    saved: savedTogether(lodgings, saves),
    undo: { action: periodsUndoPath(slug), token: shown.form.token },
    min: from,
    max: until.subtract({ days: 1 }),
    hrefs: {
      self: periodsPath(slug),
      list: planningsPath(slug),
      month: (lodgingId: number, month: { toString(): string }) => planningPath(slug, lodgingId, month),
    },
  }
  const frame = ownersFrame(c, { settings: settings.values, notice: shown.notice })
  return page(c, <PeriodsPage frame={frame} view={view} />, status)
}

/** A refused form still speaks of what it had read; one that met a conflict has now been shown what stands. */
const readAt = ({ form, conflicts }: Shown, lodgingId: number) =>
  conflicts ? undefined : typedText(form, fieldOf.read(lodgingId), undefined)

/** Who has one lodging only need not choose it. */
function withOnlyOne(form: FormState, lodgings: readonly { id: number }[]): FormState {
  const [only, ...others] = lodgings
  if (!only || others.length > 0 || form.typed[fieldOf.lodging] !== undefined || isSent(form)) return form
  return { ...form, typed: { ...form.typed, [fieldOf.lodging]: String(only.id) } }
}

/** Whether somebody chose the states: a form that is only shown for the first time names none. */
const isSent = ({ typed }: FormState) => typed[fieldOf.letter(0)] !== undefined
