import type { ColumnName } from '../../../ui/charts/plot.tsx'
import { formatDate, formatDay, formatMonth, formatNumber, formatPeriod, formatShare } from '../../../ui/format.ts'
import type { Period, Step } from './rules.ts'

/** What a line of a table stands for. */
export function bucketLabel({ from, to }: Period, step: Step): string {
  if (step === 'day') return formatDate(from)
  if (step === 'month' && from.day === 1 && to.day === to.daysInMonth) return formatMonth(from.year, from.month)
  return from.equals(to) ? formatDay(from) : formatPeriod(from, to)
}

export const stepNames: Record<Step, string> = { day: 'Jour', week: 'Semaine', month: 'Mois' }
export const stepAdverbs: Record<Step, string> = { day: 'jour par jour', week: 'par semaine', month: 'mois par mois' }

/** Below a column: of many, only some are named, fewer on a phone. */
export function bucketName({ from }: Period, step: Step, index: number, count: number): ColumnName {
  if (step === 'month') {
    const short = from.toLocaleString('fr-FR', { month: 'short' })
    return { short, letter: short.charAt(0).toUpperCase() }
  }
  const text = `${from.day}/${from.month}`
  const named = (most: number) => index % Math.ceil(count / most) === 0
  return { short: named(16) ? text : '', letter: named(6) ? text : '' }
}

/** « 25 % de plus », against the period before. */
export function changeText(now: number, before: number): string {
  if (now === before) return 'autant'
  if (before === 0) return 'aucune auparavant'
  const share = formatShare(Math.abs(now - before) / before)
  return `${share} de ${now > before ? 'plus' : 'moins'}`
}

/** Where people searched: on the office's own page, on other sites by the widget or by the JSON. */
export const waysSentence = (totals: { searches: number; framed: number; asData: number }) =>
  `Sur votre page : ${formatNumber(totals.searches - totals.framed - totals.asData)}. Par le widget, sur d'autres sites : ${formatNumber(totals.framed)}. Par l'API, en JSON : ${formatNumber(totals.asData)}.`

/** « 12 sur 30, soit 40 % » */
export const shareText = (part: number, whole: number) =>
  whole === 0 ? formatNumber(part) : `${formatNumber(part)} (${formatShare(part / whole)})`
