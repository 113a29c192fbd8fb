import { z } from 'zod'
import {
  contradictions,
  equipmentNamed,
  identifier,
  inListOrder,
  lodgingFields,
  orNone,
  ownerFields,
} from '../../../core/directory/fields.ts'
import { plainName } from '../../../core/directory/reference/names.ts'
import type { Equipment } from '../../../core/directory/rules.ts'
import { type ColumnName, type ImportError, type Line, linesOf } from './file.ts'

export interface ImportedOwner {
  departmentCode: string
  identifier: string
  civility: string
  firstName: string
  lastName: string
  email: string
  phone: string
  address: string
}

export interface ImportedLodging {
  approvalNumber: string
  lodgingTypeId: number
  name: string
  municipalityCode: string
  municipalityName: string
  latitude: number | null
  longitude: number | null
  capacityMin: number
  capacityMax: number
  keys: number
  description: string
  weekPriceMinCents: number | null
  weekPriceMaxCents: number | null
  priceComment: string
  priceValidUntilOn: Temporal.PlainDate | null
  equipment: Equipment[]
  /** null leaves the owner's choice as it is. */
  planningShown: boolean | null
}

export interface ImportRow {
  line: number
  owner: ImportedOwner
  lodging: ImportedLodging
}

interface Named {
  code: string
  name: string
}

/** What the lines are checked against. */
export interface ImportReference {
  /** Départements that whoever imports is limited to; null: all. */
  departments: readonly string[] | null
  types: readonly (Named & { id: number })[]
  department: (code: string) => Named | undefined
  /** By INSEE code; former communes lead to the one that they are in now. */
  municipality: (code: string) => (Named & { departmentCode: string }) | undefined
  municipalityNamed: (departmentCode: string, name: string) => Named | undefined
}

/** Reads a whole import file: the lines that are right, and every error with its line and column. */
export function parseImport(text: string, reference: ImportReference): { rows: ImportRow[]; errors: ImportError[] } {
  const { lines, errors } = linesOf(text)
  const schema = lineSchema(reference)
  const rows: ImportRow[] = []
  for (const line of lines) {
    const parsed = schema.safeParse(line.cells)
    if (!parsed.success) {
      errors.push(...complaints(line, parsed.error))
      continue
    }
    const { row, wrong } = rowOf(line.number, parsed.data, reference)
    if (row) rows.push(row)
    else errors.push(...wrong)
  }
  errors.push(...disagreements(rows))
  return { rows, errors: errors.sort((a, b) => a.line - b.line) }
}

/** The sentences of a line, one per column: the first says enough. */
function complaints(line: Line, error: z.ZodError): ImportError[] {
  const byColumn = new Map<string, string>()
  for (const issue of error.issues) {
    const column = String(issue.path[0] ?? '')
    if (!byColumn.has(column)) byColumn.set(column, issue.message)
  }
  return [...byColumn].map(([column, sentence]) => ({ line: line.number, column: column as ColumnName, sentence }))
}

function lineSchema(reference: ImportReference) {
  const cell = z.string()
  return z.object({
    departement: cell.transform((typed, context) => departmentOf(typed, reference, fails(context))),
    identifiant: identifier,
    civilite: ownerFields.civility,
    prenom: ownerFields.firstName,
    nom: ownerFields.lastName,
    email: ownerFields.email,
    telephone: ownerFields.phone,
    adresse: ownerFields.address,
    agrement: lodgingFields.approvalNumber,
    type: cell.transform((typed, context) => typeOf(typed, reference, fails(context))),
    nom_hebergement: lodgingFields.name,
    commune: cell.trim(),
    code_insee: cell.trim(),
    latitude: lodgingFields.latitude,
    longitude: lodgingFields.longitude,
    capacite_mini: lodgingFields.capacityMin,
    capacite_maxi: lodgingFields.capacityMax,
    cles: lodgingFields.keys,
    description: lodgingFields.description,
    prix_semaine_mini: lodgingFields.weekPriceMinCents,
    prix_semaine_maxi: lodgingFields.weekPriceMaxCents,
    commentaire_prix: lodgingFields.priceComment,
    tarif_valable_jusquau: lodgingFields.priceValidUntilOn,
    equipements: cell.transform((typed, context) => equipmentOf(typed, fails(context))),
    affichage_planning: orNone(cell.transform((typed, context) => choiceOf(typed, fails(context)))),
  })
}

type ParsedLine = z.infer<ReturnType<typeof lineSchema>>

type Fail = (sentence: string) => never

const fails =
  (context: { addIssue: (issue: { code: 'custom'; message: string }) => void }): Fail =>
  (sentence) => {
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  }

function departmentOf(typed: string, { department, departments }: ImportReference, fail: Fail): string {
  const plain = typed.trim().toUpperCase()
  // Spreadsheets turn 09 into 9.
  const found = department(/^\d$/.test(plain) ? `0${plain}` : plain)
  if (!found) return fail('Indiquez un code de département, par exemple 11.')
  if (departments && !departments.includes(found.code)) {
    return fail(`Le département ${found.code} - ${found.name} ne fait pas partie de ceux que vous suivez.`)
  }
  return found.code
}

function typeOf(typed: string, { types }: ImportReference, fail: Fail): number {
  const plain = plainName(typed)
  const found = types.find(({ code, name }) => plainName(code) === plain || plainName(name) === plain)
  if (plain && found) return found.id
  return fail(`Indiquez un type d'hébergement : ${types.map(({ code, name }) => `${code} (${name})`).join(', ')}.`)
}

