import { refreshFreeSpans } from '../../../core/availability/bulk.ts'
import { tellLodgingsChanged } from '../../../core/availability/changes.ts'
import { keepListings } from '../../../core/directory/listings.ts'
import { lockDirectory, selectLodgingTypes } from '../../../core/directory/store.ts'
import type { Changes } from '../../../core/history/schema.ts'
import { type Author, record } from '../../../core/history/store.ts'
import { department } from '../../../core/reference/departments.ts'
import { currentMunicipality, municipalityNamed } from '../../../core/reference/municipalities.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { ImportReference } from './columns.ts'
import { type ImportError, inFileOrder } from './file.ts'
import { type ImportCounts, type ImportPlan, type PlannedLodging, planImport } from './plan.ts'
import { type ImportRow, parseImport } from './rules.ts'
import {
  insertLodgings,
  insertOwners,
  selectKnownLodgingsForUpdate,
  selectKnownOwnersForUpdate,
  updateLodgings,
  updateOwners,
} from './store.ts'

export interface ImportContext {
  organizationId: number
  /** Départements that whoever imports is limited to; null: all. */
  departments: readonly string[] | null
  by: Author
  now: Temporal.Instant
  /** The organisation's day. */
  today: Temporal.PlainDate
}

export type ImportResult =
  | { ok: true; counts: ImportCounts; plan: ImportPlan }
  | { ok: false; refusal: 'errors'; errors: ImportError[] }

/**
 * Imports a file (its text, header included) in the transaction at hand: all of it, or nothing where any line is wrong.
 * Known owners (département and identifier) and lodgings (approval number) are updated; twice the same file changes nothing.
 */
export async function importDirectory(tx: Transaction, context: ImportContext, text: string): Promise<ImportResult> {
  const result = await checkDirectory(tx, context, text)
  if (result.ok) await applyPlan(tx, context, result.plan)
  return result
}

/** What `importDirectory` would do, having locked what it looked at. */
export async function checkDirectory(tx: Transaction, context: ImportContext, text: string): Promise<ImportResult> {
  const reference = await referenceFor(tx, context)
  const { rows, errors } = parseImport(text, reference)
  await lockDirectory(tx, context.organizationId)
  const known = await knownOf(tx, context.organizationId, rows)
  const { plan, errors: obstacles } = planImport(rows, known, context.departments)
  errors.push(...obstacles)
  if (errors.length > 0) return { ok: false, refusal: 'errors', errors: errors.sort(inFileOrder) }
  return { ok: true, counts: plan.counts, plan }
}

async function referenceFor(tx: Transaction, context: ImportContext): Promise<ImportReference> {
  return {
    departments: context.departments,
    types: await selectLodgingTypes(tx, context.organizationId),
    department,
    municipality: currentMunicipality,
    municipalityNamed,
  }
}

async function knownOf(tx: Transaction, organizationId: number, rows: readonly ImportRow[]) {
  const [owners, lodgings] = await Promise.all([
    selectKnownOwnersForUpdate(
      tx,
      organizationId,
      rows.map(({ owner }) => owner),
    ),
    selectKnownLodgingsForUpdate(
      tx,
      organizationId,
      rows.map(({ lodging }) => lodging.approvalNumber),
    ),
  ])
  return { owners, lodgings }
}

/** Writes what a plan says, in the transaction that made it. */
export async function applyPlan(tx: Transaction, context: ImportContext, plan: ImportPlan) {
  const { organizationId, by, now: at } = context
  const madeOwners = await insertOwners(tx, organizationId, plan.newOwners, at)
  await updateOwners(tx, organizationId, plan.changedOwners, at)
  const ownedBy = (lodging: PlannedLodging, known: number | null) => {
    const providerId = known ?? madeOwners.get(lodging.ownerKey)
    if (providerId === undefined) throw new Error('An imported lodging has no owner')
    return { ...lodging, providerId }
  }
  const newLodgings = plan.newLodgings.map(({ providerId, lodging }) => ownedBy(lodging, providerId))
  const madeLodgings = await insertLodgings(tx, organizationId, newLodgings, at)
  const changed = plan.changedLodgings.map(({ id, providerId, lodging }) => ({ ...ownedBy(lodging, providerId), id }))
  await updateLodgings(tx, organizationId, changed)
  const changedIds = changed.map(({ id }) => id)
  await keepListings(tx, organizationId, [...madeLodgings, ...changedIds], context.today)
  if (changedIds.length > 0) await refreshFreeSpans(tx, organizationId, changedIds, context.today)
  if (madeLodgings.length > 0) await tellLodgingsChanged(tx, organizationId, madeLodgings)
  const entry = (subject: string, subjectId: number, verb: string, changes: Changes = {}) => ({
    ...{ organizationId, at, by, subject, subjectId, verb, changes },
  })
  await record(tx, [
    ...[...madeOwners.values()].map((id) => entry('provider', id, 'owner-imported')),
    ...plan.changedOwners.map(({ known, changes }) => entry('provider', known.providerId, 'owner-changed', changes)),
    ...madeLodgings.map((id) => entry('lodging', id, 'lodging-imported')),
    ...plan.changedLodgings.map(({ id, changes }, i) =>
      entry('lodging', id, 'lodging-changed', withOwner(changes, changed[i]?.providerId)),
    ),
  ])
}

/** A plan does not know the number of an owner who is not there yet. */
const withOwner = ({ providerId, ...changes }: Changes, now: number | undefined): Changes =>
  providerId ? { ...changes, providerId: { from: providerId.from, to: now } } : changes
