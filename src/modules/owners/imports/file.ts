import { CsvError, parse } from 'csv-parse/sync'
import { unguarded } from '../../../platform/documents/csv.ts'

/** The import file's header, exactly. */
export const header = [
  'departement',
  'identifiant',
  'civilite',
  'prenom',
  'nom',
  'email',
  'telephone',
  'adresse',
  'agrement',
  'type',
  'nom_hebergement',
  'commune',
  'code_insee',
  'latitude',
  'longitude',
  'capacite_mini',
  'capacite_maxi',
  'cles',
  'description',
  'prix_semaine_mini',
  'prix_semaine_maxi',
  'commentaire_prix',
  'tarif_valable_jusquau',
  'equipements',
  'affichage_planning',
] as const

export type ColumnName = (typeof header)[number]

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

/** Cuts the text into named cells, or says why it cannot. */
export function linesOf(text: string): { lines: Line[]; errors: ImportError[] } {
  const wrong = (sentence: string, line = 0) => ({ lines: [], errors: [{ line, column: '' as const, sentence }] })
  if (text.trim() === '') return wrong('Le fichier est vide.')
  const records = recordsOf(text)
  if (!records.ok) return wrong(records.sentence, records.line)
  const [first, ...others] = records.found
  const complaint = first ? complaintAboutHeader(first.cells) : 'Le fichier est vide.'
  if (complaint) return wrong(complaint, 1)
  if (others.length === 0) return wrong('Le fichier ne contient que la ligne des titres.')
  if (others.length > maximumLines) return wrong(tooManySentence)
  const titles = (first?.cells ?? []).map(plainTitle) as ColumnName[]
  const errors: ImportError[] = []
  const lines: Line[] = []
  for (const { number, cells } of others) {
    if (cells.length === titles.length) lines.push({ number, cells: named(titles, cells) })
    else errors.push({ line: number, column: '', sentence: countSentence(cells.length) })
  }
  return { lines, errors }
}

const named = (titles: ColumnName[], cells: string[]) =>
  Object.fromEntries(titles.map((title, i) => [title, unguarded(cells[i] ?? '')])) as Record<ColumnName, string>

const plainTitle = (title: string) => title.trim().toLowerCase()

const most = maximumLines.toLocaleString('fr-FR')
const tooManySentence = `Le fichier compte plus de ${most} lignes. Partagez-le : ${most} lignes au plus par import.`

const countSentence = (count: number) =>
  `Cette ligne compte ${count} colonnes au lieu de ${header.length}. Vérifiez les points-virgules et les guillemets.`

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

function complaintAboutHeader(cells: string[]): string | null {
  const titles = cells.map(plainTitle)
  if (titles.length === 1 && /[,\t]/.test(titles[0] ?? '')) {
    return 'Les colonnes doivent être séparées par des points-virgules. Enregistrez le fichier au format « CSV (séparateur : point-virgule) ».'
  }
  const quoted = (names: readonly string[]) => names.map((name) => `« ${name} »`).join(', ')
  const missing = header.filter((name) => !titles.includes(name))
  if (missing.length === header.length) {
    return `La première ligne doit porter les titres des colonnes : ${header.join(';')}`
  }
  if (missing.length > 0) return `Colonnes manquantes : ${quoted(missing)}.`
  const unknown = titles.filter((title) => !header.includes(title as ColumnName))
  if (unknown.length > 0) return `Colonnes inconnues : ${quoted(unknown)}.`
  const doubled = titles.filter((title, i) => titles.indexOf(title) !== i)
  return doubled.length > 0 ? `Colonnes en double : ${quoted(doubled)}.` : null
}
