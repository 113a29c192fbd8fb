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

/** Cuts the text into named cells, or says why it cannot. */
export function linesOf(text: string): Cut {
  const wrong = (sentence: string, line = 0): Cut => ({
    ...{ lines: [], absent: [] },
    errors: [{ line, column: '', sentence }],
  })
  if (text.trim() === '') return wrong('Le fichier est vide.')
  const records = recordsOf(text)
  if (!records.ok) return wrong(records.sentence, records.line)
  const [first, ...others] = records.found
  const written = (first?.cells ?? []).map(plainTitle)
  const complaint = first ? complaintAboutTitles(written) : 'Le fichier est vide.'
  if (complaint) return wrong(complaint, 1)
  if (others.length === 0) return wrong('Le fichier ne contient que la ligne des titres.')
  if (others.length > maximumLines) return wrong(tooManySentence)
  const titles = written as ColumnName[]
  const errors: ImportError[] = []
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

type Records = { ok: true; found: RawRecord[] } | { ok: false; sentence: string; line: number }

function recordsOf(text: string): Records {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: ';',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: maximumLines + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return {
      ok: true,
      found: parsed.map(({ record, info }) => ({ number: info.lines - breaksIn(record), cells: record })),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const sentence = "Un guillemet de cette ligne n'est pas à sa place ou n'est pas refermé."
    return { ok: false, sentence, line: Number(error.lines ?? 0) }
  }
}

/** A quoted cell may hold line breaks: its record began that many lines higher. */
const breaksIn = (record: string[]) => record.join('').match(/\r\n|\n|\r/g)?.length ?? 0
