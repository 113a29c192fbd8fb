import { type Actor, authorOf } from '../../../core/accounts/rules.ts'
import { refreshFreeSpans } from '../../../core/availability/bulk.ts'
import { changeNights, lockLodging } from '../../../core/availability/store.ts'
import { nightsOfMonth, weeksOf } from '../../../core/calendar/rules.ts'
import { once } from '../../../core/forms/once.ts'
import type { Changes as Recorded } from '../../../core/history/schema.ts'
import { record } from '../../../core/history/store.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { confirm } from '../confirmations/actions.ts'
import {
  type Changes,
  type Conflict,
  decideSave,
  type Entry,
  rowsOfNights,
  type Sheet,
  stateOfLetter,
} from './rules.ts'
import { type OwnLodging, readSheet, selectOptionalLodgingOf, updatePlanningShown, upsertOrigins } from './store.ts'

/** Who does it, when (and what day that is in the organisation's zone), and with which form. */
interface Doing {
  db: Database
  actor: Actor
  now: Temporal.Instant
  today: Temporal.PlainDate
  /** The form's one-time key. */
  key: string
}

type Unknown = { ok: false; refusal: 'unknown-lodging' }

const unknown: Unknown = { ok: false, refusal: 'unknown-lodging' }

/** Saves a month as its form asks for it: only the nights and origins that change are written. */
export function savePlanningMonth(
  { db, actor, now, today, key }: Doing,
  form: { lodgingId: number; month: Temporal.PlainYearMonth; entry: Entry },
): Promise<{ ok: true } | Unknown | Conflict> {
  const { organizationId } = actor
  const { lodgingId, month, entry } = form
  return once({ db, organizationId, now, key }, async (tx) => {
    if (!(await lockOwnLodging(tx, actor, lodgingId))) return unknown
    const stored = await readSheet(tx, organizationId, lodgingId, month)
    const decision = decideSave(entry, stored, rowsOfNights(month))
    if (!decision.ok) return decision

    const nights = nightsOfMonth(month)
    const weeks = weeksOf(month)
    const changes = new Map(
      [...decision.nights].map(([at, letter]) => [dayAt(nights, at).toString(), stateOfLetter[letter]]),
    )
    const origins = [...decision.origins].flatMap(([row, origin]) => {
      const week = weeks[row]
      return week ? [{ weekOn: week.saturday, origin }] : []
    })
    await changeNights(tx, { organizationId, lodgingId, changes, today })
    await upsertOrigins(tx, organizationId, lodgingId, origins)
    await confirm(tx, { organizationId, lodgingIds: [lodgingId], kind: 'saved', by: authorOf(actor), at: now, today })
    await record(tx, {
      organizationId,
      at: now,
      by: authorOf(actor),
      subject: 'lodging',
      subjectId: lodgingId,
      verb: 'planning-saved',
      changes: changesToRecord(decision, stored, month),
    })
    return { ok: true }
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

function changesToRecord(decision: Changes, stored: Sheet, month: Temporal.PlainYearMonth): Recorded {
  const nights = nightsOfMonth(month)
  const weeks = weeksOf(month)
  return Object.fromEntries([
    ['month', { to: month.toString() }],
    ...[...decision.nights].map(([at, letter]) => [
      dayAt(nights, at).toString(),
      { from: stateOfLetter[stored.nights[at] ?? '?'], to: stateOfLetter[letter] },
    ]),
    ...[...decision.origins].map(([row, origin]) => {
      const before = stored.origins[row]
      const from = before ? before.departmentCode || before.countryCode : ''
      return [`origin-${weeks[row]?.saturday}`, { from, to: origin.departmentCode || origin.countryCode }]
    }),
  ])
}

function dayAt(nights: readonly Temporal.PlainDate[], at: number): Temporal.PlainDate {
  const night = nights[at]
  if (!night) throw new Error(`The month has no night ${at}`)
  return night
}
