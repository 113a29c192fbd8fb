import type { Actor } from '../../../core/accounts/rules.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { selectChoices } from './choices/store.ts'
import type { Selection } from './conditions.ts'
import { selectOrigins } from './origins/store.ts'
import { areOwnersCounted, selectOwnerCounts, selectOwnerCountsByDepartment } from './owners/store.ts'
import { queryPeriod, type StatisticsQuery } from './query.ts'
import { type OwnerCount, periodOf, yearBefore } from './rules.ts'
import { type Compared, countListed, type PartNights, selectNights } from './store.ts'

/** What staff may see of what they ask for: a technician only their départements. */
function selectionFor(actor: Pick<Actor, 'organizationId' | 'departments'>, query: StatisticsQuery): Selection {
  const own = actor.departments
  const asked = query.department
  const departments = asked ? [asked].filter((code) => own === null || own.includes(code)) : own
  return {
    organizationId: actor.organizationId,
    departments,
    municipalityCode: query.municipality || null,
    lodgingTypeId: query.lodgingTypeId,
    keys: query.keys,
  }
}

/** All that the page of statistics shows, in one transaction. */
export async function readStatistics(tx: Transaction, actor: Actor, query: StatisticsQuery) {
  const selection = selectionFor(actor, query)
  const period = queryPeriod(query)
  const year = periodOf(query.year, null)
  const isOnePlace = selection.departments?.length === 1
  const none: Compared<PartNights[]> = { now: [], before: [] }
  const owned = areOwnersCounted(selection)
  const [choices, nights, communes, origins, listed, owners, ownersBefore] = await Promise.all([
    selectChoices(tx, selection, actor),
    selectNights(tx, selection, {
      months: { part: 'month', period: year },
      departments: { part: 'department', period },
      types: { part: 'type', period },
      keys: { part: 'keys', period },
    }),
    isOnePlace && !query.municipality
      ? selectNights(tx, selection, { municipalities: { part: 'municipality', period } })
      : { municipalities: none },
    selectOrigins(tx, selection, period),
    countListed(tx, selection, period),
    owned ? selectOwnerCounts(tx, selection, year) : new Map<string, OwnerCount>(),
    owned ? selectOwnerCounts(tx, selection, yearBefore(year)) : new Map<string, OwnerCount>(),
  ])
  // A year of which the network knows some months only is no measure of a whole one.
  const isComparable = query.month !== null || nights.months.before.length >= nights.months.now.length
  const fair = ({ now, before }: Compared<PartNights[]>) => ({ now, before: isComparable ? before : [] })
  // A year is told by its last month that was counted.
  const month = [...owners.keys()].at(-1)
  const counted = query.month === null ? month && Temporal.PlainDate.from(month) : period.since
  const ownersByDepartment =
    counted && !isOnePlace
      ? await Promise.all([
          selectOwnerCountsByDepartment(tx, selection, counted),
          selectOwnerCountsByDepartment(tx, selection, counted.subtract({ years: 1 })),
        ])
      : [new Map(), new Map()]
  return {
    ...{ selection, period, choices, origins, listed },
    ...{ months: nights.months, municipalities: fair(communes.municipalities), isComparable },
    // What is chosen already is not broken down once more.
    departments: isOnePlace ? none : fair(nights.departments),
    types: query.lodgingTypeId ? none : fair(nights.types),
    keys: query.keys ? none : fair(nights.keys),
    owners: { now: owners, before: ownersBefore },
    ownersByDepartment: { now: ownersByDepartment[0] ?? new Map(), before: ownersByDepartment[1] ?? new Map() },
    ownersCountedOn: counted ? counted.toString() : null,
  }
}

export type Statistics = Awaited<ReturnType<typeof readStatistics>>
