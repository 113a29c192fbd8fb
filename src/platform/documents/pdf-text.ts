/** What pdfkit keeps of a font that it embeds: not in its types, pinned by package-lock.json and by documents.test.ts. */
interface EmbeddedFont {
  id: string
  encode(text: string): [codes: string[], positions: { advanceWidth: number }[]]
  ref(): unknown
}

interface Inner {
  _font: EmbeddedFont
  addContent(content: string): unknown
  page: { height: number; fonts: Record<string, unknown> }
}

interface Glyph {
  code: string
  /** In thousandths of the font's size. */
  width: number
}

/**
 * Writes lines of text many times faster than `doc.text`, which lays out every string anew: each letter is encoded once.
 * No kerning, no ligatures; `y` is the line's base.
 */
export function textWriter(doc: PDFKit.PDFDocument, fontName: string, size: number) {
  const inner = doc as unknown as Inner
  doc.font(fontName)
  const font = inner._font
  const known = new Map<string, Glyph>()

  function glyphOf(letter: string): Glyph {
    const glyph = known.get(letter)
    if (glyph) return glyph
    const [codes, positions] = font.encode(letter)
    const width = positions.reduce((total, { advanceWidth }) => total + advanceWidth, 0)
    const made = { code: codes.join(''), width }
    known.set(letter, made)
    return made
  }

  /** As many letters as fit, and « … » where they are not all. */
  function fitting(text: string, width: number): Glyph[] {
    const room = (width * 1000) / size
    const dots = glyphOf('…')
    const glyphs: Glyph[] = []
    let used = 0
    let fits = 0
    for (const letter of text) {
      const glyph = glyphOf(letter)
      used += glyph.width
      if (used > room) return [...glyphs.slice(0, fits), dots]
      glyphs.push(glyph)
      if (used + dots.width <= room) fits = glyphs.length
    }
    return glyphs
  }

  const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + glyphOf(letter).width, 0)

  /** The text in lines no wider than that, broken at spaces and after hyphens; a longer word stays whole. */
  function linesOf(text: string, width: number): string[] {
    const room = (width * 1000) / size
    const lines: string[] = []
    let line = ''
    for (const piece of text.match(/[^ -]*-+|[^ -]+ ?| /g) ?? []) {
      if (line !== '' && widthOf((line + piece).trimEnd()) > room) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += piece
    }
    return [...lines, line.trimEnd()]
  }

  function write(text: string, x: number, y: number, width: number) {
    if (text === '') return
    inner.page.fonts[font.id] ??= font.ref()
    const codes = fitting(text, width)
      .map(({ code }) => code)
      .join('')
    // pdfkit counts from the top and draws text upside up by turning the page around.
    const turned = `q 1 0 0 -1 0 ${inner.page.height} cm`
    const place = `1 0 0 1 ${x.toFixed(2)} ${(inner.page.height - y).toFixed(2)} Tm`
    inner.addContent(`${turned} BT ${place} /${font.id} ${size} Tf <${codes}> Tj ET Q`)
  }
  return { write, linesOf }
}
