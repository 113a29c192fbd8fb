import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { prepared } from '../../platform/database/prepared.ts'
import { firstDayAfter, firstDayOf, monthOf } from '../calendar/rules.ts'
import { lodgings } from '../directory/schema.ts'
import { tellNightsChanged } from './changes.ts'
import { type HeldSpan, layOver } from './feeds/rules.ts'
import { selectHeldSpans } from './feeds/store.ts'
import { deleteFreeSpansOf, insertFreeSpans } from './free-spans.ts'
import {
  availabilityChanged,
  merge,
  type NightChanges,
  paint,
  paintNights,
  type Span,
  statesOf,
  within,
} from './rules.ts'
import { effectiveSpans, type NightState, planningMonths, typedSpans } from './schema.ts'
import { deleteSpans, insertSpans, selectSpans } from './spans/store.ts'

/** One month as it stands: what people typed and what holds, night by night, null for « Non communiqué ». */
export interface PlanningMonth {
  /** Of the typed layer; 0 before anything was typed in that month. */
  version: number
  typed: (NightState | null)[]
  effective: (NightState | null)[]
}

/**
 * Takes the lodging's row, which every change of its plannings takes first: two saves of one lodging queue up, and
 * neither reads spans that the other is about to replace. `no key`: rows that merely point at the lodging do not wait.
 *
 * @returns false where the organisation has no such lodging
 */
export async function lockLodging(tx: Transaction, organizationId: number, lodgingId: number): Promise<boolean> {
  const rows = await tx
    .select({ id: lodgings.id })
    .from(lodgings)
    .where(and(eq(lodgings.organizationId, organizationId), eq(lodgings.id, lodgingId)))
    .for('no key update')
  return rows.length === 1
}

export async function readPlanningMonth(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  month: Temporal.PlainYearMonth,
): Promise<PlanningMonth> {
  const [from, until] = [firstDayOf(month), firstDayAfter(month)]
  const [version, typed, effective] = await Promise.all([
    selectVersion(tx, organizationId, lodgingId, month),
    selectSpans(tx, typedSpans, organizationId, lodgingId, from, until),
    selectSpans(tx, effectiveSpans, organizationId, lodgingId, from, until),
  ])
  return { version, typed: statesOf(typed, from, until), effective: statesOf(effective, from, until) }
}

/** Reads a month that is about to be changed: nobody else changes the lodging's plannings until the transaction ends. */
export async function readPlanningMonthForUpdate(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  month: Temporal.PlainYearMonth,
): Promise<PlanningMonth | undefined> {
  const found = await lockLodging(tx, organizationId, lodgingId)
  return found ? readPlanningMonth(tx, organizationId, lodgingId, month) : undefined
}

/** What holds for the nights of [from, until), clipped to them. */
export const selectEffectiveSpans = async (
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
) => within(await selectSpans(tx, effectiveSpans, organizationId, lodgingId, from, until), from, until)

/**
 * Writes what people typed for these nights, and what follows from it: the effective spans, the date search's rows, and
 * a new version of each month that a night belongs to. Nights that are not in `changes` stay as they are.
 */
export async function changeNights(
  tx: Transaction,
  change: { organizationId: number; lodgingId: number; changes: NightChanges; today: Temporal.PlainDate },
): Promise<void> {
  const { organizationId, lodgingId, changes, today } = change
  if (changes.size === 0) return
  if (!(await lockLodging(tx, organizationId, lodgingId))) throw new Error(`No lodging ${lodgingId}`)

  const nights = [...changes.keys()].sort().map((night) => Temporal.PlainDate.from(night))
  const [from, until] = boundsOf(nights)
  const window = { organizationId, lodgingId, from, until, today }
  // Spans that merely touch the window are read too: they may grow together with what is painted beside them.
  const [typed, layers] = await Promise.all([
    selectSpans(tx, typedSpans, organizationId, lodgingId, from, until),
    readAbove(tx, window),
  ])
  const nextTyped = paintNights(typed, changes)
  await deleteSpans(tx, typedSpans, organizationId, lodgingId, from, until)
  await Promise.all([
    insertSpans(tx, typedSpans, organizationId, lodgingId, nextTyped),
    raiseVersions(tx, organizationId, lodgingId, nights),
    writeEffective(tx, window, nextTyped, layers),
  ])
}

