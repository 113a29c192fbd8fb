import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'

/**
 * Brings the dated listings up to date with what the directory says of these lodgings today: closed ones cease to be
 * listed, changed ones are listed anew, new ones begin. Part of every verb that writes owner, place, type, level or closing.
 */
export async function keepListings(
  tx: Transaction,
  organizationId: number,
  lodgingIds: readonly number[],
  today: Temporal.PlainDate,
): Promise<void> {
  if (lodgingIds.length === 0) return
  const ids = sql`${sql.param([...lodgingIds])}::bigint[]`
  const day = sql`${today.toString()}::date`
  // What was said and changed on one and the same day was never true of a night.
  await tx.execute(sql`
    delete from core.lodging_listings as listing
    where organization_id = ${organizationId} and lodging_id = any(${ids}) and from_on >= ${day} and not ${stands}`)
  await tx.execute(sql`
    update core.lodging_listings as listing set until_on = ${day}
    where organization_id = ${organizationId} and lodging_id = any(${ids}) and until_on is null and not ${stands}`)
  await tx.execute(sql`
    insert into core.lodging_listings (organization_id, lodging_id, from_on, provider_id, department_code,
      municipality_code, municipality_name, lodging_type_id, keys)
    select organization_id, id, ${day}, provider_id, department_code, municipality_code, municipality_name,
      lodging_type_id, keys
    from core.lodgings as lodging
    where organization_id = ${organizationId} and id = any(${ids}) and closed_at is null
      and not exists (select from core.lodging_listings as listing
        where listing.organization_id = lodging.organization_id and listing.lodging_id = lodging.id and until_on is null)`)
}

/** Whether a listing says what the directory says today. */
const stands = sql`exists (
  select from core.lodgings as lodging
  where lodging.organization_id = listing.organization_id and lodging.id = listing.lodging_id
    and lodging.closed_at is null and lodging.provider_id = listing.provider_id
    and lodging.department_code = listing.department_code and lodging.municipality_code = listing.municipality_code
    and lodging.lodging_type_id = listing.lodging_type_id and lodging.keys = listing.keys)`

/**
 * Says since when lodgings have been in the network, where that is longer than the program knows them. Only ever earlier:
 * a listing begins again after a closing, and what lies before the first one is nobody else's.
 */
export async function listSince(
  tx: Transaction,
  organizationId: number,
  since: ReadonlyMap<number, Temporal.PlainDate>,
): Promise<void> {
  await tx.execute(sql`
    update core.lodging_listings as listing set from_on = said.from_on
    from unnest(${sql.param([...since.keys()])}::bigint[], ${sql.param([...since.values()].map(String))}::date[])
      as said (lodging_id, from_on)
    where listing.organization_id = ${organizationId} and listing.lodging_id = said.lodging_id
      and said.from_on < listing.from_on
      and not exists (select from core.lodging_listings as other
        where other.organization_id = listing.organization_id and other.lodging_id = listing.lodging_id
          and other.from_on < listing.from_on)`)
}
