import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import type { PlanningDemands } from '../settings/rules.ts'
import type { PlanningFacts } from './rules.ts'
import { reminderLodgings, reminderRuns, reminders, type Step } from './schema.ts'

export type OwnPlanning = PlanningFacts & {
  providerId: number
  name: string
  approvalNumber: string
  municipalityName: string
  planningShown: boolean | null
}

interface FactsRow extends Record<string, unknown> {
  providerId: string
  lodgingId: string
  name: string
  approvalNumber: string
  municipalityName: string
  planningShown: boolean | null
  confirmedOn: string | null
  createdOn: string
  leftSearchesOn: string | null
  searchableUntil: string | null
  isFound: boolean
  toldNights: number
  noticeStep: 'first' | 'second' | null
  noticeLeavesOn: string | null
}

/** What each open planning of these owners is like today, by owner. */
export async function selectPlannings(
  tx: Transaction,
  at: { organizationId: number; timeZone: string; today: Temporal.PlainDate; demands: PlanningDemands },
  providerIds: readonly number[],
): Promise<Map<number, OwnPlanning[]>> {
  const until = at.today.add({ weeks: at.demands.filledWeeks }).toString()
  const today = at.today.toString()
  const { rows } = await tx.execute<FactsRow>(sql`
    select lodging.provider_id as "providerId", lodging.id as "lodgingId", lodging.name,
      lodging.approval_number as "approvalNumber", lodging.municipality_name as "municipalityName",
      lodging.planning_shown as "planningShown",
      (lodging.planning_updated_at at time zone ${at.timeZone})::date as "confirmedOn",
      (lodging.created_at at time zone ${at.timeZone})::date as "createdOn",
      lodging.left_searches_on as "leftSearchesOn", lodging.searchable_until as "searchableUntil",
      exists (
        select from core.free_spans as free where free.organization_id = lodging.organization_id
          and free.lodging_id = lodging.id and free.departure_on > ${today}::date) as "isFound",
      (select coalesce(sum(least(span.departure_on, ${until}::date) - greatest(span.first_night_on, ${today}::date)), 0)::int
        from core.effective_spans as span
        where span.organization_id = lodging.organization_id and span.lodging_id = lodging.id
          and span.first_night_on < ${until}::date and span.departure_on > ${today}::date) as "toldNights",
      notice.step as "noticeStep", notice.leaves_on as "noticeLeavesOn"
    from core.lodgings as lodging
    left join lateral (
      select listed.step, listed.leaves_on
      from owners.reminder_lodgings as listed
      join owners.reminders as reminder
        on reminder.organization_id = listed.organization_id and reminder.id = listed.reminder_id
      where listed.organization_id = lodging.organization_id and listed.lodging_id = lodging.id
        and listed.step in ('first', 'second')
        and reminder.sent_at > coalesce(lodging.planning_updated_at, lodging.created_at)
      order by reminder.sent_at desc, reminder.id desc limit 1
    ) as notice on true
    where lodging.organization_id = ${at.organizationId} and lodging.closed_at is null
      and lodging.provider_id = any(${sql.param([...providerIds])}::bigint[])
    order by lodging.name, lodging.id`)
  return Map.groupBy(rows.map(planningOf), ({ providerId }) => providerId)
}

function planningOf(row: FactsRow): OwnPlanning {
  const { providerId, lodgingId, noticeStep, noticeLeavesOn, confirmedOn, createdOn, leftSearchesOn, ...others } = row
  const { searchableUntil, ...same } = others
  return {
    ...same,
    providerId: Number(providerId),
    lodgingId: Number(lodgingId),
    confirmedOn: dayOrNull(confirmedOn),
    createdOn: Temporal.PlainDate.from(createdOn),
    leftSearchesOn: dayOrNull(leftSearchesOn),
    searchableUntil: dayOrNull(searchableUntil),
    notice:
      noticeStep && noticeLeavesOn ? { step: noticeStep, leavesOn: Temporal.PlainDate.from(noticeLeavesOn) } : null,
  }
}

const dayOrNull = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))

/** Writes the days on which plannings leave the searches, where they moved. */
export async function updateDepartures(
  tx: Transaction,
  organizationId: number,
  moved: readonly { lodgingId: number; searchableUntil: Temporal.PlainDate }[],
) {
  if (moved.length === 0) return
  await tx.execute(sql`
    update core.lodgings as lodging set searchable_until = moved.until
    from unnest(
      ${sql.param(moved.map((one) => one.lodgingId))}::bigint[],
      ${sql.param(moved.map((one) => one.searchableUntil.toString()))}::date[]) as moved (id, until)
    where lodging.organization_id = ${organizationId} and lodging.id = moved.id`)
}

type NewReminder = typeof reminders.$inferInsert

/** Writes a reminder with what it lists. */
export async function insertReminder(
  tx: Transaction,
  reminder: NewReminder,
  listed: readonly { lodgingId: number; step: Step; leavesOn: Temporal.PlainDate | null }[],
): Promise<number> {
  const [row] = await tx.insert(reminders).values(reminder).returning({ id: reminders.id })
  if (!row) throw new Error('a reminder was not inserted')
  const { organizationId } = reminder
  await tx.insert(reminderLodgings).values(listed.map((one) => ({ organizationId, reminderId: row.id, ...one })))
  return row.id
}

/** Opens the run of a day; false where it was opened before. */
export async function openRun(tx: Transaction, organizationId: number, on: Temporal.PlainDate, at: Temporal.Instant) {
  const opened = await tx
    .insert(reminderRuns)
    .values({ organizationId, runOn: on, startedAt: at })
    .onConflictDoNothing()
    .returning({ runOn: reminderRuns.runOn })
  return opened.length === 1
}

export const finishRun = async (
  tx: Transaction,
  organizationId: number,
  on: Temporal.PlainDate,
  at: Temporal.Instant,
) =>
  tx
    .update(reminderRuns)
    .set({ finishedAt: sql`coalesce(${reminderRuns.finishedAt}, ${at.toString()})` })
    .where(and(eq(reminderRuns.organizationId, organizationId), eq(reminderRuns.runOn, on)))
