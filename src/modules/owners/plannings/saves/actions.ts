import { authorOf } from '../../../../core/accounts/rules.ts'
import { readPlannings } from '../../../../core/availability/plannings.ts'
import { changeNights } from '../../../../core/availability/store.ts'
import { lockLodgings } from '../../../../core/directory/store.ts'
import { once } from '../../../../core/forms/once.ts'
import { record } from '../../../../core/history/store.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { confirm } from '../../confirmations/actions.ts'
import { type Doing, type SaveOfLodging, type Unknown, unknown } from '../actions.ts'
import { boundsOf, isOpenNight, paintPeriods } from '../periods/rules.ts'
import { letterOf, sameOrigin } from '../rules.ts'
import { selectLodgingsOf, selectOrigins, upsertOrigins } from '../store.ts'
import { fromRecord, inverse, nightChanges, type Save, toRecord } from './rules.ts'
import { selectOptionalLastSave } from './store.ts'

/** `changed-meanwhile`: something was saved since the page was read; `too-old`: nights that nobody may change any more. */
export type UndoRefusal = { ok: false; refusal: 'changed-meanwhile' | 'too-old' }

/**
 * OWN-27: takes back the last save of a lodging, or of several that were saved together, all of them or none. Each is told
 * by its number in the history so that nobody undoes what they have not seen. Undoing is a save like any other: it stands
 * in the history, and can be undone itself.
 */
export function undoLastSaves(
  { db, actor, now, today, key }: Doing,
  saves: readonly SaveOfLodging[],
): Promise<{ ok: true } | Unknown | UndoRefusal> {
  const { organizationId } = actor
  const lodgingIds = saves.map(({ lodgingId }) => lodgingId)
  return once({ db, organizationId, now, key }, async (tx) => {
    await lockLodgings(tx, organizationId, lodgingIds)
    const own = new Set((await selectLodgingsOf(tx, actor)).map(({ id }) => id))
    if (!lodgingIds.every((id) => own.has(id))) return unknown
    for (const save of saves) {
      const outcome = await undo(tx, { actor, now, today }, save)
      if (!outcome.ok) return outcome
    }
    await confirm(tx, { organizationId, lodgingIds, kind: 'saved', by: authorOf(actor), at: now, today })
    return { ok: true }
  })
}

/** One of them, its lodging locked. */
async function undo(
  tx: Transaction,
  { actor, now, today }: Pick<Doing, 'actor' | 'now' | 'today'>,
  { lodgingId, entryId }: SaveOfLodging,
): Promise<{ ok: true } | UndoRefusal> {
  const { organizationId } = actor
  const last = await selectOptionalLastSave(tx, organizationId, lodgingId)
  if (last?.id !== entryId) return { ok: false, refusal: 'changed-meanwhile' }
  const done = fromRecord(last.changes)
  const nights = done.nights.flatMap(({ from, until }) => [from, until.subtract({ days: 1 })])
  if (!nights.every((night) => isOpenNight(night, today))) return { ok: false, refusal: 'too-old' }
  // Imports change plannings without a save.
  if (!(await stillStands(tx, organizationId, lodgingId, done))) return { ok: false, refusal: 'changed-meanwhile' }

  const back = inverse(done)
  await changeNights(tx, { organizationId, lodgingId, changes: nightChanges(back.nights), today })
  await upsertOrigins(tx, organizationId, lodgingId, back.origins)
  await record(tx, {
    ...{ organizationId, at: now, by: authorOf(actor), subject: 'lodging', subjectId: lodgingId },
    verb: 'planning-undone',
    changes: { undone: { to: entryId }, ...toRecord(back) },
  })
  return { ok: true }
}

/** Whether the planning is in all nights and weeks as this save left it. */
async function stillStands(tx: Transaction, organizationId: number, lodgingId: number, { nights, origins }: Save) {
  const weeks = origins.map(({ weekOn }) => weekOn)
  const stored = await selectOrigins(tx, organizationId, lodgingId, weeks)
  const sameWeeks = origins.every(({ weekOn, after }) => {
    const row = stored.find((one) => one.weekOn.equals(weekOn))
    return sameOrigin(after, { departmentCode: row?.departmentCode ?? '', countryCode: row?.countryCode ?? '' })
  })
  const asLeft = nights.map(({ after, ...where }) => ({ ...where, letter: after }))
  const bounds = boundsOf(asLeft)
  if (!bounds) return sameWeeks
  const planning = (await readPlannings(tx, organizationId, [lodgingId], bounds.from, bounds.until)).get(lodgingId)
  const letters = planning?.typed.map(letterOf) ?? []
  return sameWeeks && paintPeriods({ first: bounds.from, letters }, asLeft).join('') === letters.join('')
}
