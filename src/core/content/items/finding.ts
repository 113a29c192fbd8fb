import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Searcher, SubjectKind } from '../../module.ts'
import { bearingAll } from '../../reference/searching.ts'
import type { ItemKind } from './store.ts'

interface Findable {
  kind: ItemKind
  module: string
  /** The page of the back office. */
  href: (slug: string, id: number) => string
}

/** How the history names things that staff write, and finds them. */
export const itemSubject = ({ kind, module, href }: Findable): SubjectKind => ({
  ...{ subject: kind.subject, right: 'content', module },
  async named(tx, { organization }, ids) {
    const rows = await select(tx, kind, organization.id, inArray(kind.table.id, [...ids]), ids.length)
    return rows.map(({ id, title }) => ({ id, name: title, href: href(organization.slug, id) }))
  },
  bearing: async (tx, { organization }, typed, limit) =>
    (await select(tx, kind, organization.id, bears(kind, typed), limit)).map(({ id }) => id),
})

interface Searched extends Findable {
  /** « Actualités », above what is found. */
  label: string
  icon: string
  list: (slug: string) => string
}

/** How the back office's search finds them: by the words of their titles. */
export const itemSearcher = ({ kind, module, href, label, icon, list }: Searched): Searcher => ({
  ...{ label, right: 'content', icon, module },
  list: (slug, typed) => `${list(slug)}?${new URLSearchParams({ q: typed, etat: 'tous' })}`,
  async find(tx, { organization }, typed, limit) {
    const rows = await select(tx, kind, organization.id, bears(kind, typed), limit)
    return rows.map(({ id, title, isClosed }) => ({
      title,
      detail: '',
      href: href(organization.slug, id),
      closed: isClosed,
    }))
  },
})

const titleOf = ({ table }: ItemKind) => (table as unknown as { title: PgColumn }).title

const bears = (kind: ItemKind, typed: string) => bearingAll(typed, [sql`core.plain_name(${titleOf(kind)})`])

const select = (tx: Transaction, kind: ItemKind, organizationId: number, which: SQL | undefined, limit: number) =>
  tx
    .select({
      id: sql<number>`${kind.table.id}`.mapWith(Number),
      title: sql<string>`${titleOf(kind)}`,
      isClosed: sql<boolean>`${kind.table.closedAt} is not null`,
    })
    .from(kind.table)
    .where(and(eq(kind.table.organizationId, organizationId), which))
    .orderBy(sql`${kind.table.closedAt} is not null`, desc(kind.table.id))
    .limit(limit)
