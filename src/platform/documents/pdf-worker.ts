import { createRequire } from 'node:module'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import PDFDocument from 'pdfkit'

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
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin,
    lang: 'fr',
    displayTitle: true,
    info: { Title: list.title },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise((resolve) => doc.once('end', resolve))
  doc.registerFont('regular', fontFile('Regular')).registerFont('bold', fontFile('Medium'))

  const columns = placed(list.columns, doc.page.width - 2 * margin)
  const top = margin + 44
  const perPage = Math.floor((doc.page.height - margin - 20 - top - lineHeight) / lineHeight)
  const pages = Math.max(1, Math.ceil(list.rows.length / perPage))
  for (let page = 0; page < pages; page++) {
    if (page > 0) doc.addPage()
    doc.font('bold').fontSize(13).text(list.title, margin, margin, { lineBreak: false })
    doc
      .font('regular')
      .fontSize(size)
      .text(list.subtitle, margin, margin + 20, { lineBreak: false })
    doc.font('bold')
    drawLine(
      doc,
      columns,
      columns.map(({ header }) => header),
      top,
    )
    doc
      .moveTo(margin, top + lineHeight - 2)
      .lineTo(doc.page.width - margin, top + lineHeight - 2)
      .lineWidth(0.5)
      .stroke()
    doc.font('regular')
    const rows = list.rows.slice(page * perPage, (page + 1) * perPage)
    for (const [i, row] of rows.entries()) drawLine(doc, columns, row, top + (i + 1) * lineHeight + 2)
    const foot = doc.page.height - margin - 10
    doc.text(`Page ${page + 1} sur ${pages}`, margin, foot, { lineBreak: false })
  }
  doc.end()
  await finished
  return new Uint8Array(Buffer.concat(chunks))
}

type Placed = PdfList['columns'][number] & { x: number; width: number }

function placed(columns: PdfList['columns'], width: number): Placed[] {
  const sum = columns.reduce((total, { weight }) => total + weight, 0)
  let x = margin
  return columns.map((column) => {
    const own = (column.weight / sum) * width
    x += own
    return { ...column, x: x - own, width: own - gap }
  })
}

function drawLine(doc: PDFKit.PDFDocument, columns: Placed[], cells: readonly string[], y: number) {
  columns.forEach(({ x, width }, i) => {
    const text = fitting(doc, cells[i] ?? '', width)
    if (text) doc.text(text, x, y, { lineBreak: false })
  })
}

/** Cut where it would run into the next column; measured only where it might, since measuring is what takes time. */
function fitting(doc: PDFKit.PDFDocument, text: string, width: number): string {
  if (text.length * size * 0.45 < width || doc.widthOfString(text) <= width) return text
  let length = Math.floor((text.length * width) / doc.widthOfString(text))
  while (length > 0 && doc.widthOfString(`${text.slice(0, length)}…`) > width) length--
  return `${text.slice(0, length).trimEnd()}…`
}

if (!isMainThread) parentPort?.postMessage(await draw(workerData as PdfList))
