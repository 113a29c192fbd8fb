import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from '../../../platform/database/database.ts'

type ItemTable = PgTable & {
  organizationId: PgColumn
  id: PgColumn
  version: PgColumn
  closedAt: PgColumn
  position?: PgColumn
}

/** A kind of what staff write: news, a theme, one of its parts. */
export interface ItemKind {
  /** What the history calls it; its verbs begin with it. */
  subject: string
  table: ItemTable
  /** Where the kind has an order: among those that have the same value of this column; null: among all. */
  orderedWithin?: string | null
}

export interface ItemRow {
  [column: string]: unknown
  organizationId: number
  id: number
  version: number
  closedAt: Temporal.Instant | null
  publishedAt?: Temporal.Instant | null
}

const itself = ({ table }: ItemKind, organizationId: number, id: number) =>
  and(eq(table.organizationId, organizationId), eq(table.id, id))

export async function selectOptionalItem(tx: Transaction, kind: ItemKind, organizationId: number, id: number) {
  const [row] = await tx
    .select()
    .from(kind.table)
    .where(itself(kind, organizationId, id))
  return (row as ItemRow | undefined) ?? null
}

/** Holds the item until the transaction ends. */
export async function selectOptionalItemForUpdate(tx: Transaction, kind: ItemKind, organizationId: number, id: number) {
  const [row] = await tx
    .select()
    .from(kind.table)
    .where(itself(kind, organizationId, id))
    .for('no key update')
  return (row as ItemRow | undefined) ?? null
}

/**
 * Holds the item, and with it those of the order that it goes to: one statement, which locks by number. Two items that
 * pass each other on their way would wait for each other for ever if each were locked first, its new siblings after it.
 */
export async function selectOptionalItemAmongForUpdate(
  tx: Transaction,
  kind: ItemKind,
  organizationId: number,
  id: number,
  into: Record<string, unknown>,
): Promise<{ item: ItemRow | null; siblings: ItemRow[] }> {
  const rows = (await tx
    .select()
    .from(kind.table)
    .where(and(eq(kind.table.organizationId, organizationId), or(eq(kind.table.id, id), sameOrder(kind, into))))
    .orderBy(kind.table.id)
    .for('no key update')) as ItemRow[]
  const column = kind.orderedWithin ?? ''
  return {
    item: rows.find((row) => row.id === id) ?? null,
    siblings: rows.filter((row) => row[column] === into[column]),
  }
}

export async function insertItem(tx: Transaction, kind: ItemKind, values: Record<string, unknown>): Promise<number> {
  const [row] = await tx.insert(kind.table).values(values).returning({ id: kind.table.id })
  if (!row) throw new Error(`${kind.subject} was not inserted`)
  return row.id as number
}

export const updateItem = async (
  tx: Transaction,
  kind: ItemKind,
  organizationId: number,
  id: number,
  values: Record<string, unknown>,
) =>
  tx
    .update(kind.table)
    .set({ ...values, version: sql`${kind.table.version} + 1` })
    .where(itself(kind, organizationId, id))

/** Those that share an order with the item, locked in one order whatever theirs is, then in theirs. */
export async function selectSiblingsForUpdate(
  tx: Transaction,
  kind: ItemKind,
  organizationId: number,
  item: Record<string, unknown>,
): Promise<ItemRow[]> {
  const rows = await tx
    .select()
    .from(kind.table)
    .where(and(eq(kind.table.organizationId, organizationId), sameOrder(kind, item)))
    .orderBy(kind.table.id)
    .for('no key update')
  return (rows as ItemRow[]).toSorted(
    (one, other) => Number(one.position) - Number(other.position) || one.id - other.id,
  )
}

function sameOrder({ table, orderedWithin }: ItemKind, item: Record<string, unknown>): SQL | undefined {
  if (!orderedWithin) return undefined
  const column = (table as unknown as Record<string, PgColumn>)[orderedWithin]
  return column && eq(column, item[orderedWithin])
}

/** State and order are nobody's words: the version stays, and a form that is open meanwhile can still be saved. */
export const markItem = async (
  tx: Transaction,
  kind: ItemKind,
  organizationId: number,
  id: number,
  values: Record<string, unknown>,
) =>
  tx
    .update(kind.table)
    .set(values)
    .where(itself(kind, organizationId, id))