/** The nights of one lodging from `from` until before `until`, on a day of the organisation. */
export interface Window {
  organizationId: number
  lodgingId: number
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  today: Temporal.PlainDate
}

/**
 * Lays the layers over each other again where a feed's nights changed: effective spans and the date search's rows. What
 * people typed and its versions stay. The lodging must be locked.
 */
export async function layAgain(tx: Transaction, window: Window): Promise<void> {
  const { organizationId, lodgingId, from, until } = window
  const [typed, layers] = await Promise.all([
    selectSpans(tx, typedSpans, organizationId, lodgingId, from, until),
    readAbove(tx, window),
  ])
  await writeEffective(tx, window, typed, layers)
}

interface Above {
  effective: Span[]
  feeds: HeldSpan[]
}

async function readAbove(tx: Transaction, window: Window): Promise<Above> {
  const { organizationId, lodgingId, from, until } = window
  const [effective, feeds] = await Promise.all([
    selectSpans(tx, effectiveSpans, organizationId, lodgingId, from, until),
    selectHeldSpans(tx, organizationId, lodgingId, from, until),
  ])
  return { effective, feeds }
}

async function writeEffective(tx: Transaction, window: Window, typed: readonly Span[], { effective, feeds }: Above) {
  const { organizationId, lodgingId, from, until, today } = window
  const laid = within(layOver({ typed: within(typed, from, until), feeds }), from, until)
  const next = merge([...paint(effective, from, until, null), ...laid])
  await Promise.all([
    deleteSpans(tx, effectiveSpans, organizationId, lodgingId, from, until),
    deleteFreeSpansOf(tx, organizationId, lodgingId, effective),
  ])
  await Promise.all([
    insertSpans(tx, effectiveSpans, organizationId, lodgingId, next),
    insertFreeSpans(tx, organizationId, new Map([[lodgingId, next]]), today),
    tellNightsChanged(tx, organizationId, lodgingId, availabilityChanged(effective, next, from, until)),
  ])
}

const boundsOf = (nights: Temporal.PlainDate[]): [Temporal.PlainDate, Temporal.PlainDate] => {
  const [first, last] = [nights.at(0), nights.at(-1)]
  if (!first || !last) throw new Error('No night to change')
  return [first, last.add({ days: 1 })]
}

async function selectVersion(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  month: Temporal.PlainYearMonth,
): Promise<number> {
  const monthOn = firstDayOf(month).toString()
  const rows = await prepared(tx, 'planning-version', versionOf).execute({ organizationId, lodgingId, monthOn })
  return rows[0]?.version ?? 0
}

const versionOf = (tx: Transaction, name: string) =>
  tx
    .select({ version: planningMonths.version })
    .from(planningMonths)
    .where(
      and(
        eq(planningMonths.organizationId, sql.placeholder('organizationId')),
        eq(planningMonths.lodgingId, sql.placeholder('lodgingId')),
        eq(planningMonths.monthOn, sql.placeholder('monthOn')),
      ),
    )
    .prepare(name)

async function raiseVersions(tx: Transaction, organizationId: number, lodgingId: number, nights: Temporal.PlainDate[]) {
  const months = new Set(nights.map((night) => firstDayOf(monthOf(night)).toString()))
  await tx
    .insert(planningMonths)
    .values(
      [...months].map((month) => ({ organizationId, lodgingId, monthOn: Temporal.PlainDate.from(month), version: 1 })),
    )
    .onConflictDoUpdate({
      target: [planningMonths.organizationId, planningMonths.lodgingId, planningMonths.monthOn],
      set: { version: sql`${planningMonths.version} + 1` },
    })
}
