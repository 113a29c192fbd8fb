import { formatMonth } from '../../../ui/format.ts'
import type { compare } from './rules.ts'

type Comparison = ReturnType<typeof compare>

/** A month or a year in the middle of a sentence: « juillet 2026 », « 2026 ». */
export const periodName = ({ year, month }: { year: number; month: number | null }) =>
  month === null ? String(year) : formatMonth(year, month).toLowerCase()

export const percentText = (percent: number | null) => (percent === null ? '–' : `${percent}\u00a0%`)

/** « 4 points de plus qu'en 2025 »; empty where there is nothing to compare. */
export function pointsText(points: number | null, yearBefore: number): string {
  if (points === null) return ''
  if (points === 0) return `comme en ${yearBefore}`
  const count = Math.abs(points)
  return `${count}\u00a0${count > 1 ? 'points' : 'point'} de ${points > 0 ? 'plus' : 'moins'} qu'en ${yearBefore}`
}

/** « +4 », « −3 », « 0 », for tables. */
export const signedPoints = (points: number | null) =>
  points === null ? '–' : points > 0 ? `+${points}` : String(points).replace('-', '\u2212')

interface Told {
  /** « juillet 2026 » */
  name: string
  yearBefore: number
  /** All of its nights are past. */
  isOver: boolean
  /** How many months can be compared where the whole cannot. */
  comparedMonths?: number
}

/** « En juillet 2026, 62 % des nuits proposées étaient louées, 4 points de plus qu'en 2025. »: closed and unset ones are not. */
export function occupancySentence(
  { name, yearBefore, isOver, comparedMonths = 0 }: Told,
  { percent, points }: Comparison,
): string {
  if (percent === null) return `En ${name}, aucune nuit n'est renseignée comme disponible, louée ou en option.`
  const verb = isOver ? 'étaient louées' : 'sont louées à ce jour'
  const compared =
    points === null ? withoutYearBefore(yearBefore, comparedMonths) : `, ${pointsText(points, yearBefore)}`
  return `En ${name}, ${percent}\u00a0% des nuits proposées ${verb}${compared}.`
}

const withoutYearBefore = (yearBefore: number, months: number) =>
  months === 0
    ? `, sans chiffre comparable pour ${yearBefore}`
    : `. L'année ${yearBefore} n'est connue qu'en partie : ${months === 1 ? '1 mois se compare' : `${months} mois se comparent`} au même mois de ${yearBefore}`

/** What a level of the label is called. */
export const keysText = (keys: number) => (keys === 1 ? '1 clé' : `${keys} clés`)

/** What makes an owner up to date, by the network's settings (OWN-40). */
export const demandsText = ({ remindAfterDays, filledWeeks }: { remindAfterDays: number; filledWeeks: number }) =>
  `Un propriétaire est à jour quand tous ses plannings ont été mis à jour ou confirmés depuis moins de ${remindAfterDays} jours et sont remplis sans trou pour les ${filledWeeks} semaines à venir. C'est compté chaque nuit, et gardé à la fin de chaque mois.`
