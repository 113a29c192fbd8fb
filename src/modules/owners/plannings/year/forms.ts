import { z } from 'zod'
import { firstDayAfter, firstDayOf } from '../../../../core/calendar/rules.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatMonth } from '../../../../ui/format.ts'
import { linesIn } from '../periods/forms.ts'
import { changesBetween, type Period, paintPeriods } from '../periods/rules.ts'
import type { Letter } from '../rules.ts'
import { monthsOfYear, nightsOfYear, type YearSheet } from './rules.ts'

type Typed = FormState['typed']

/** Names of the year's fields; its lines « du … au … » have theirs in periods/forms.ts. */
export const fieldOf = {
  /** Versions and letters as the page read them. */
  read: 'read',
  /** The letters of all nights as they are wanted: what was painted, or kept from a form that was shown again. */
  painted: 'painted',
  month: (at: number) => `month-${at}`,
  /** Nights of which nothing is known yet. */
  blanks: 'blanks',
}

/** A season and eight stays, and one to spare. */
export const lineCount = 10

export const readText = ({ versions, letters }: YearSheet) => `${versions.join(',')}.${letters.join('')}`

const unread = "Ce planning n'est pas arrivé en entier. Vérifiez-le et validez-le de nouveau."

const textIn = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

const lettersIn = (text: string, count: number): Letter[] | null =>
  /^[DLOF?]+$/.test(text) && text.length === count ? ([...text] as Letter[]) : null

/** What the page had read; null where that did not arrive. */
export function sheetIn(fields: Typed, first: Temporal.PlainYearMonth): YearSheet | null {
  const [, versions = '', text = ''] =
    /^((?:\d{1,9},){11}\d{1,9})\.([DLOF?]+)$/.exec(textIn(fields[fieldOf.read])) ?? []
  const letters = lettersIn(text, nightsOfYear(first).count)
  return letters && { versions: versions.split(',').map(Number), letters }
}

export const paintedIn = (fields: Typed, first: Temporal.PlainYearMonth): Letter[] | null =>
  lettersIn(textIn(fields[fieldOf.painted]), nightsOfYear(first).count)

const states: readonly Letter[] = ['D', 'L', 'O', 'F']
const letterIn = (value: string | string[] | undefined) => states.find((letter) => letter === value)

/**
 * Twelve months of one lodging. In their order: what was painted, whole months, lines « du … au … », and what becomes of
 * the nights that are still blank; the last one wins.
 */
export const yearForm = (first: Temporal.PlainYearMonth) =>
  z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform((fields, context) => {
    const [read, painted] = [sheetIn(fields, first), paintedIn(fields, first)]
    const { from, until } = nightsOfYear(first)
    const sentence = 'Choisissez un jour des douze mois affichés.'
    const { periods, errors } = linesIn(fields, lineCount, { from, until, sentence })
    if (!read || !painted) errors[fieldOf.read] = unread
    for (const [at, month] of monthsOfYear(first).entries())
      if (fields[fieldOf.month(at)] !== undefined && !letterIn(fields[fieldOf.month(at)]))
        errors[fieldOf.month(at)] =
          `Choisissez Dispo, Loué, Option ou Fermé pour ${formatMonth(month.year, month.month).toLowerCase()}.`
    if (fields[fieldOf.blanks] !== undefined && !letterIn(fields[fieldOf.blanks]))
      errors[fieldOf.blanks] = 'Choisissez Dispo, Loué, Option ou Fermé pour les jours en blanc.'
    for (const [field, message] of Object.entries(errors)) context.addIssue({ code: 'custom', message, path: [field] })
    if (!read || !painted || Object.keys(errors).length > 0) return z.NEVER
    return {
      read,
      periods: [...strokesIn(read, painted, from), ...monthsIn(fields, first), ...periods, ...blanksIn(fields, first)],
    }
  })

const strokesIn = (read: YearSheet, painted: readonly Letter[], from: Temporal.PlainDate): Period[] =>
  changesBetween({ first: from, letters: read.letters }, painted).map(({ after, ...where }) => ({
    from: where.from,
    until: where.until,
    letter: after,
  }))

const monthsIn = (fields: Typed, first: Temporal.PlainYearMonth): Period[] =>
  monthsOfYear(first).flatMap((month, at) => {
    const letter = letterIn(fields[fieldOf.month(at)])
    return letter ? [{ from: firstDayOf(month), until: firstDayAfter(month), letter }] : []
  })

function blanksIn(fields: Typed, first: Temporal.PlainYearMonth): Period[] {
  const letter = letterIn(fields[fieldOf.blanks])
  const { from, until } = nightsOfYear(first)
  return letter ? [{ from, until, letter, onlyUnset: true }] : []
}

/** By month as `2026-11`, as verbs compare them. */
export const versionsOf = ({ versions }: YearSheet, first: Temporal.PlainYearMonth): Map<string, number> =>
  new Map(monthsOfYear(first).map((month, at) => [month.toString(), versions[at] ?? 0]))

/** The same wishes over what stands now: what their writer changed is kept, all else is what was saved meanwhile. */
export const lettersOver = (
  { stored, held }: { stored: YearSheet; held: readonly unknown[] },
  first: Temporal.PlainYearMonth,
  periods: readonly Period[],
): Letter[] =>
  paintPeriods(
    { first: nightsOfYear(first).from, letters: stored.letters, isHeld: (night) => Boolean(held[night]) },
    periods,
  )
