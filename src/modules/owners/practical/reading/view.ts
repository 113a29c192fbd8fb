import { richText } from '../../../../core/content/rich-text/render.ts'
import { kindInWords } from '../../../../core/files/kinds.ts'
import { formatDay, formatSize } from '../../../../ui/format.ts'
import { shownPracticalPaths } from '../paths.ts'
import { byLanguage, languageInWords } from '../words.ts'
import type { Download, ShownPart } from './store.ts'

/** A document with its files as owners see it. */
export interface ShownDocument {
  title: string
  description: string
  files: { href: string; language: string; words: string }[]
  /** Said where staff say that only the French text counts. */
  note: string | null
}

/** A numbered part with what is to download under it. */
export interface ShownThemePart {
  number: number
  title: string
  anchor: string
  /** HTML, of allowed tags only. */
  body: string
  documents: ShownDocument[]
}

/** OWN-50: « seul le contrat en français a une valeur juridique », for whatever the document is. */
const frenchPrevails = 'Seul le contrat en français a une valeur juridique.'

const anchorOf = (partId: number) => `partie-${partId}`

export const shownParts = (slug: string, parts: ShownPart[], downloads: Download[]): ShownThemePart[] =>
  parts.map(({ id, title, body }, place) => ({
    number: place + 1,
    title,
    anchor: anchorOf(id),
    body: richText(body, 3),
    documents: shownDocuments(slug, downloads, id),
  }))

/** Those of a part, or of the whole page (null). */
export function shownDocuments(slug: string, downloads: Download[], partId: number | null): ShownDocument[] {
  const own = downloads.filter((one) => one.partId === partId)
  return [...Map.groupBy(own, ({ documentId }) => documentId).values()].map((files) => documentOf(slug, files))
}

function documentOf(slug: string, files: Download[]): ShownDocument {
  const [first] = files
  return {
    title: first?.title ?? '',
    description: first?.description ?? '',
    note: first?.frenchPrevails ? frenchPrevails : null,
    files: files.toSorted(byLanguage).map((file) => ({
      href: shownPracticalPaths.file(slug, file.themeId, file.id),
      language: languageInWords(file.language),
      words: fileInWords(file),
    })),
  }
}

/** How many documents each theme offers, whatever the number of their files. */
export const documentCounts = (downloads: Download[]): Map<number, number> =>
  new Map(
    [...Map.groupBy(downloads, ({ themeId }) => themeId)].map(([themeId, files]) => [
      themeId,
      new Set(files.map(({ documentId }) => documentId)).size,
    ]),
  )

/** OWN-11: a document that came lately, on the owners' home. */
export interface NewDownload extends ShownDocument {
  theme: { title: string; href: string }
  date: string
}

const newestShown = 5

/** The documents of these files, each once, in the order in which the files came. */
export const newDownloads = (slug: string, timeZone: string, downloads: Download[]): NewDownload[] =>
  [...Map.groupBy(downloads, ({ documentId }) => documentId).values()].slice(0, newestShown).flatMap((files) => {
    const [last] = files
    if (!last) return []
    const theme = { title: last.themeTitle, href: shownPracticalPaths.theme(slug, last.themeId) }
    const date = formatDay(last.offeredAt.toZonedDateTimeISO(timeZone).toPlainDate())
    return [{ ...documentOf(slug, files), theme, date }]
  })

/** « PDF, 85 Ko » */
export const fileInWords = ({ mediaType, size }: { mediaType: string; size: number }) =>
  `${kindInWords(mediaType)}, ${formatSize(size)}`
