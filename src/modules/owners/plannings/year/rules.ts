import { firstDayOf, monthOf, monthsFrom, nightsBetween } from '../../../../core/calendar/rules.ts'
import { isOpenMonth, type Letter } from '../rules.ts'

/** How many months a year's page shows, whatever month it begins with. */
export const yearLength = 12

/** Twelve months as they stand, or as a form read them. */
export interface YearSheet {
  /** Of each month's typed nights; 0 before anything was typed in it. */
  versions: readonly number[]
  /** Night by night from the first month's first day. */
  letters: readonly Letter[]
}

export const monthsOfYear = (first: Temporal.PlainYearMonth) => monthsFrom(first, yearLength)

/** The first night, the day after the last one, and how many there are. */
export function nightsOfYear(first: Temporal.PlainYearMonth) {
  const [from, until] = [firstDayOf(first), firstDayOf(first.add({ months: yearLength }))]
  return { from, until, count: nightsBetween(from, until) }
}

/** A year is shown where all of its months can be told. */
export const isOpenYear = (first: Temporal.PlainYearMonth, today: Temporal.PlainDate) =>
  isOpenMonth(first, today) && isOpenMonth(first.add({ months: yearLength - 1 }), today)

/** The year that begins with this month, or the last one that can be told. */
export const yearAround = (month: Temporal.PlainYearMonth, today: Temporal.PlainDate): Temporal.PlainYearMonth =>
  isOpenYear(month, today) ? month : monthOf(today).add({ months: 36 - yearLength + 1 })

/** The twelve months before or after, as far as they can be told; null where there is no other year. */
export function yearBeside(
  first: Temporal.PlainYearMonth,
  direction: -1 | 1,
  today: Temporal.PlainDate,
): Temporal.PlainYearMonth | null {
  for (let months = yearLength; months > 0; months--) {
    const other = first.add({ months: direction * months })
    if (isOpenYear(other, today)) return other
  }
  return null
}
