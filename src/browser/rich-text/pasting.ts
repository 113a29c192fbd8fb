/** What word processors put on the clipboard, without what only they understand; the editor's schema drops the rest. */
export function cleanPasted(html: string): string {
  // A parsed document runs nothing and loads nothing.
  const pasted = new DOMParser().parseFromString(html.replaceAll(/<!--[\s\S]*?-->|<!\[[^>]*\]>/g, ''), 'text/html')
  for (const useless of pasted.querySelectorAll('style, script, title, meta, link, xml, img')) useless.remove()
  makeLists(pasted)
  for (const one of pasted.querySelectorAll('b[style*="font-weight:normal"], b[style*="font-weight: normal"]'))
    one.replaceWith(...one.childNodes)
  return pasted.body.innerHTML
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
