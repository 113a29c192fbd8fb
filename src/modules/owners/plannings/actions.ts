import { type Actor, authorOf } from '../../../core/accounts/rules.ts'
import { refreshFreeSpans } from '../../../core/availability/bulk.ts'
import { changeNights, lockLodging } from '../../../core/availability/store.ts'
import { firstDayOf, weeksOf } from '../../../core/calendar/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { record } from '../../../core/history/store.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { confirm } from '../confirmations/actions.ts'
import { changesBetween } from './periods/rules.ts'
import { type Changes, type Conflict, decideSave, type Entry, rowsOfNights, type Sheet } from './rules.ts'
import { nightChanges, type Save, toRecord, verbOf } from './saves/rules.ts'
import { type OwnLodging, readSheet, selectOptionalLodgingOf, updatePlanningShown, upsertOrigins } from './store.ts'

/** Who does it, when (and what day that is in the organisation's zone), and with which form. */
export interface Doing {
  db: Database
  actor: Actor
  now: Temporal.Instant
  today: Temporal.PlainDate
  /** The form's one-time key. */
  key: string
}

export type Unknown = { ok: false; refusal: 'unknown-lodging' }

/** A lodging's save, by its number in the history: so it can be shown and taken back. */
export interface SaveOfLodging {
  lodgingId: number
  entryId: number
}

export type Saved = { ok: true; saves: SaveOfLodging[] }

export const unknown: Unknown = { ok: false, refusal: 'unknown-lodging' }

/** Saves a month as its form asks for it: only the nights and origins that change are written. */
export function savePlanningMonth(
  { db, actor, now, today, key }: Doing,
  form: { lodgingId: number; month: Temporal.PlainYearMonth; entry: Entry },
): Promise<Saved | Unknown | Conflict> {
  const { organizationId } = actor
  const { lodgingId, month, entry } = form
  return once({ db, organizationId, now, key }, async (tx) => {
    if (!(await lockOwnLodging(tx, actor, lodgingId))) return unknown
    const stored = await readSheet(tx, organizationId, lodgingId, month)
    const decision = decideSave(entry, stored, rowsOfNights(month))
    if (!decision.ok) return decision

    const save = saveOf(decision, stored, month)
    await changeNights(tx, { organizationId, lodgingId, changes: nightChanges(save.nights), today })
    await upsertOrigins(tx, organizationId, lodgingId, save.origins)
    await confirm(tx, { organizationId, lodgingIds: [lodgingId], kind: 'saved', by: authorOf(actor), at: now, today })
    const [entryId = 0] = await record(tx, {
      organizationId,
      at: now,
      by: authorOf(actor),
      subject: 'lodging',
      subjectId: lodgingId,
      verb: verbOf(save),
      changes: { month: { to: month.toString() }, ...toRecord(save) },
    })
    return { ok: true, saves: [{ lodgingId, entryId }] }
  })
}

/** OWN-20: « Non » takes the lodging out of the date search at once, « Oui » puts it back. */
export function choosePlanningShown(
  { db, actor, now, today, key }: Doing,
  form: { lodgingId: number; shown: boolean },
): Promise<{ ok: true } | Unknown> {
  const { organizationId } = actor
  const { lodgingId, shown } = form
  return once({ db, organizationId, now, key }, async (tx) => {
    const lodging = await lockOwnLodging(tx, actor, lodgingId)
    if (!lodging) return unknown
    if (lodging.planningShown === shown) return { ok: true }
    await updatePlanningShown(tx, organizationId, lodgingId, shown)
    await refreshFreeSpans(tx, organizationId, [lodgingId], today)
    await record(tx, {
      organizationId,
      at: now,
      by: authorOf(actor),
      subject: 'lodging',
      subjectId: lodgingId,
      verb: 'planning-shown-chosen',
      changes: { planningShown: { from: lodging.planningShown, to: shown } },
    })
    return { ok: true }
  })
}

/** The lock first: what is read after it stands until the transaction ends. */
async function lockOwnLodging(tx: Transaction, actor: Actor, lodgingId: number): Promise<OwnLodging | null> {
  await lockLodging(tx, actor.organizationId, lodgingId)
  return selectOptionalLodgingOf(tx, actor, lodgingId)
}

function saveOf(decision: Changes, stored: Sheet, month: Temporal.PlainYearMonth): Save {
  const weeks = weeksOf(month)
  const wanted = stored.nights.map((letter, at) => decision.nights.get(at) ?? letter)
  return {
    nights: changesBetween({ first: firstDayOf(month), letters: stored.nights }, wanted),
    origins: [...decision.origins].flatMap(([row, after]) => {
      const [week, before] = [weeks[row], stored.origins[row]]
      return week && before ? [{ weekOn: week.saturday, before, after }] : []
    }),
  }
}
