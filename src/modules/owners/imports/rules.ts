import { contradictions } from '../../../core/directory/fields.ts'
import type { Equipment } from '../../../core/directory/rules.ts'
import { type Cells, type Columns, cellsOf, columnsFor, type ImportReference } from './columns.ts'
import { type ImportError, inFileOrder, type Line, linesOf } from './file.ts'
import { placeOf } from './places.ts'
import type { ColumnName } from './titles.ts'

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
  /** Columns that the file lacks: what is known already stays as it is there. */
  absent: readonly ColumnName[]
  owner: ImportedOwner
  lodging: ImportedLodging
}

/** Reads a whole import file: the lines that are right, and every error with its line and column. */
export function parseImport(text: string, reference: ImportReference): { rows: ImportRow[]; errors: ImportError[] } {
  const { lines, absent, errors } = linesOf(text)
  const columns = columnsFor(reference)
  const rows: ImportRow[] = []
  for (const line of lines) {
    const read = rowOf(line, columns, reference)
    if (read.ok) rows.push({ ...read.row, absent })
    else errors.push(...read.wrong)
  }
  errors.push(...disagreements(rows))
  return { rows, errors: errors.sort(inFileOrder) }
}

const columnOf = {
  capacityMin: 'capacite_mini',
  capacityMax: 'capacite_maxi',
  weekPriceMinCents: 'prix_semaine_mini',
  weekPriceMaxCents: 'prix_semaine_maxi',
  latitude: 'latitude',
  longitude: 'longitude',
} as const satisfies Record<string, ColumnName>

type ReadRow = { ok: true; row: Omit<ImportRow, 'absent'> } | { ok: false; wrong: ImportError[] }

function rowOf(read: Line, columns: Columns, reference: ImportReference): ReadRow {
  const { right, wrong } = cellsOf(read, columns)
  const line = read.number
  const place = placeOf(right, reference)
  if (place && !place.ok) wrong.push({ line, column: place.column, sentence: place.sentence })
  const bounds = Object.fromEntries(Object.entries(columnOf).map(([field, column]) => [field, right[column]]))
  for (const [field, sentence] of Object.entries(contradictions(bounds))) {
    wrong.push({ line, column: columnOf[field as keyof typeof columnOf], sentence })
  }
  if (wrong.length > 0 || !place?.ok) return { ok: false, wrong }
  return { ok: true, row: { line, ...named(right as Cells, place) } }
}

const named = (cells: Cells, place: { code: string; name: string }): Omit<ImportRow, 'line' | 'absent'> => ({
  owner: {
    departmentCode: cells.departement,
    identifier: cells.identifiant,
    civility: cells.civilite,
    firstName: cells.prenom,
    lastName: cells.nom,
    email: cells.email,
    phone: cells.telephone,
    address: cells.adresse,
  },
  lodging: {
    approvalNumber: cells.agrement,
    lodgingTypeId: cells.type,
    name: cells.nom_hebergement,
    municipalityCode: place.code,
    municipalityName: place.name,
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
  },
})

/** An owner is told apart by département and identifier, whatever its case. */
export const ownerKey = (owner: { departmentCode: string; identifier: string }) =>
  `${owner.departmentCode} ${owner.identifier.toLowerCase()}`

export const ownerColumns = {
  civility: 'civilite',
  firstName: 'prenom',
  lastName: 'nom',
  email: 'email',
  phone: 'telephone',
  address: 'adresse',
} as const satisfies Partial<Record<keyof ImportedOwner, ColumnName>>

/** Those of a lodging's facts that a file may leave out. */
export const optionalLodgingColumns = {
  latitude: 'latitude',
  longitude: 'longitude',
  description: 'description',
  weekPriceMinCents: 'prix_semaine_mini',
  weekPriceMaxCents: 'prix_semaine_maxi',
  priceComment: 'commentaire_prix',
  priceValidUntilOn: 'tarif_valable_jusquau',
  equipment: 'equipements',
} as const satisfies Partial<Record<keyof ImportedLodging, ColumnName>>

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
