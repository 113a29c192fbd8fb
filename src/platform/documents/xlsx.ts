import writeExcelFile from 'write-excel-file/node'
import { type CellValue, isMoney, type List } from './list.ts'

/** One sheet, its titles bold and always in sight; text is stored as text, so that nothing in it runs as a formula. */
export async function xlsxOf<Row>({ title, columns, rows }: List<Row>): Promise<Uint8Array> {
  const titles = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const }))
  const lines = rows.map((row) => columns.map((column) => xlsxCell(column.value(row))))
  return writeExcelFile([titles, ...lines], {
    sheet: title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    columns: columns.map(({ header, weight = 1 }) => ({ width: Math.max(header.length + 2, Math.round(14 * weight)) })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function xlsxCell(value: CellValue) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (value instanceof Temporal.PlainDate) {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
  }
  if (isMoney(value)) return { value: value.cents / 100, type: Number, format: '#,##0.00' }
  return { value, type: String }
}