function equipmentOf(typed: string, fail: Fail): Equipment[] {
  const names = typed.split(',').filter((name) => name.trim() !== '')
  const unknown = names.filter((name) => !equipmentNamed(name))
  if (unknown.length > 0) return fail(`Équipement inconnu : ${unknown.map((name) => `« ${name.trim()} »`).join(', ')}.`)
  return inListOrder(names.map((name) => equipmentNamed(name) ?? ''))
}

function choiceOf(typed: string, fail: Fail): boolean {
  const plain = plainName(typed)
  return plain === 'oui' || plain === 'non' ? plain === 'oui' : fail('Écrivez Oui ou Non, ou ne mettez rien.')
}

const columnOf = {
  capacityMin: 'capacite_mini',
  capacityMax: 'capacite_maxi',
  weekPriceMinCents: 'prix_semaine_mini',
  weekPriceMaxCents: 'prix_semaine_maxi',
  latitude: 'latitude',
  longitude: 'longitude',
} as const satisfies Record<string, ColumnName>

function rowOf(line: number, cells: ParsedLine, reference: ImportReference) {
  const wrong: ImportError[] = []
  const place = placeOf(cells, reference)
  if (!place.ok) wrong.push({ line, column: place.column, sentence: place.sentence })
  const lodging = {
    approvalNumber: cells.agrement,
    lodgingTypeId: cells.type,
    name: cells.nom_hebergement,
    municipalityCode: place.ok ? place.code : '',
    municipalityName: place.ok ? place.name : '',
    latitude: cells.latitude,
    longitude: cells.longitude,
    capacityMin: cells.capacite_mini,
    capacityMax: cells.capacite_maxi,
    keys: cells.cles,
    description: cells.description,
    weekPriceMinCents: cells.prix_semaine_mini,
    weekPriceMaxCents: cells.prix_semaine_maxi,
    priceComment: cells.commentaire_prix,
    priceValidUntilOn: cells.tarif_valable_jusquau,
    equipment: cells.equipements,
    planningShown: cells.affichage_planning,
  }
  for (const [field, sentence] of Object.entries(contradictions(lodging))) {
    wrong.push({ line, column: columnOf[field as keyof typeof columnOf], sentence })
  }
  if (wrong.length > 0) return { row: null, wrong }
  const owner = {
    departmentCode: cells.departement,
    identifier: cells.identifiant,
    civility: cells.civilite,
    firstName: cells.prenom,
    lastName: cells.nom,
    email: cells.email,
    phone: cells.telephone,
    address: cells.adresse,
  }
  return { row: { line, owner, lodging }, wrong }
}

type Place = { ok: true; code: string; name: string } | { ok: false; column: ColumnName; sentence: string }

/** The INSEE code decides where it is given; the name alone does where it stands for one commune of the département. */
function placeOf(cells: ParsedLine, reference: ImportReference): Place {
  const { departement, commune, code_insee: code } = cells
  if (!code) {
    if (!commune) return { ok: false, column: 'commune', sentence: 'Indiquez la commune ou son code INSEE.' }
    const found = reference.municipalityNamed(departement, commune)
    if (found) return { ok: true, code: found.code, name: found.name }
    const sentence = `Aucune commune « ${commune} » dans le département ${departement}. Vérifiez le nom ou indiquez le code INSEE.`
    return { ok: false, column: 'commune', sentence }
  }
  // Spreadsheets turn 09122 into 9122.
  const found = reference.municipality(code.padStart(5, '0').toUpperCase())
  if (!found) return { ok: false, column: 'code_insee', sentence: `Aucune commune ne porte le code INSEE ${code}.` }
  if (found.departmentCode !== departement) {
    const sentence = `La commune ${found.name} (${found.code}) n'est pas dans le département ${departement}.`
    return { ok: false, column: 'code_insee', sentence }
  }
  const former = found.code !== code.padStart(5, '0').toUpperCase()
  if (commune && !former && plainName(commune) !== plainName(found.name)) {
    const sentence = `Le code INSEE ${code} est celui de ${found.name}, pas de « ${commune} ».`
    return { ok: false, column: 'code_insee', sentence }
  }
  return { ok: true, code: found.code, name: found.name }
}

/** An owner is told apart by département and identifier, whatever its case. */
export const ownerKey = (owner: { departmentCode: string; identifier: string }) =>
  `${owner.departmentCode} ${owner.identifier.toLowerCase()}`

const ownerColumns = {
  civility: 'civilite',
  firstName: 'prenom',
  lastName: 'nom',
  email: 'email',
  phone: 'telephone',
  address: 'adresse',
} as const satisfies Partial<Record<keyof ImportedOwner, ColumnName>>

/** A lodging stands once in a file; an owner may stand on several lines, with the same words on each. */
function disagreements(rows: readonly ImportRow[]): ImportError[] {
  const errors: ImportError[] = []
  const lodgings = new Map<string, ImportRow>()
  const owners = new Map<string, ImportRow>()
  for (const row of rows) {
    const twin = lodgings.get(row.lodging.approvalNumber)
    if (twin) {
      const sentence = `Ce numéro d'agrément figure déjà à la ligne ${twin.line}.`
      errors.push({ line: row.line, column: 'agrement', sentence })
    } else lodgings.set(row.lodging.approvalNumber, row)
    const earlier = owners.get(ownerKey(row.owner))
    if (!earlier) owners.set(ownerKey(row.owner), row)
    else {
      for (const [field, column] of Object.entries(ownerColumns)) {
        const key = field as keyof typeof ownerColumns
        if (earlier.owner[key] === row.owner[key]) continue
        const sentence = `Le propriétaire « ${row.owner.identifier} » porte autre chose à la ligne ${earlier.line}.`
        errors.push({ line: row.line, column, sentence })
      }
    }
  }
  return errors
}
