import PDFDocument from 'pdfkit'

/** One page of words. */
export interface Leaflet {
  language: string
  /** Name of the file, without its extension. */
  file: string
  title: string
  /** Paragraphs; those that begin with « - » get a box to tick. */
  lines: string[]
}

const margin = 64

/** The page as PDF, in the letters that every reader has. */
export function drawLeaflet({ language, title, lines }: Leaflet, made: Date): Promise<Uint8Array> {
  const info = { Title: title, Author: 'Réseau Clés Vacances', CreationDate: made, ModDate: made }
  const doc = new PDFDocument({ size: 'A4', margin, lang: language, displayTitle: true, info })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const { promise, resolve } = Promise.withResolvers<Uint8Array>()
  doc.once('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  doc.rect(0, 0, doc.page.width, 10).fill('#1b5e7b').fillColor('#1b5e7b')
  doc.font('Helvetica-Bold').fontSize(20).text(title).moveDown(0.8)
  doc.fillColor('#1d2733').font('Helvetica').fontSize(11)
  for (const line of lines) {
    const isItem = line.startsWith('- ')
    if (isItem) doc.rect(margin, doc.y, 8, 8).lineWidth(0.8).stroke('#5b6875')
    doc.text(isItem ? line.slice(2) : line, margin + (isItem ? 18 : 0), doc.y, { lineGap: 3 }).moveDown(0.5)
  }
  doc
    .fontSize(8)
    .fillColor('#5b6875')
    .text("Réseau Clés Vacances – association imaginaire, démonstration d'Escale", margin, 780)
  doc.end()
  return promise
}
