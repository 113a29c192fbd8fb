import { createRequire } from 'node:module'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import PDFDocument from 'pdfkit'
import { textWriter } from './pdf-text.ts'

export interface PdfList {
  title: string
  subtitle: string
  columns: { header: string; weight: number }[]
  rows: string[][]
}

const margin = 36
const lineHeight = 13
const gap = 6
const size = 8

const require = createRequire(import.meta.url)
const fontFile = (style: string) => require.resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`)

/** All lines have one height, so the number of pages is known before the first is drawn and none has to be kept. */
async function draw(list: PdfList): Promise<Uint8Array> {
  const info = { Title: list.title }
  const doc = new PDFDocument({ size: 'A4', layout: 'landscape', margin, lang: 'fr', displayTitle: true, info })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise((resolve) => doc.once('end', resolve))
  doc.registerFont('regular', fontFile('Regular')).registerFont('bold', fontFile('Medium'))
  const write = {
    title: textWriter(doc, 'bold', 13),
    header: textWriter(doc, 'bold', size),
    text: textWriter(doc, 'regular', size),
  }

  const { width, height } = doc.page
  const across = width - 2 * margin
  const columns = placed(list.columns, across)
  const top = margin + 52
  const perPage = Math.floor((height - margin - 16 - top) / lineHeight)
  const pages = Math.max(1, Math.ceil(list.rows.length / perPage))
  for (let page = 0; page < pages; page++) {
    if (page > 0) doc.addPage()
    write.title(list.title, margin, margin + 12, across)
    write.text(list.subtitle, margin, margin + 28, across)
    for (const column of columns) write.header(column.header, column.x, top - 6, column.width)
    doc
      .moveTo(margin, top)
      .lineTo(width - margin, top)
      .lineWidth(0.5)
      .stroke()
    for (const [i, row] of list.rows.slice(page * perPage, (page + 1) * perPage).entries()) {
      const base = top + (i + 1) * lineHeight - 2
      for (const [k, column] of columns.entries()) write.text(row[k] ?? '', column.x, base, column.width)
    }
    write.text(`Page ${page + 1} sur ${pages}`, margin, height - margin, across)
  }
  doc.end()
  await finished
  return new Uint8Array(Buffer.concat(chunks))
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
