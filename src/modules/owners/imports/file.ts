import { CsvError, parse } from 'csv-parse/sync'
import { unguarded } from '../../../platform/documents/csv.ts'
import { absentAmong, type ColumnName, complaintAboutTitles, header } from './titles.ts'

export interface Line {
  /** Of the file as an editor counts them: the header is line 1. */
  number: number
  cells: Record<ColumnName, string>
}

/** Where something is wrong; `column` is empty where the line, or line 0 the file, is wrong as a whole. */
export interface ImportError {
  line: number
  column: ColumnName | ''
  sentence: string
}

/** As one reads the file: line by line, from left to right. */
export const inFileOrder = (a: ImportError, b: ImportError) => a.line - b.line || placeOf(a.column) - placeOf(b.column)

const placeOf = (column: ColumnName | '') => (column === '' ? -1 : header.indexOf(column))

export const maximumLines = 5000

/** UTF-8 with or without its mark, otherwise Windows-1252, which Excel still writes; null for what is no text. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0) || startsWith(bytes, 'PK') || startsWith(bytes, '%PDF')) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const startsWith = (bytes: Uint8Array, letters: string) => [...letters].every((c, i) => bytes[i] === c.charCodeAt(0))

/** Lines in named cells; those of a column that the file lacks are empty, and the column stands in `absent`. */
interface Cut {
  lines: Line[]
  absent: ColumnName[]
  errors: ImportError[]
}

/** Cuts the text into named cells, or says why it cannot; what stands before a misplaced quote is cut all the same. */
export function linesOf(text: string): Cut {
  const wrong = (sentence: string, line = 0): Cut => ({
    ...{ lines: [], absent: [] },
    errors: [{ line, column: '', sentence }],
  })
  if (text.trim() === '') return wrong('Le fichier est vide.')
  const { found, unread } = recordsOf(text)
  const [first, ...others] = found
  if (unread && others.length === 0) return { lines: [], absent: [], errors: [unread] }
  const written = (first?.cells ?? []).map(plainTitle)
  const complaint = first ? complaintAboutTitles(written) : 'Le fichier est vide.'
  if (complaint) return wrong(complaint, 1)
  if (others.length === 0) return wrong('Le fichier ne contient que la ligne des titres.')
  if (others.length > maximumLines) return wrong(tooManySentence)
  const titles = written as ColumnName[]
  const errors: ImportError[] = unread ? [unread] : []
  const lines: Line[] = []
  for (const { number, cells } of others) {
    if (cells.length === titles.length) lines.push({ number, cells: named(titles, cells) })
    else errors.push({ line: number, column: '', sentence: countSentence(cells.length, titles.length) })
  }
  return { lines, absent: absentAmong(titles), errors }
}

const named = (titles: ColumnName[], cells: string[]) =>
  Object.fromEntries(header.map((name) => [name, unguarded(cells[titles.indexOf(name)] ?? '')])) as Line['cells']

const plainTitle = (title: string) => title.trim().toLowerCase()

const most = maximumLines.toLocaleString('fr-FR')
const tooManySentence = `Le fichier compte plus de ${most} lignes. Partagez-le : ${most} lignes au plus par import.`

const countSentence = (count: number, expected: number) =>
  `Cette ligne compte ${count} colonnes au lieu de ${expected}. Vérifiez les points-virgules et les guillemets.`

interface RawRecord {
  number: number
  cells: string[]
}

interface Records {
  found: RawRecord[]
  /** Of a quote that nothing could be read from any more. */
  unread: ImportError | null
}

function recordsOf(text: string): Records {
  const found: RawRecord[] = []
  let read = 0
  try {
    parse(text, {
      bom: true,
      delimiter: ';',
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: maximumLines + 2,
      on_record: (cells: string[], { lines }) => {
        found.push({ number: lines - breaksIn(cells), cells })
        read = lines
        return cells
      },
    })
    return { found, unread: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { found, unread: unreadFrom(lineAfter(text, read), error) }
  }
}

/** A quote that is never closed is told where its line begins: the parser went on to the end of the file in search of the other. */
function unreadFrom(from: number, error: CsvError): ImportError {
  const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? from : Number(error.lines ?? from)
  const sentence = `Un guillemet de cette ligne n'est pas à sa place ou n'est pas refermé : rien n'a pu être lu à partir de la ligne ${from}.`
  return { line, column: '', sentence }
}

/** The first line with words after this one, as an editor counts them. */
function lineAfter(text: string, line: number): number {
  const next = text.split(/\r\n|\n|\r/).findIndex((words, index) => index >= line && words.trim() !== '')
  return next < 0 ? line + 1 : next + 1
}

/** A quoted cell may hold line breaks: its record began that many lines higher. */
const breaksIn = (record: string[]) => record.join('').match(/\r\n|\n|\r/g)?.length ?? 0
