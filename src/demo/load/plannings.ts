import { sql } from 'drizzle-orm'
import { replacePlannings } from '../../core/availability/bulk.ts'
import { guestOrigins } from '../../modules/owners/schema.ts'
import { usualDemands } from '../../modules/owners/settings/rules.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { calendarAround } from '../plannings/calendar.ts'
import { diligenceOf } from '../plannings/diligence.ts'
import { inventNights, spansOf } from '../plannings/nights.ts'
import { inventOrigins } from '../plannings/origins.ts'
import { chance } from '../random.ts'
import type { LoadedLodging, Moment } from './lodgings.ts'

/** Plannings, the dates of their last updates, and where guests came from. */
export async function fillPlannings(tx: Transaction, moment: Moment, lodgings: readonly LoadedLodging[]) {
  const { organizationId, now, today } = moment
  const calendar = calendarAround(today)
  const invented = lodgings.map((lodging) => {
    const diligence = diligenceOf(lodging)
    const nights = inventNights(lodging, diligence, calendar, chance(`nights ${lodging.approvalNumber}`))
    const origins = inventOrigins(nights, calendar, chance(`origins ${lodging.approvalNumber}`))
    return { id: lodging.id, diligence, spans: spansOf(nights, calendar), origins }
  })
  await replacePlannings(tx, organizationId, new Map(invented.map(({ id, spans }) => [id, spans])), today)

  const updated = invented.filter(({ diligence }) => diligence.updatedDaysAgo !== null)
  await tx.execute(sql`
    with updated as (
      select * from unnest(
        ${sql.param(updated.map(({ id }) => id))}::bigint[],
        ${sql.param(updated.map(({ diligence }) => momentBefore(now, diligence.updatedDaysAgo ?? 0)))}::timestamptz[]
      ) as updated (id, at)
    ), confirmed as (
      insert into core.planning_confirmations (organization_id, lodging_id, confirmed_at, kind)
      select ${organizationId}, id, at, 'saved' from updated
    )
    update core.lodgings as lodging set planning_updated_at = updated.at,
      searchable_until = (updated.at at time zone 'Europe/Paris')::date + ${usualDemands.searchableDays}::int
    from updated where lodging.organization_id = ${organizationId} and lodging.id = updated.id`)

  const origins = invented.flatMap(({ id, origins }) =>
    origins.map((origin) => ({ organizationId, lodgingId: id, version: 1, ...origin })),
  )
  for (let start = 0; start < origins.length; start += 2000)
    await tx.insert(guestOrigins).values(origins.slice(start, start + 2000))
}

const momentBefore = (now: Temporal.Instant, days: number) => now.subtract({ hours: days * 24 + 5 }).toString()
