import { formatPhone } from '../../ui/format.ts'
import type { Language } from '../../ui/frame.ts'
import type { Organization } from '../organizations/rules.ts'

type Sender = Pick<Organization, 'name' | 'contact'>

/** A paragraph: plain words, a list of lines, or words that lead somewhere (under a label, or under the address itself). */
type Paragraph = string | readonly string[] | { words?: string; label?: string; href: string }

interface Letter {
  organization: Sender
  subject: string
  /** « MLLE TEST »; empty where nobody in particular is written to. */
  greetingName?: string
  paragraphs: readonly Paragraph[]
}

export const greeting = (name = '') => `Bonjour${name && ` ${name}`},`

/** Who writes, and how to answer. */
export const signature = ({ name, contact }: Sender, language: Language = 'fr') =>
  [name, formatPhone(contact.phone, language), contact.email].filter(Boolean).join(' – ')

/** A mail in French from an organisation: the same words as text and as HTML, between a greeting and a signature. */
export function letter({ organization, subject, greetingName, paragraphs }: Letter) {
  const all = [greeting(greetingName), ...paragraphs, signature(organization)]
  const html = (
    <html lang="fr">
      <body>{all.map(marked)}</body>
    </html>
  )
  return { subject, text: all.map(plain).join('\n\n'), html: `<!doctype html>${html.toString()}` }
}

function plain(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return paragraph
  if (!('href' in paragraph)) return paragraph.join('\n')
  const { words = paragraph.label, href } = paragraph
  return words ? `${words} :\n${href}` : href
}

function marked(paragraph: Paragraph) {
  if (typeof paragraph === 'string') return <p>{paragraph}</p>
  if (!('href' in paragraph)) {
    return (
      <ul>
        {paragraph.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    )
  }
  const { words, label, href } = paragraph
  return (
    <p>
      {words && `${words} : `}
      <a href={href}>{label ?? href}</a>
    </p>
  )
}
