import type { Language, Said } from '../../ui/frame.ts'
import type { Charter, Contact, LegalTexts } from './schema.ts'

export interface Organization {
  id: number
  slug: string
  name: string
  timeZone: string
  modules: string[]
  charter: Charter
  contact: Contact
  texts: LegalTexts
  mailSender: string
  version: number
}

/** Of an organisation that has not chosen any. */
export const firstColor = '#00558c'

/** What screens call each module that an organisation may run. */
export const moduleNames: Readonly<Record<string, string>> = {
  owners: 'Propriétaires : plannings et recherche publique',
  lastminute: 'Dernière minute : qui a de la place ce soir',
}

/** First path segments that the installation keeps for itself. */
const reservedSlugs = new Set([
  'admin',
  'api',
  'assets',
  'demo',
  'favicon.ico',
  'healthz',
  'liste',
  'metrics',
  'nouvelle',
  'readyz',
  'robots.txt',
  'sitemap.xml',
  '.well-known',
])

/** A slug is lower-case words joined by hyphens, 3 to 40 characters. */
export const isSlug = (slug: string): boolean => /^(?=.{3,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)

/** The installation needs it for its own addresses. */
export const isReservedSlug = (slug: string): boolean => reservedSlugs.has(slug)

/** When the hotline answers, for readers of a language: in French, and said to be, where nobody wrote it in English. */
export function hoursIn({ hours, hoursEnglish }: Pick<Contact, 'hours' | 'hoursEnglish'>, language: Language): Said {
  if (language === 'fr') return { text: hours }
  return hoursEnglish ? { text: hoursEnglish } : { text: hours, lang: 'fr' }
}

/** The organisation's calendar day at a moment. */
export function todayOf(organization: Pick<Organization, 'timeZone'>, now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(organization.timeZone).toPlainDate()
}
