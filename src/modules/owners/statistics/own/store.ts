import { sql } from 'drizzle-orm'
import type { Actor } from '../../../../core/accounts/rules.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { type Selection, selectionOf } from '../conditions.ts'
import { selectOrigins } from '../origins/store.ts'
import { type OthersNights, occupancyOf, type Period, periodOf, toldOthers } from '../rules.ts'
import { days, selectNights } from '../store.ts'

/** Where most of the owner's nights of the year were: what they are compared with. */
interface Area {
  departmentCode: string
  municipalityCode: string
  municipalityName: string
}

/** All that an owner's page shows of a year; nothing of others but averages that no one owner makes up. */
export async function readOwnStatistics(tx: Transaction, actor: Actor, year: number) {
  const period = periodOf(year, null)
  const own: Selection = { organizationId: actor.organizationId, departments: null, providerIds: actor.providerIds }
  const [{ months }, origins, area, since] = await Promise.all([
    selectNights(tx, own, { months: { part: 'month', period } }),
    selectOrigins(tx, own, period),
    selectOptionalArea(tx, own, period),
    selectFirstYear(tx, own),
  ])
  const ownMonths = months.now.filter((month) => occupancyOf(month) !== null).length
  return { period, months, origins, since, others: area && (await readOthers(tx, actor, area, period, ownMonths)) }
}

/** The commune where it says enough, else the département; null where neither does. */
async function readOthers(tx: Transaction, actor: Actor, area: Area, period: Period, ownMonths: number) {
  const others: Selection = {
    organizationId: actor.organizationId,
    departments: [area.departmentCode],
    notProviderIds: actor.providerIds,
  }
  const near = await selectOthers(tx, { ...others, municipalityCode: area.municipalityCode }, period)
  const inCommune = toldOthers(near, ownMonths)
  if (inCommune) return { place: 'commune' as const, area, months: inCommune }
  const inDepartment = toldOthers(await selectOthers(tx, others, period), ownMonths)
  return inDepartment && { place: 'department' as const, area, months: inDepartment }
}

/** Month by month, only lodgings that told something: an average over untold plannings would be one of the few others. */
async function selectOthers(tx: Transaction, selection: Selection, period: Period): Promise<OthersNights[]> {
  const { since, until } = days(period)
  const of = (state: string) => sql.raw(`coalesce(sum(nights) filter (where state = '${state}'), 0)::int as "${state}"`)
  const { rows } = await tx.execute<OthersNights & Record<string, unknown>>(sql`
    select month_on::text as key, sum(nights)::int as listed, ${of('available')}, ${of('let')}, ${of('option')},
      ${of('closed')}, count(distinct lodging_id)::int as lodgings, count(distinct provider_id)::int as owners
    from core.nights_between(${since}, ${until})
    where ${selectionOf(selection)} and state in ('available', 'let', 'option')
    group by 1 order by 1`)
  return rows
}

async function selectOptionalArea(tx: Transaction, own: Selection, period: Period): Promise<Area | null> {
  const { since, until } = days(period)
  const { rows } = await tx.execute<Area & Record<string, unknown>>(sql`
    select department_code as "departmentCode", municipality_code as "municipalityCode",
      max(municipality_name) as "municipalityName"
    from core.lodging_listings
    where ${selectionOf(own)} and from_on < ${until} and (until_on is null or until_on > ${since})
    group by 1, 2
    order by sum(least(until_on, ${until}) - greatest(from_on, ${since})) desc, 2 limit 1`)
  return rows[0] ?? null
}

async function selectFirstYear(tx: Transaction, own: Selection): Promise<number | null> {
  const { rows } = await tx.execute<{ year: number | null }>(sql`
    select extract(year from min(from_on))::int as year from core.lodging_listings where ${selectionOf(own)}`)
  return rows[0]?.year ?? null
}

export type OwnStatistics = Awaited<ReturnType<typeof readOwnStatistics>>
