/** What word processors put on the clipboard, without what only they understand; the editor's schema drops the rest. */
export function cleanPasted(html: string): string {
  // A parsed document runs nothing and loads nothing.
  const pasted = new DOMParser().parseFromString(html.replaceAll(/<!--[\s\S]*?-->|<!\[[^>]*\]>/g, ''), 'text/html')
  for (const useless of pasted.querySelectorAll('style, script, title, meta, link, xml, img')) useless.remove()
  makeLists(pasted)
  makeLines(pasted)
  makeTitles(pasted)
  for (const one of pasted.querySelectorAll('b[style*="font-weight:normal"], b[style*="font-weight: normal"]'))
    one.replaceWith(...one.childNodes)
  makeEmphasis(pasted)
  for (const one of pasted.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) if (!one.textContent?.trim()) one.remove()
  // All that they said is said otherwise by now; the content security policy would have none of it.
  for (const one of pasted.querySelectorAll('[style]')) one.removeAttribute('style')
  return pasted.body.innerHTML
}

/** The text knows no tables: each row becomes a line, its cells apart. */
function makeLines(pasted: Document) {
  for (const row of pasted.querySelectorAll('tr')) {
    const line = pasted.createElement('p')
    for (const cell of row.querySelectorAll(':scope > td, :scope > th')) {
      if (!cell.textContent?.trim()) continue
      if (line.hasChildNodes()) line.append(' – ')
      for (const [place, one] of [...cell.querySelectorAll('p')].entries())
        one.replaceWith(...(place > 0 ? [' '] : []), ...one.childNodes)
      line.append(...cell.childNodes)
    }
    row.replaceWith(line)
  }
  for (const table of pasted.querySelectorAll('table')) table.replaceWith(...table.querySelectorAll('p'))
}

/** Ours are two ranks: the highest that was pasted is the first, all below it the second. */
function makeTitles(pasted: Document) {
  const titles = [...pasted.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const highest = titles.map(({ localName }) => localName).sort()[0]
  for (const one of titles) {
    const title = pasted.createElement(one.localName === highest ? 'h2' : 'h3')
    title.append(...one.childNodes)
    one.replaceWith(title)
  }
}

/** Some write bold and italic as styles. */
function makeEmphasis(pasted: Document) {
  for (const one of pasted.querySelectorAll('span[style]')) {
    const style = one.getAttribute('style') ?? ''
    const tags = [/font-weight:\s*(bold|[6-9]00)/i.test(style) && 'strong', /font-style:\s*italic/i.test(style) && 'em']
    for (const tag of tags) {
      if (!tag) continue
      const emphasis = pasted.createElement(tag)
      emphasis.append(...one.childNodes)
      one.append(emphasis)
    }
  }
}

/** Word writes a list as paragraphs that begin with a drawn bullet or number. */
function makeLists(pasted: Document) {
  let list: HTMLElement | null = null
  for (const paragraph of [...pasted.querySelectorAll('p')]) {
    if (!/mso-list:\s*l/i.test(paragraph.getAttribute('style') ?? '')) continue
    const marker = paragraph.querySelector('[style*="mso-list:Ignore" i]')
    const tag = /^\s*\(?(\d+|[a-z])[.)]/i.test(marker?.textContent ?? '') ? 'ol' : 'ul'
    marker?.remove()
    const isNext = list !== null && paragraph.previousElementSibling === list && list.localName === tag
    if (!isNext || !list) {
      list = pasted.createElement(tag)
      paragraph.before(list)
    }
    const item = pasted.createElement('li')
    item.append(...paragraph.childNodes)
    list.append(item)
    paragraph.remove()
  }
}
