import type { ItemKind } from '../../../core/content/items/store.ts'
import { themeDocuments, themeParts, themeSections, themes } from './schema.ts'

export const sectionKind: ItemKind = { subject: 'theme-section', table: themeSections, orderedWithin: null }
export const themeKind: ItemKind = { subject: 'theme', table: themes, orderedWithin: 'sectionId' }
export const partKind: ItemKind = { subject: 'theme-part', table: themeParts, orderedWithin: 'themeId' }
export const documentKind: ItemKind = { subject: 'theme-document', table: themeDocuments, orderedWithin: 'themeId' }
