import { type CellValue, frenchDay, frenchEuros, isMoney, type List } from './list.ts'

/** Spreadsheets set to French: semicolons, decimal commas, and a mark that says UTF-8. */
export function csvOf<Row>({ columns, rows }: List<Row>): string {
  const lines = rows.map((row) => columns.map((column) => csvCell(column.value(row))))
  return csvText([columns.map(({ header }) => csvCell(header)), ...lines])
}

const csvText = (lines: string[][]) => `\ufeff${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`

function csvCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (value instanceof Temporal.PlainDate) return frenchDay(value)
  return isMoney(value) ? frenchEuros(value.cents) : quoted(guarded(value))
}

/**
 * An apostrophe before what a spreadsheet would run as a formula (OWASP, CSV injection). Text that already begins with
 * apostrophes before such a sign gets one more, so that taking one off gives back exactly what was there.
 */
export const guarded = (text: string) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Gives back what `guarded` was given. */
export const unguarded = (text: string) => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

const quoted = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
