import { sql } from 'drizzle-orm'
import { replacePlannings } from '../../src/core/availability/bulk.ts'
import { confirmPlannings } from '../../src/core/availability/confirmations.ts'
import { type Database, type Transaction, write } from '../../src/platform/database/database.ts'

interface Home {
  organizationId: number
  lodgingTypeId: number
}

/**
 * Owners « P-1 » to « P-n » of a network, each with an account, an address and one open lodging whose planning was never
 * filled: all of them are to be reminded. Their numbers come back in order.
 */
export async function plantLateOwners(db: Database, { organizationId, lodgingTypeId }: Home, count: number) {
  const { rows } = await write(db, { organizationId }, (tx) =>
    tx.execute<{ id: number }>(sql`
      with number as (select n from generate_series(1, ${count}::int) as n),
      person as (
        insert into core.persons (organization_id, civility, first_name, last_name, email)
        select ${organizationId}, 'MME', 'Alice', 'RETARD' || n, 'p' || n || '@late.example' from number
        returning id, substr(last_name, 7) as n),
      account as (
        insert into core.accounts (organization_id, person_id, portal, department_code, identifier, email, created_at)
        select ${organizationId}, id, 'owners', '11', 'late' || n, 'p' || n || '@late.example', '2026-01-05T08:00Z' from person
        returning id, person_id),
      provider as (
        insert into core.providers (organization_id, kind, code, person_id, department_code, created_at)
        select ${organizationId}, 'owner', 'P-' || n, id, '11', '2026-01-05T08:00Z' from person
        returning id, person_id, code),
      link as (
        insert into core.account_providers (organization_id, account_id, provider_id)
        select ${organizationId}, account.id, provider.id from account join provider using (person_id)),
      lodging as (
        insert into core.lodgings (organization_id, provider_id, lodging_type_id, approval_number, name, department_code,
          municipality_code, municipality_name, capacity_min, capacity_max, keys, equipment, planning_shown, created_at)
        select ${organizationId}, id, ${lodgingTypeId}, 'LATE' || code, 'Gîte ' || code, '11', '11069', 'Carcassonne', 2, 4, 3,
          '{}', true, '2026-01-05T08:00Z' from provider)
      select id from provider order by id`),
  )
  return rows.map(({ id }) => id)
}

/** A planning filled from `today` for two years, confirmed at that moment. */
export async function fillAndConfirm(
  tx: Transaction,
  organizationId: number,
  lodgingIds: number[],
  at: { now: Temporal.Instant; today: Temporal.PlainDate },
) {
  const free = { firstNightOn: at.today, departureOn: at.today.add({ years: 2 }), state: 'available' as const }
  await replacePlannings(tx, organizationId, new Map(lodgingIds.map((id) => [id, [free]])), at.today)
  const confirmation = { organizationId, lodgingIds, kind: 'saved' as const, accountId: null, searchableDays: 90 }
  await confirmPlannings(tx, { ...confirmation, at: at.now, today: at.today })
}
