import {
  compare,
  type Nights,
  noNights,
  type OriginNights,
  type OwnerCount,
  occupancyOf,
  unsetShareOf,
  upToDateShareOf,
} from './rules.ts'
import type { Compared, PartNights } from './store.ts'

/** A line of a table: some lodgings' figures in a period, beside those of a year before. */
export interface PartRow {
  /** What the line is about: a month's first day, a code, a number. */
  key: string
  label: string
  /** Where the same statistic is about this alone. */
  href: string | null
  occupancy: ReturnType<typeof compare>
  unset: ReturnType<typeof compare>
  upToDate: ReturnType<typeof compare>
  nights: Nights
}

export const comparisonsOf = (nights: Nights, before: Nights) => ({
  occupancy: compare(occupancyOf(nights), occupancyOf(before)),
  unset: compare(unsetShareOf(nights), unsetShareOf(before)),
  nights,
})

const notCounted = compare(null, null)

export const upToDateOf = (now: OwnerCount | undefined, before: OwnerCount | undefined) =>
  compare(upToDateShareOf(now), upToDateShareOf(before))

interface Named {
  label: (key: string) => string
  href: (key: string) => string | null
  owners?: Compared<ReadonlyMap<string, OwnerCount>>
}

/** One line per part that had lodgings in the period or a year before. */
export function partRows(parts: Compared<PartNights[]>, { label, href, owners }: Named): PartRow[] {
  const before = new Map(parts.before.map((one) => [one.key, one]))
  const now = new Map(parts.now.map((one) => [one.key, one]))
  return [...new Set([...now.keys(), ...before.keys()])].map((key) => ({
    key,
    label: label(key),
    href: href(key),
    ...comparisonsOf(now.get(key) ?? noNights, before.get(key) ?? noNights),
    upToDate: owners ? upToDateOf(owners.now.get(key), owners.before.get(key)) : notCounted,
  }))
}

/** The twelve months of a year, those without lodgings too. */
export function monthRows(year: number, months: Compared<PartNights[]>, named: Named): PartRow[] {
  const at = (month: number, of: number) => Temporal.PlainDate.from({ year: of, month, day: 1 }).toString()
  const find = (all: PartNights[], key: string) => all.find((one) => one.key === key) ?? noNights
  return Array.from({ length: 12 }, (_, index) => {
    const [key, keyBefore] = [at(index + 1, year), at(index + 1, year - 1)]
    return {
      key,
      label: named.label(key),
      href: named.href(key),
      ...comparisonsOf(find(months.now, key), find(months.before, keyBefore)),
      upToDate: upToDateOf(named.owners?.now.get(key), named.owners?.before.get(keyBefore)),
    }
  })
}

export interface OriginRow {
  label: string
  nights: number
  nightsBefore: number
  share: ReturnType<typeof compare>
}

/** Origins as shares of all let nights whose origin is told. */
export function originRows(origins: readonly OriginNights[], label: (origin: OriginNights) => string): OriginRow[] {
  const total = origins.reduce((sum, { nights }) => sum + nights, 0)
  const totalBefore = origins.reduce((sum, { nightsBefore }) => sum + nightsBefore, 0)
  return origins.map((origin) => ({
    label: label(origin),
    nights: origin.nights,
    nightsBefore: origin.nightsBefore,
    share: compare(
      total > 0 ? origin.nights / total : null,
      totalBefore > 0 ? origin.nightsBefore / totalBefore : null,
    ),
  }))
}
