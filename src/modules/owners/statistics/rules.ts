/** What became of the nights of some lodgings while they were listed. */
export interface Nights {
  listed: number
  available: number
  let: number
  option: number
  closed: number
}

export const noNights: Nights = { listed: 0, available: 0, let: 0, option: 0, closed: 0 }

/** OWN-61: let / (let + available + option); null where no night was any of these. */
export function occupancyOf({ available, let: taken, option }: Nights): number | null {
  const offered = available + taken + option
  return offered > 0 ? taken / offered : null
}

export const unsetOf = (nights: Nights) => nights.listed - nights.available - nights.let - nights.option - nights.closed

/** OWN-61: the share of listed nights that nobody told anything of; null where nothing was listed. */
export const unsetShareOf = (nights: Nights): number | null =>
  nights.listed > 0 ? unsetOf(nights) / nights.listed : null

export const sumOf = (all: readonly Nights[]): Nights =>
  all.reduce(
    (sum, one) => ({
      listed: sum.listed + one.listed,
      available: sum.available + one.available,
      let: sum.let + one.let,
      option: sum.option + one.option,
      closed: sum.closed + one.closed,
    }),
    noNights,
  )

/** Whole months: nights of [since, until). */
export interface Period {
  since: Temporal.PlainDate
  until: Temporal.PlainDate
}

/** A year, or one of its months. */
export function periodOf(year: number, month: number | null): Period {
  const since = Temporal.PlainDate.from({ year, month: month ?? 1, day: 1 })
  return { since, until: month === null ? since.add({ years: 1 }) : since.add({ months: 1 }) }
}

export const yearBefore = ({ since, until }: Period): Period => ({
  since: since.subtract({ years: 1 }),
  until: until.subtract({ years: 1 }),
})

/** A share now and a year before, in whole percent; the difference is that of the figures shown. */
export function compare(now: number | null, before: number | null) {
  const [percent, percentBefore] = [percentOf(now), percentOf(before)]
  const points = percent === null || percentBefore === null ? null : percent - percentBefore
  return { percent, percentBefore, points }
}

const percentOf = (share: number | null) => (share === null ? null : Math.round(share * 100))

/** Where the weeks' guests came from: exactly one of both codes. */
interface Origin {
  departmentCode: string | null
  countryCode: string | null
}

export interface OriginNights extends Origin {
  nights: number
  nightsBefore: number
}

/** Owners with listed lodgings at a month's end, and those who kept all of these up to date. */
export interface OwnerCount {
  owners: number
  upToDate: number
}

export const upToDateShareOf = (count: OwnerCount | undefined): number | null =>
  count && count.owners > 0 ? count.upToDate / count.owners : null

/** Below these nobody is told an average of others: who knows their own figures could work out those of one owner. */
const leastLodgings = 5
const leastOwners = 2

/** Others' nights, of how many lodgings and owners they are. */
export interface OthersNights extends Nights {
  key: string
  /** Lodgings, and their owners, with a night that enters the occupancy rate. */
  lodgings: number
  owners: number
}

const mayBeTold = ({ lodgings, owners }: Pick<OthersNights, 'lodgings' | 'owners'>) =>
  lodgings >= leastLodgings && owners >= leastOwners

/** An area's months that may be told; null where too few of them may, so that a wider area is to be asked. */
export function toldOthers(months: readonly OthersNights[], ownMonths: number): OthersNights[] | null {
  const told = months.filter(mayBeTold)
  return told.length > 0 && told.length >= ownMonths / 2 ? told : null
}
