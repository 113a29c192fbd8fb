import { and, asc, desc, eq } from 'drizzle-orm'
import { photoConditions } from '../../../../core/media/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { usualConditions } from './words.ts'

export interface Conditions {
  version: number
  text: string
  /** Null: the text that comes with the program, which nobody accepted yet. */
  publishedAt: Temporal.Instant | null
}

const usual: Conditions = { version: 1, text: usualConditions, publishedAt: null }

/** Every version, oldest first; the last one is what depositors accept today. */
export async function selectVersions(tx: Transaction, organizationId: number): Promise<[Conditions, ...Conditions[]]> {
  const [first, ...others] = await tx
    .select({ version: photoConditions.version, text: photoConditions.text, publishedAt: photoConditions.publishedAt })
    .from(photoConditions)
    .where(eq(photoConditions.organizationId, organizationId))
    .orderBy(asc(photoConditions.version))
  return first ? [first, ...others] : [usual]
}

export async function selectCurrentConditions(tx: Transaction, organizationId: number): Promise<Conditions> {
  const [row] = await tx
    .select({ version: photoConditions.version, text: photoConditions.text, publishedAt: photoConditions.publishedAt })
    .from(photoConditions)
    .where(eq(photoConditions.organizationId, organizationId))
    .orderBy(desc(photoConditions.version))
    .limit(1)
  return row ?? usual
}

/** Adds a version; false where somebody else added it first. */
export async function insertConditions(tx: Transaction, row: typeof photoConditions.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(photoConditions).values(row).onConflictDoNothing().returning({ id: photoConditions.id })
  return rows.length === 1
}

/** The number of a version that stands; null where it does not. */
export async function selectOptionalConditionsId(tx: Transaction, organizationId: number, version: number) {
  const [row] = await tx
    .select({ id: photoConditions.id })
    .from(photoConditions)
    .where(and(eq(photoConditions.organizationId, organizationId), eq(photoConditions.version, version)))
  return row?.id ?? null
}
