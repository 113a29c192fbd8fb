import { inWorker } from './in-worker.ts'
import type { CellValue, List } from './list.ts'
import type { XlsxList, XlsxValue } from './xlsx-worker.ts'

/** One sheet, its titles bold and always in sight; text is stored as text, so that nothing in it runs as a formula. */
export const xlsxOf = <Row>({ title, columns, rows }: List<Row>): Promise<Uint8Array> =>
  inWorker<XlsxList>(new URL('./xlsx-worker.ts', import.meta.url), () => ({
    title,
    columns: columns.map(({ header, weight = 1 }) => ({ header, weight })),
    rows: rows.map((row) => columns.map((column) => copied(column.value(row)))),
  }))

const copied = (value: CellValue): XlsxValue =>
  value instanceof Temporal.PlainDate ? new Date(`${value}T00:00:00Z`) : value
