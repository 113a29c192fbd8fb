import type { Context } from 'hono'
import { notFound } from '../http/refusal.ts'
import { csvOf } from './csv.ts'
import type { List } from './list.ts'
import { pdfOf } from './pdf.ts'
import { xlsxOf } from './xlsx.ts'

export type Format = 'xlsx' | 'csv' | 'pdf'

const types: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
}

/** What an export's address asks for; anything else is a wrong address. */
export function formatOf(asked: string): Format {
  if (asked === 'xlsx' || asked === 'csv' || asked === 'pdf') return asked
  throw notFound()
}

/** Sends a list as a file to keep, named after what it holds and the day. */
export async function sendList<Row>(c: Context, list: List<Row>, format: Format, name: string) {
  c.header('Content-Type', types[format])
  c.header('Content-Disposition', `attachment; filename="${name}.${format}"`)
  c.header('Cache-Control', 'private, no-store')
  if (format === 'csv') return c.body(csvOf(list))
  const bytes = await (format === 'xlsx' ? xlsxOf(list) : pdfOf(list))
  return c.body(new Uint8Array(bytes))
}
