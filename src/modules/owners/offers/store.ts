import { and, asc, count, desc, eq, gte, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { type ItemQuery, itemConditions, itemsPerPage } from '../../../core/content/items/list.ts'
import type { ItemKind } from '../../../core/content/items/store.ts'
import { files } from '../../../core/files/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inFrenchOrder } from '../directory/store.ts'
import { offers } from './schema.ts'

export const offerKind: ItemKind = { subject: 'offer', table: offers }

export const offerSorts = ['fin', 'debut', 'partenaire', 'titre'] as const
type OfferSort = (typeof offerSorts)[number]
export type OfferQuery = ItemQuery<OfferSort>

const sortKeys: Record<OfferSort, SQL> = {
  fin: sql`${offers.validUntilOn}`,
  debut: sql`${offers.validFromOn}`,
  partenaire: inFrenchOrder(offers.partner),
  titre: inFrenchOrder(offers.title),
}

const conditions = (organizationId: number, query: OfferQuery, today: Temporal.PlainDate) =>
  and(
    eq(offers.organizationId, organizationId),
    itemConditions(offers, query, today, { from: offers.validFromOn, until: offers.validUntilOn }),
  )

const withFile = (tx: Transaction) =>
  tx
    .select({
      offer: offers,
      file: { name: files.name, mediaType: files.mediaType, size: files.size, sha256: files.sha256 },
    })
    .from(offers)
    .leftJoin(files, and(eq(files.organizationId, offers.organizationId), eq(files.id, offers.fileId)))
    .$dynamic()

/** Every offer of a list: for exports. */
export const selectOffers = (tx: Transaction, organizationId: number, query: OfferQuery, today: Temporal.PlainDate) =>
  withFile(tx)
    .where(conditions(organizationId, query, today))
    .orderBy(query.descending ? desc(sortKeys[query.sort]) : asc(sortKeys[query.sort]), asc(offers.id))

export type OfferRow = Awaited<ReturnType<typeof selectOffers>>[number]

/** One page of a list, and how many offers there are in all. */
export async function selectOfferPage(
  tx: Transaction,
  organizationId: number,
  query: OfferQuery,
  today: Temporal.PlainDate,
) {
  const [rows, [total]] = await Promise.all([
    selectOffers(tx, organizationId, query, today)
      .limit(itemsPerPage)
      .offset((query.page - 1) * itemsPerPage),
    tx
      .select({ count: count() })
      .from(offers)
      .where(conditions(organizationId, query, today)),
  ])
  return { rows, total: total?.count ?? 0 }
}

export async function selectOptionalOffer(tx: Transaction, organizationId: number, id: number) {
  const [row] = await withFile(tx).where(and(eq(offers.organizationId, organizationId), eq(offers.id, id)))
  return row ?? null
}

const shownOn = (organizationId: number, today: Temporal.PlainDate) =>
  and(
    eq(offers.organizationId, organizationId),
    isNull(offers.closedAt),
    isNotNull(offers.publishedAt),
    lte(offers.validFromOn, today),
    gte(offers.validUntilOn, today),
  )

/** What owners see today, what ends first before the others. */
export const selectShownOffers = (tx: Transaction, organizationId: number, today: Temporal.PlainDate) =>
  withFile(tx).where(shownOn(organizationId, today)).orderBy(asc(offers.validUntilOn), asc(offers.id))

/** One of those that owners see today. */
export async function selectOptionalShownOffer(
  tx: Transaction,
  organizationId: number,
  id: number,
  today: Temporal.PlainDate,
) {
  const [row] = await withFile(tx).where(and(shownOn(organizationId, today), eq(offers.id, id)))
  return row ?? null
}
