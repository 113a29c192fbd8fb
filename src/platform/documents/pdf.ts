import { inWorker } from './in-worker.ts'
import { type CellValue, frenchDay, isMoney, type List } from './list.ts'
import type { PdfList } from './pdf-worker.ts'

const numbers = new Intl.NumberFormat('fr-FR')
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })

/** Lines on A4 across, of one height unless the list wraps. */
export const pdfOf = <Row>({
  title,
  subtitle,
  columns,
  rows,
  wraps = false,
  legend = '',
}: List<Row>): Promise<Uint8Array> =>
  inWorker<PdfList>(new URL('./pdf-worker.ts', import.meta.url), () => {
    const shown = columns.filter(({ screenOnly }) => !screenOnly)
    return {
      title,
      subtitle: printable(subtitle),
      columns: shown.map(({ header, paperHeader = header, weight = 1 }) => ({
        header: printable(paperHeader),
        weight,
      })),
      rows: rows.map((row) => shown.map((column) => printable(textOf(column.value(row))))),
      wraps,
      legend: printable(legend),
    }
  })

function textOf(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return numbers.format(value)
  if (value instanceof Temporal.PlainDate) return frenchDay(value)
  return isMoney(value) ? euros.format(value.cents / 100) : value
}

/** One line, without the thin space that the font lacks. */
const printable = (text: string) => text.replaceAll('\u202f', '\u00a0').replace(/[\r\n\t]+/g, ' ')
