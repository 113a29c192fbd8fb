import { Marked } from 'marked'
import sanitize from 'sanitize-html'
import { isWebAddress, safeLink } from './links.ts'

/** The rank of « ## » in the page where the text stands; « ### » is one lower, and no title is lower than that. */
export type FirstHeading = 3 | 4

const paragraphsAndLists = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'a'] as const

const markdown = new Marked({ gfm: true, breaks: true })

/** Longer than any text of ours; the form says so, and nothing longer is ever parsed. */
export const longestText = 20_000

/**
 * The HTML of a text that staff wrote in Markdown: paragraphs, lists, emphasis, quotations, two ranks of titles, links.
 * Whatever else is in it loses its tags. Made when it is read, so that a stricter list binds what was written before.
 */
export function richText(text: string, firstHeading: FirstHeading): string {
  const key = `${firstHeading}${text}`
  const known = memory.get(key)
  if (known !== undefined) return known
  const html = sanitize(htmlOf(text.slice(0, longestText)), allowed(firstHeading))
  if (memory.size >= 500) memory.clear()
  memory.set(key, html)
  return html
}

const memory = new Map<string, string>()

/** What nests too deep to be read as Markdown is shown as it was typed. */
function htmlOf(text: string): string {
  try {
    return markdown.parse(text, { async: false })
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    return `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`
  }
}

function allowed(first: FirstHeading): sanitize.IOptions {
  const [upper, lower] = [`h${first}`, `h${first + 1}`]
  return {
    allowedTags: [...paragraphsAndLists, upper, lower],
    allowedAttributes: { a: ['href', 'rel'] },
    // links.ts has decided already.
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nestingLimit: 20,
    transformTags: {
      b: 'strong',
      i: 'em',
      h1: upper,
      h2: upper,
      ...Object.fromEntries(['h3', 'h4', 'h5', 'h6'].map((tag) => [tag, lower])),
      a: (_tag, { href }) => {
        const link = href === undefined ? null : safeLink(href)
        // The words stay, and lead nowhere. Another tag's name would leave its end behind where tags are unbalanced.
        if (link === null) return { tagName: 'a', attribs: {} }
        return { tagName: 'a', attribs: { href: link, ...(isWebAddress(link) && { rel: 'noopener noreferrer' }) } }
      },
    },
  }
}
