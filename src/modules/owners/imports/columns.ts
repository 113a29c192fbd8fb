import { z } from 'zod'
import {
  equipmentNamed,
  identifier,
  inListOrder,
  lodgingFields,
  orNone,
  ownerFields,
} from '../../../core/directory/fields.ts'
import type { Equipment } from '../../../core/directory/rules.ts'
import { plainName } from '../../../core/reference/names.ts'
import type { ImportError, Line } from './file.ts'
import { type ColumnName, header } from './titles.ts'

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

/** How each column is read. */
export function columnsFor(reference: ImportReference) {
  const cell = z.string()
  return {
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
  } satisfies Record<ColumnName, z.ZodType>
}

export type Columns = ReturnType<typeof columnsFor>
export type Cells = { [Name in ColumnName]: z.output<Columns[Name]> }

/** Each cell by itself, so that one wrong cell hides nothing of what is wrong with the others. */
export function cellsOf(line: Line, columns: Columns) {
  const wrong: ImportError[] = []
  const right: Record<string, unknown> = {}
  for (const column of header) {
    const parsed = columns[column].safeParse(line.cells[column])
    if (parsed.success) right[column] = parsed.data
    else wrong.push({ line: line.number, column, sentence: parsed.error.issues[0]?.message ?? '' })
  }
  return { right: right as Partial<Cells>, wrong }
}

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
