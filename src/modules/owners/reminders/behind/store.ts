import { and, asc, count, desc, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { persons } from '../../../../core/accounts/schema.ts'
import { lodgings, providers } from '../../../../core/directory/schema.ts'
import { followed, lodgingsFollowedBy, type Scope } from '../../../../core/directory/seen.ts'
import { bearing, searchedWords } from '../../../../core/reference/searching.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { PlanningDemands } from '../../settings/rules.ts'
import { type BehindQuery, pageSize } from './query.ts'

/** An owner with plannings that are behind. */
export interface BehindOwner {
  providerId: number
  code: string
  departmentCode: string
  civility: string
  firstName: string
  lastName: string
  phone: string
  /** Those behind, by name. */
  lodgingNames: string[]
  /** Whether one of them was never filled. */
  never: boolean
  /** The oldest last update among them; their creation where they were never filled. */
  oldestOn: Temporal.PlainDate
  /** How many dates do not find any more. */
  left: number
  /** The next day on which one leaves the searches, as its owner was told. */
  leavesOn: Temporal.PlainDate | null
}

/** The day, the zone and the demands that a list is made with. */
export interface At {
  timeZone: string
  today: Temporal.PlainDate
  demands: PlanningDemands
}

interface Row extends Record<string, unknown> {
  providerId: string
  code: string
  departmentCode: string
  civility: string
  firstName: string
  lastName: string
  phone: string
  lodgingNames: string[]
  never: boolean
  oldestOn: string
  left: number
  leavesOn: string | null
  total: number
}

/** `isBehind` of ../rules.ts, said again in SQL: not updated since that day, or a night untold within the weeks demanded. */
const isBehind = ({ timeZone, today, demands }: At) => {
  const until = today.add({ weeks: demands.filledWeeks })
  return sql`(${lastUpdate} < ${updatedSince(today, demands.remindAfterDays, timeZone)}::timestamptz or ${demands.filledWeeks * 7} > (
    select coalesce(sum(least(span.departure_on, ${until.toString()}::date) - greatest(span.first_night_on, ${today.toString()}::date)), 0)
    from core.effective_spans as span
    where span.organization_id = lodging.organization_id and span.lodging_id = lodging.id
      and span.first_night_on < ${until.toString()}::date and span.departure_on > ${today.toString()}::date))`
}

const lastUpdate = sql`coalesce(lodging.planning_updated_at, lodging.created_at)`

/** The moment since which an update is less than `days` days old. */
const updatedSince = (today: Temporal.PlainDate, days: number, timeZone: string) =>
  today
    .subtract({ days: days - 1 })
    .toZonedDateTime({ timeZone })
    .toInstant()
    .toString()

/** What has been announced and can still come: a planning with nothing free to come is not found by dates anyway. */
const isAnnounced = ({ today }: At) => sql`exists (
  select from core.free_spans as free where free.organization_id = lodging.organization_id
    and free.lodging_id = lodging.id and free.departure_on > ${today.toString()}::date) and exists (
  select from owners.reminder_lodgings as listed
  where listed.organization_id = lodging.organization_id and listed.lodging_id = lodging.id
    and listed.step in ('first', 'second') and listed.leaves_on = lodging.searchable_until)`

const hasAddress = sql`exists (
  select from core.account_providers as link
  join core.accounts as account on account.organization_id = link.organization_id and account.id = link.account_id
  where link.organization_id = ${providers.organizationId} and link.provider_id = ${providers.id}
    and account.portal = 'owners' and account.closed_at is null and account.email <> '')`

function narrowed(query: BehindQuery, { today, timeZone }: At): SQL | undefined {
  const { late, state, department } = query
  return and(
    department ? sql`${providers.departmentCode} = ${department}` : undefined,
    late === 'jamais' ? sql`behind.never` : undefined,
    late && late !== 'jamais'
      ? sql`behind.oldest_at < ${updatedSince(today, Number(late), timeZone)}::timestamptz`
      : undefined,
    state === 'sortis' ? sql`behind.left_count > 0` : undefined,
    state === 'prevenus' ? sql`behind.leaves_on is not null` : undefined,
    state === 'sans-adresse' ? sql`not ${hasAddress}` : undefined,
    ...searchedWords(query.search).map((word) => bearing(word, [persons.searchText, providers.searchText])),
  )
}

const columnsOf = {
  attente: [sql`behind.oldest_at`],
  proprietaire: [sql`${persons.lastName} collate "fr-x-icu"`, sql`${persons.firstName} collate "fr-x-icu"`],
  departement: [sql`${providers.departmentCode}`, sql`behind.oldest_at`],
}

const inOrder = ({ sorting: { by, descending } }: BehindQuery) =>
  sql.join(
    columnsOf[by].map((column) => (descending ? desc(column) : asc(column))),
    sql`, `,
  )

const behindOwners = (scope: Scope, query: BehindQuery, at: At) => sql`
  with behind as (
    select lodging.provider_id, array_agg(lodging.name order by lodging.name) as names, min(${lastUpdate}) as oldest_at,
      bool_or(lodging.planning_updated_at is null) as never, count(lodging.left_searches_on)::int as left_count,
      min(lodging.searchable_until) filter (where ${isAnnounced(at)}) as leaves_on
    from core.lodgings as lodging
    where lodging.organization_id = ${scope.organizationId} and lodging.closed_at is null and ${isBehind(at)}
    group by lodging.provider_id
  )
  select ${providers.id} as "providerId", ${providers.code} as code, ${providers.departmentCode} as "departmentCode",
    ${persons.civility} as civility, ${persons.firstName} as "firstName", ${persons.lastName} as "lastName",
    ${persons.phone} as phone, behind.names as "lodgingNames", behind.never, behind.left_count as "left",
    (behind.oldest_at at time zone ${at.timeZone})::date as "oldestOn", behind.leaves_on as "leavesOn",
    count(*) over ()::int as total
  from behind
  join ${providers} on ${providers.organizationId} = ${scope.organizationId} and ${providers.id} = behind.provider_id
  join ${persons} on ${persons.organizationId} = ${scope.organizationId} and ${persons.id} = ${providers.personId}
  where ${and(sql`${providers.closedAt} is null`, followed(scope, providers.departmentCode), narrowed(query, at))}
  order by ${inOrder(query)}, ${providers.id}`

/** Everybody of a list, who waited longest first: for exports. */
export async function selectBehind(tx: Transaction, scope: Scope, query: BehindQuery, at: At): Promise<BehindOwner[]> {
  const { rows } = await tx.execute<Row>(behindOwners(scope, query, at))
  return rows.map(ownerOf)
}

/** One page of the list, and how many there are in all. */
export async function selectBehindPage(tx: Transaction, scope: Scope, query: BehindQuery, at: At) {
  const skipped = (query.page - 1) * pageSize
  const { rows } = await tx.execute<Row>(
    sql`${behindOwners(scope, query, at)} limit ${pageSize}::int offset ${skipped}::int`,
  )
  return { rows: rows.map(ownerOf), total: rows[0]?.total ?? 0 }
}

/** The open lodgings that dates do not find any more, for want of a confirmation. */
export async function countLeft(tx: Transaction, scope: Scope): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(lodgings)
    .where(and(lodgingsFollowedBy(scope), isNotNull(lodgings.leftSearchesOn), isNull(lodgings.closedAt)))
  return row?.count ?? 0
}

const ownerOf = ({ total: _total, providerId, oldestOn, leavesOn, ...row }: Row): BehindOwner => ({
  ...row,
  providerId: Number(providerId),
  oldestOn: Temporal.PlainDate.from(oldestOn),
  leavesOn: leavesOn === null ? null : Temporal.PlainDate.from(leavesOn),
})
