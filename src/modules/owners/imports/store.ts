import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { ownerCode } from '../directory/owners/rules.ts'
import type { ImportPlan, KnownLodging, KnownOwner, PlannedLodging } from './plan.ts'
import { type ImportedOwner, ownerKey } from './rules.ts'

// Whole sets go to PostgreSQL as one JSON parameter and come back from one statement: an import takes the same dozen of
// statements for four lodgings as for five thousand. `::int`: drizzle hands raw bigint out as text.

const set = (rows: readonly unknown[], columns: SQL) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows.map((row, place) => ({ ...(row as object), place })))}::jsonb) as row (place int, ${columns})`

/** The owners that a file names, locked in the order of their keys so that nobody edits them meanwhile. */
export async function selectKnownOwnersForUpdate(tx: Transaction, organizationId: number, owners: ImportedOwner[]) {
  const { rows } = await tx.execute<KnownOwner & Record<string, unknown>>(sql`
    select provider.id::int as "providerId", person.id::int as "personId", account.id::int as "accountId",
      provider.closed_at is not null as closed, account.department_code as "departmentCode", account.identifier,
      person.civility, person.first_name as "firstName", person.last_name as "lastName", account.email, person.phone,
      person.address
    from core.accounts as account
    join core.account_providers as link on link.organization_id = account.organization_id and link.account_id = account.id
    join core.providers as provider on provider.organization_id = link.organization_id and provider.id = link.provider_id
    join core.persons as person on person.organization_id = provider.organization_id and person.id = provider.person_id
    where account.organization_id = ${organizationId} and account.portal = 'owners'
      and (account.department_code, lower(account.identifier)) in (
        select row."departmentCode", lower(row.identifier)
        from ${set(owners, sql`"departmentCode" text, identifier text`)})
    order by provider.id
    for no key update of provider, person, account`)
  return new Map(rows.map((row) => [ownerKey(row), row]))
}

export async function selectKnownLodgingsForUpdate(tx: Transaction, organizationId: number, approvalNumbers: string[]) {
  const { rows } = await tx.execute<KnownLodging & Record<string, unknown>>(sql`
    select id::int, provider_id::int as "providerId", closed_at is not null as closed, approval_number as "approvalNumber",
      lodging_type_id::int as "lodgingTypeId", name, department_code as "departmentCode",
      municipality_code as "municipalityCode", municipality_name as "municipalityName", latitude, longitude,
      capacity_min as "capacityMin", capacity_max as "capacityMax", keys, description,
      week_price_min_cents::int as "weekPriceMinCents", week_price_max_cents::int as "weekPriceMaxCents",
      price_comment as "priceComment", price_valid_until_on as "priceValidUntilOn", equipment,
      planning_shown as "planningShown"
    from core.lodgings
    where organization_id = ${organizationId} and approval_number = any(${sql.param(approvalNumbers)}::text[])
    order by id
    for no key update`)
  return new Map(rows.map((row) => [row.approvalNumber, row]))
}

/** Person, account and provider of each; answers with the providers' ids by `ownerKey`. */
export async function insertOwners(
  tx: Transaction,
  organizationId: number,
  owners: readonly ImportedOwner[],
  at: Temporal.Instant,
): Promise<Map<string, number>> {
  if (owners.length === 0) return new Map()
  const personIds = await insertPersons(tx, organizationId, owners)
  const rows = owners.map((owner, i) => ({
    ...owner,
    personId: personIds[i],
    code: ownerCode(owner.departmentCode, owner.identifier),
  }))
  const columns = sql`"personId" bigint, code text, "departmentCode" text, identifier text, email text`
  await tx.execute(sql`
    insert into core.accounts (organization_id, person_id, portal, department_code, identifier, email, created_at)
    select ${organizationId}, row."personId", 'owners', row."departmentCode", row.identifier, row.email,
      ${at.toString()}::timestamptz
    from ${set(rows, columns)} order by place`)
  await tx.execute(sql`
    insert into core.providers (organization_id, kind, code, person_id, department_code, created_at)
    select ${organizationId}, 'owner', row.code, row."personId", row."departmentCode", ${at.toString()}::timestamptz
    from ${set(rows, columns)} order by place`)
  const { rows: made } = await tx.execute<{ providerId: number; departmentCode: string; identifier: string }>(sql`
    with made as (
      select provider.id as provider_id, account.id as account_id, account.department_code, account.identifier
      from core.providers as provider
      join core.accounts as account
        on account.organization_id = provider.organization_id and account.person_id = provider.person_id
      where provider.organization_id = ${organizationId} and provider.person_id = any(${sql.param(personIds)}::bigint[])
    ), linked as (
      insert into core.account_providers (organization_id, account_id, provider_id)
      select ${organizationId}, account_id, provider_id from made
    )
    select provider_id::int as "providerId", department_code as "departmentCode", identifier from made`)
  return new Map(made.map((row) => [ownerKey(row), row.providerId]))
}

/** A sorted insert takes its identities in that order, so the sorted ids answer the owners one by one. */
async function insertPersons(tx: Transaction, organizationId: number, owners: readonly ImportedOwner[]) {
  const { rows } = await tx.execute<{ id: number }>(sql`
    insert into core.persons (organization_id, civility, first_name, last_name, email, phone, address)
    select ${organizationId}, row.civility, row."firstName", row."lastName", row.email, row.phone, row.address
    from ${set(owners, sql`civility text, "firstName" text, "lastName" text, email text, phone text, address text`)}
    order by place
    returning id::int`)
  return rows.map(({ id }) => id).sort((a, b) => a - b)
}

export async function updateOwners(
  tx: Transaction,
  organizationId: number,
  changed: ImportPlan['changedOwners'],
  at: Temporal.Instant,
) {
  if (changed.length === 0) return
  const rows = changed.map(({ known, owner }) => ({
    ...owner,
    personId: known.personId,
    accountId: known.accountId,
    providerId: known.providerId,
  }))
  await tx.execute(sql`
    update core.persons as person set civility = row.civility, first_name = row."firstName",
      last_name = row."lastName", email = row.email, phone = row.phone, address = row.address, version = person.version + 1
    from ${set(rows, sql`"personId" bigint, civility text, "firstName" text, "lastName" text, email text, phone text, address text`)}
    where person.organization_id = ${organizationId} and person.id = row."personId"`)
  // What was sent to an address that was wrong must open nothing.
  await tx.execute(sql`
    update core.access_links as link set expires_at = ${at.toString()}::timestamptz
    from ${set(rows, sql`"accountId" bigint, email text`)}
    join core.accounts as account on account.organization_id = ${organizationId} and account.id = row."accountId"
    where link.organization_id = ${organizationId} and link.account_id = row."accountId" and link.used_at is null
      and link.expires_at > ${at.toString()}::timestamptz and account.email <> row.email`)
  await tx.execute(sql`
    update core.accounts as account set email = row.email, version = account.version + 1
    from ${set(rows, sql`"accountId" bigint, email text`)}
    where account.organization_id = ${organizationId} and account.id = row."accountId" and account.email <> row.email`)
  await tx.execute(sql`
    update core.providers as provider set version = provider.version + 1
    from ${set(rows, sql`"providerId" bigint`)}
    where provider.organization_id = ${organizationId} and provider.id = row."providerId"`)
}

const lodgingColumns = sql`"providerId" bigint, "lodgingTypeId" bigint, "approvalNumber" text, name text,
  "departmentCode" text, "municipalityCode" text, "municipalityName" text, latitude double precision,
  longitude double precision, "capacityMin" smallint, "capacityMax" smallint, keys smallint, description text,
  "weekPriceMinCents" bigint, "weekPriceMaxCents" bigint, "priceComment" text, "priceValidUntilOn" date,
  equipment text[], "planningShown" boolean`

const lodgingNames = sql.raw(`provider_id, lodging_type_id, approval_number, name, department_code, municipality_code,
  municipality_name, latitude, longitude, capacity_min, capacity_max, keys, description, week_price_min_cents,
  week_price_max_cents, price_comment, price_valid_until_on, equipment, planning_shown`)

const lodgingValues = sql.raw(`row."providerId", row."lodgingTypeId", row."approvalNumber", row.name,
  row."departmentCode", row."municipalityCode", row."municipalityName", row.latitude, row.longitude, row."capacityMin",
  row."capacityMax", row.keys, row.description, row."weekPriceMinCents", row."weekPriceMaxCents", row."priceComment",
  row."priceValidUntilOn", row.equipment, row."planningShown"`)

type StoredLodging = PlannedLodging & { providerId: number }

export async function insertLodgings(
  tx: Transaction,
  organizationId: number,
  lodgings: readonly StoredLodging[],
  at: Temporal.Instant,
): Promise<number[]> {
  if (lodgings.length === 0) return []
  const { rows } = await tx.execute<{ id: number }>(sql`
    insert into core.lodgings (organization_id, created_at, ${lodgingNames})
    select ${organizationId}, ${at.toString()}::timestamptz, ${lodgingValues}
    from ${set(lodgings, lodgingColumns)} order by place
    returning id::int`)
  return rows.map(({ id }) => id)
}

export async function updateLodgings(
  tx: Transaction,
  organizationId: number,
  lodgings: readonly (StoredLodging & { id: number })[],
) {
  if (lodgings.length === 0) return
  await tx.execute(sql`
    update core.lodgings as lodging set (${lodgingNames}) = row(${lodgingValues}), version = lodging.version + 1
    from ${set(lodgings, sql`id bigint, ${lodgingColumns}`)}
    where lodging.organization_id = ${organizationId} and lodging.id = row.id`)
}
