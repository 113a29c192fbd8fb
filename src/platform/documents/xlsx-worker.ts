import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import writeExcelFile from 'write-excel-file/node'
import type { Money } from './list.ts'

/** Days come as moments of their midnight in UTC: what passes to a worker is copied, and a calendar day cannot be. */
export type XlsxValue = string | number | Date | Money | null

export interface XlsxList {
  title: string
  columns: { header: string; weight: number }[]
  rows: XlsxValue[][]
}

function cell(value: XlsxValue) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' }
  if (typeof value === 'object') return { value: value.cents / 100, type: Number, format: '#,##0.00' }
  return { value, type: String }
}

const write = ({ title, columns, rows }: XlsxList): Promise<Uint8Array> => {
  const titles = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const }))
  return writeExcelFile([titles, ...rows.map((row) => row.map(cell))], {
    sheet: title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    columns: columns.map(({ header, weight }) => ({ width: Math.max(header.length + 2, Math.round(14 * weight)) })),
    stickyRowsCount: 1,
  }).toBuffer()
}

if (!isMainThread) parentPort?.postMessage(await write(workerData as XlsxList))
