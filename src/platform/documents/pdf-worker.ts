import { createRequire } from 'node:module'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import PDFDocument from 'pdfkit'
import { textWriter } from './pdf-text.ts'

export interface PdfList {
  title: string
  subtitle: string
  columns: { header: string; weight: number }[]
  rows: string[][]
  wraps: boolean
  legend: string
}

const margin = 36
const lineHeight = 13
/** From one line of a cell to its next. */
const leading = 10
const gap = 6
const size = 8

const require = createRequire(import.meta.url)
const fontFile = (style: string) => require.resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`)

/** What each row takes is known before the first is drawn, and so is the number of pages: none has to be kept. */
async function draw(list: PdfList): Promise<Uint8Array> {
  const info = { Title: list.title }
  const doc = new PDFDocument({ size: 'A4', layout: 'landscape', margin, lang: 'fr', displayTitle: true, info })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise((resolve) => doc.once('end', resolve))
  doc.registerFont('regular', fontFile('Regular')).registerFont('bold', fontFile('Medium'))
  const title = textWriter(doc, 'bold', 13)
  const header = textWriter(doc, 'bold', size)
  const text = textWriter(doc, 'regular', size)

  const { width, height } = doc.page
  const across = width - 2 * margin
  const columns = placed(list.columns, across)
  const linesIn = (cell: string, own: number, { linesOf } = text) => (list.wraps ? linesOf(cell, own) : [cell])
  const heads = columns.map((column) => linesIn(column.header, column.width, header))
  const top = margin + 52 + leading * (tallest(heads) - 1)
  const cellsOf = (row: string[]) => columns.map((column, k) => linesIn(row[k] ?? '', column.width))
  const pages = sheets(list, height - margin - 16 - top, cellsOf)
  for (const [number, rows] of pages.entries()) {
    if (number > 0) doc.addPage()
    title.write(list.title, margin, margin + 12, across)
    text.write(list.subtitle, margin, margin + 28, across)
    for (const [k, column] of columns.entries())
      for (const [i, line] of (heads[k] ?? []).entries())
        header.write(line, column.x, top - 6 - leading * ((heads[k]?.length ?? 1) - 1 - i), column.width)
    doc
      .moveTo(margin, top)
      .lineTo(width - margin, top)
      .lineWidth(0.5)
      .stroke()
    let y = top
    for (const row of rows) {
      const cells = cellsOf(row)
      for (const [k, column] of columns.entries())
        for (const [i, line] of (cells[k] ?? []).entries())
          text.write(line, column.x, y + lineHeight - 2 + i * leading, column.width)
      y += heightOf(cells)
    }
    text.write(`Page ${number + 1} sur ${pages.length}`, margin, height - margin, 70)
    text.write(list.legend, margin + 76, height - margin, across - 76)
  }
  doc.end()
  await finished
  return new Uint8Array(Buffer.concat(chunks))
}

const tallest = (cells: string[][]) => Math.max(1, ...cells.map((lines) => lines.length))
const heightOf = (cells: string[][]) => lineHeight + leading * (tallest(cells) - 1)

/** The rows of each sheet: as many as its room takes, one at least; an empty list has one sheet. */
function sheets({ rows, wraps }: PdfList, room: number, cellsOf: (row: string[]) => string[][]): string[][][] {
  const pages: string[][][] = [[]]
  let used = 0
  for (const row of rows) {
    const own = wraps ? heightOf(cellsOf(row)) : lineHeight
    if (used + own > room && used > 0) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(row)
    used += own
  }
  return pages
}

function placed(columns: PdfList['columns'], width: number) {
  const sum = columns.reduce((total, { weight }) => total + weight, 0)
  let x = margin
  return columns.map((column) => {
    const own = (column.weight / sum) * width
    x += own
    return { ...column, x: x - own, width: own - gap }
  })
}

if (!isMainThread) parentPort?.postMessage(await draw(workerData as PdfList))
