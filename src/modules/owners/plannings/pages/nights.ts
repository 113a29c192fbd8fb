import { formatDate, formatPeriod } from '../../../../ui/format.ts'

/** « nuits du 7 au 12 mars 2026 », the last night included; « nuit du samedi 7 mars 2026 ». */
export function nightsInWords(first: Temporal.PlainDate | undefined, last: Temporal.PlainDate | undefined): string {
  if (!first || !last) return ''
  return first.equals(last) ? `nuit du ${formatDate(first)}` : `nuits ${formatPeriod(first, last)}`
}
