import { asc, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Organization } from '../../../core/organizations/rules.ts'
import { organizations } from '../../../core/organizations/schema.ts'
import { bearingAll } from '../../../core/reference/searching.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Sorting } from '../../../ui/sorting.ts'

/** An organisation as platform administrators know it: open or closed. */
export interface Structure extends Organization {
  createdAt: Temporal.Instant
  closedAt: Temporal.Instant | null
}

export const structureSorts = ['nom', 'adresse', 'ouverture', 'etat'] as const

/** What the list of structures shows: `text` is words of a name, an address or a contact. */
export interface StructureQuery {
  text: string
  sorting: Sorting<(typeof structureSorts)[number]>
}

const byName = sql`${organizations.name} collate "fr-x-icu"`

const columnsOf: Record<StructureQuery['sorting']['by'], SQL[]> = {
  nom: [byName],
  adresse: [sql`${organizations.slug}`],
  ouverture: [sql`${organizations.createdAt}`],
  etat: [sql`${organizations.closedAt} is not null`, byName],
}

const inOrder = ({ by, descending }: StructureQuery['sorting']) => [
  ...columnsOf[by].map((column) => (descending ? desc(column) : asc(column))),
  asc(organizations.id),
]

const bearingText = (text: string) =>
  bearingAll(text, [sql`core.plain_name(${organizations.name})`, sql`core.plain_name(${organizations.slug})`])

export const selectStructures = (tx: Transaction, { text, sorting }: StructureQuery): Promise<Structure[]> =>
  tx
    .select()
    .from(organizations)
    .where(bearingText(text))
    .orderBy(...inOrder(sorting))

/** One page of them, and how many they are. */
export async function selectStructurePage(tx: Transaction, query: StructureQuery, page: number, size: number) {
  const where = bearingText(query.text)
  const [structures, [total]] = await Promise.all([
    tx
      .select()
      .from(organizations)
      .where(where)
      .orderBy(...inOrder(query.sorting))
      .limit(size)
      .offset((page - 1) * size),
    tx.select({ count: count() }).from(organizations).where(where),
  ])
  return { structures: structures satisfies Structure[], total: total?.count ?? 0 }
}

export async function selectOptionalStructure(tx: Transaction, slug: string): Promise<Structure | null> {
  const [row] = await tx.select().from(organizations).where(eq(organizations.slug, slug))
  return row ?? null
}

/** Locks it: two who change it do so one after the other; see core/organizations/store.ts for « no key ». */
export async function selectStructureForUpdate(tx: Transaction, id: number): Promise<Structure> {
  const [row] = await tx.select().from(organizations).where(eq(organizations.id, id)).for('no key update')
  if (!row) throw new Error(`organization ${id} is gone`)
  return row
}
