import type { StateNames } from '../../../core/content/items/pages/parts.tsx'
import { formatMonth } from '../../../ui/format.ts'

export const practicalStates = ['publie', 'brouillon', 'ferme'] as const

const masculine: StateNames = {
  brouillon: 'Brouillon',
  'a-venir': 'À venir',
  publie: 'Publié',
  passe: 'Passé',
  ferme: 'Fermé',
}

export const themeStateNames = masculine
export const documentStateNames = masculine
export const partStateNames: StateNames = { ...masculine, publie: 'Publiée', passe: 'Passée', ferme: 'Fermée' }
export const sectionStateNames: StateNames = { ...partStateNames, publie: 'Ouverte' }

/** « mise à jour : juillet 2007 » */
export const updateInWords = (day: Temporal.PlainDate) =>
  `mise à jour : ${formatMonth(day.year, day.month).toLocaleLowerCase('fr')}`

/** What a document may be written in, most asked for first. */
export const documentLanguages = {
  fr: 'Français',
  en: 'Anglais',
  es: 'Espagnol',
  de: 'Allemand',
  it: 'Italien',
  nl: 'Néerlandais',
  pt: 'Portugais',
  ca: 'Catalan',
  oc: 'Occitan',
} as const

export type DocumentLanguage = keyof typeof documentLanguages

export const isDocumentLanguage = (code: string): code is DocumentLanguage => Object.hasOwn(documentLanguages, code)

export const languageInWords = (code: string) => (isDocumentLanguage(code) ? documentLanguages[code] : code)

/** French first, then in the order above. */
export const byLanguage = (one: { language: string }, other: { language: string }) =>
  languageOrder.indexOf(one.language) - languageOrder.indexOf(other.language)

const languageOrder = Object.keys(documentLanguages)
