import { changesBetween } from '../../../core/history/rules.ts'
import type { Changes } from '../../../core/history/schema.ts'
import type { ImportError } from './file.ts'
import {
  type ImportedLodging,
  type ImportedOwner,
  type ImportRow,
  optionalLodgingColumns,
  ownerColumns,
  ownerKey,
} from './rules.ts'
import type { ColumnName } from './titles.ts'

export interface KnownOwner extends ImportedOwner {
  providerId: number
  personId: number
  accountId: number
  closed: boolean
}

export interface KnownLodging extends Omit<ImportedLodging, 'priceValidUntilOn' | 'planningShown'> {
  id: number
  providerId: number
  departmentCode: string
  /** As PostgreSQL writes a date. */
  priceValidUntilOn: string | null
  planningShown: boolean | null
  closed: boolean
}

/** A lodging as it will be stored. */
export interface PlannedLodging extends Omit<KnownLodging, 'id' | 'providerId' | 'closed'> {
  ownerKey: string
  /** For the eyes of whoever imports. */
  ownerIdentifier: string
}

/** What applying a file will write: nothing else, nothing less. */
export interface ImportPlan {
  newOwners: ImportedOwner[]
  changedOwners: { known: KnownOwner; owner: ImportedOwner; changes: Changes }[]
  /** `providerId`: null where the owner is new too. */
  newLodgings: { providerId: number | null; lodging: PlannedLodging }[]
  changedLodgings: { id: number; providerId: number | null; lodging: PlannedLodging; changes: Changes }[]
  counts: ImportCounts
}

export interface ImportCounts {
  owners: { created: number; updated: number; unchanged: number }
  lodgings: { created: number; updated: number; unchanged: number }
}

/** What the directory holds of the owners (by `ownerKey`) and lodgings (by approval number) that a file names. */
export interface Known {
  owners: ReadonlyMap<string, KnownOwner>
  lodgings: ReadonlyMap<string, KnownLodging>
}

/**
 * Decides what a file changes. `departments`: those that whoever imports is limited to, null for all; a lodging that now
 * lies elsewhere is not theirs to take.
 */
export function planImport(
  rows: readonly ImportRow[],
  known: Known,
  departments: readonly string[] | null,
): { plan: ImportPlan; errors: ImportError[] } {
  const errors = rows.flatMap((row) => obstacles(row, known, departments))
  const owners = new Map(rows.map((row) => plannedOwner(row, known)))
  const newOwners = [...owners.values()].filter((owner) => !known.owners.has(ownerKey(owner)))
  const changedOwners = [...owners].flatMap(([key, owner]) => {
    const before = known.owners.get(key)
    const changes = before ? ownerChanges(before, owner) : {}
    return before && Object.keys(changes).length > 0 ? [{ known: before, owner, changes }] : []
  })

  const newLodgings: ImportPlan['newLodgings'] = []
  const changedLodgings: ImportPlan['changedLodgings'] = []
  for (const row of rows) {
    const before = known.lodgings.get(row.lodging.approvalNumber)
    const lodging = planned(row, before)
    const providerId = known.owners.get(lodging.ownerKey)?.providerId ?? null
    if (!before) {
      newLodgings.push({ providerId, lodging })
      continue
    }
    const changes = lodgingChanges(before, lodging, providerId)
    if (Object.keys(changes).length > 0) changedLodgings.push({ id: before.id, providerId, lodging, changes })
  }
  const counts = {
    owners: tally(owners.size, newOwners.length, changedOwners.length),
    lodgings: tally(rows.length, newLodgings.length, changedLodgings.length),
  }
  return { plan: { newOwners, changedOwners, newLodgings, changedLodgings, counts }, errors }
}

const tally = (all: number, created: number, updated: number) => ({
  created,
  updated,
  unchanged: all - created - updated,
})

function obstacles(row: ImportRow, known: Known, departments: readonly string[] | null): ImportError[] {
  const { line, lodging, owner } = row
  const before = known.lodgings.get(lodging.approvalNumber)
  if (before && departments && !departments.includes(before.departmentCode)) {
    const sentence = "Ce numéro d'agrément est déjà utilisé dans un département que vous ne suivez pas."
    return [{ line, column: 'agrement', sentence }]
  }
  const errors: ImportError[] = []
  if (before?.closed) {
    const sentence = "L'hébergement qui porte ce numéro d'agrément est fermé : rouvrez-le avant d'importer."
    errors.push({ line, column: 'agrement', sentence })
  }
  if (known.owners.get(ownerKey(owner))?.closed) {
    const sentence = "Ce propriétaire est fermé : rouvrez-le avant d'importer."
    errors.push({ line, column: 'identifiant', sentence })
  }
  return errors
}

/** Of a known one, what the file has no column for stays. */
function plannedOwner({ owner, absent }: ImportRow, known: Known): [string, ImportedOwner] {
  const key = ownerKey(owner)
  return [key, { ...owner, ...keptOf(known.owners.get(key), ownerColumns, absent) }]
}

function keptOf<Before extends object>(
  before: Before | undefined,
  columns: Partial<Record<keyof Before, ColumnName>>,
  absent: readonly ColumnName[],
): Partial<Before> {
  const isKept = ([field]: [string, unknown]) => {
    const column = columns[field as keyof Before]
    return column !== undefined && absent.includes(column)
  }
  return Object.fromEntries(Object.entries(before ?? {}).filter(isKept)) as Partial<Before>
}

function planned({ owner, lodging, absent }: ImportRow, before: KnownLodging | undefined): PlannedLodging {
  return {
    ...lodging,
    ownerKey: ownerKey(owner),
    ownerIdentifier: owner.identifier,
    departmentCode: owner.departmentCode,
    priceValidUntilOn: lodging.priceValidUntilOn?.toString() ?? null,
    planningShown: lodging.planningShown ?? before?.planningShown ?? null,
    ...keptOf(before, optionalLodgingColumns, absent),
  }
}

/** The columns that a file gives of an owner; the history keeps their names only, since the values identify a person. */
const ownerFields = ['civility', 'firstName', 'lastName', 'email', 'phone', 'address'] as const

function ownerChanges(before: ImportedOwner, after: ImportedOwner): Changes {
  return Object.fromEntries(ownerFields.filter((field) => before[field] !== after[field]).map((field) => [field, {}]))
}

const lodgingFields = [
  'lodgingTypeId',
  'name',
  'departmentCode',
  'municipalityCode',
  'municipalityName',
  'latitude',
  'longitude',
  'capacityMin',
  'capacityMax',
  'keys',
  'description',
  'weekPriceMinCents',
  'weekPriceMaxCents',
  'priceComment',
  'priceValidUntilOn',
  'equipment',
  'planningShown',
] as const

function lodgingChanges(before: KnownLodging, after: PlannedLodging, providerId: number | null): Changes {
  const stored = Object.fromEntries(lodgingFields.map((field) => [field, after[field]]))
  return changesBetween({ ...before }, { ...stored, providerId })
}
