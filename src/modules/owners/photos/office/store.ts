import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { lodgings } from '../../../../core/directory/schema.ts'
import { lodgingsFollowedBy, type Scope } from '../../../../core/directory/seen.ts'
import { lodgingPhotos } from '../../../../core/media/schema.ts'
import { bearingAll } from '../../../../core/reference/searching.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { inFrenchOrder } from '../../directory/store.ts'
import { photoProposals } from '../proposals/schema.ts'
import { technicianPlaces } from '../rules.ts'
import { type PhotoQuery, type PhotoState, pageSize } from './query.ts'

/** Spelt out: in a query of one table Drizzle names columns alone, and inside a subquery they would be the subquery's. */
const theirs = { organizationId: sql.raw('core.lodgings.organization_id'), id: sql.raw('core.lodgings.id') }

/** No gap stays between places, so the fourth is taken exactly where four photos are there. */
const lacksPhotos = sql`not exists (select from ${lodgingPhotos} p where p.organization_id = ${theirs.organizationId}
  and p.lodging_id = ${theirs.id} and p.position = ${technicianPlaces} and p.closed_at is null)`

const photos = sql<number>`(select count(*)::int from ${lodgingPhotos} p where p.organization_id = ${theirs.organizationId}
  and p.lodging_id = ${theirs.id} and p.position <= ${technicianPlaces} and p.closed_at is null)`

const ownPhotos = sql<number>`(select count(*)::int from ${lodgingPhotos} p where p.organization_id = ${theirs.organizationId}
  and p.lodging_id = ${theirs.id} and p.position > ${technicianPlaces} and p.closed_at is null)`

const waiting = sql<number>`(select count(*)::int from ${photoProposals} q where q.organization_id = ${theirs.organizationId}
  and q.lodging_id = ${theirs.id} and q.answered_at is null)`

const inState = (state: PhotoState) => {
  if (state === 'manquantes') return lacksPhotos
  return state === 'proposees' ? sql`${waiting} > 0` : undefined
}

const open = (scope: Scope) => and(lodgingsFollowedBy(scope), isNull(lodgings.closedAt))

const columnsOf = {
  attente: [sql`not ${waiting} > 0`, inFrenchOrder(lodgings.name)],
  nom: [inFrenchOrder(lodgings.name)],
  agrement: [lodgings.approvalNumber],
  commune: [inFrenchOrder(lodgings.municipalityName), inFrenchOrder(lodgings.name)],
  technicien: [photos, inFrenchOrder(lodgings.name)],
  proprietaire: [ownPhotos, inFrenchOrder(lodgings.name)],
}

const inOrder = ({ sorting: { by, descending } }: PhotoQuery) => [
  ...columnsOf[by].map((column) => (descending ? desc(column) : asc(column))),
  asc(lodgings.id),
]

/** The open lodgings of the reader's départements; usually those whose proposals wait come first. For exports. */
export const selectAlbums = (tx: Transaction, scope: Scope, query: PhotoQuery) =>
  tx
    .select({
      id: lodgings.id,
      name: lodgings.name,
      approvalNumber: lodgings.approvalNumber,
      municipalityName: lodgings.municipalityName,
      departmentCode: lodgings.departmentCode,
      photos,
      ownPhotos,
      waiting,
    })
    .from(lodgings)
    .where(held(scope, query))
    .orderBy(...inOrder(query))

const held = (scope: Scope, query: PhotoQuery) =>
  and(
    open(scope),
    query.department ? eq(lodgings.departmentCode, query.department) : undefined,
    bearingAll(query.search, [lodgings.searchText]),
    inState(query.state),
  )

/** One page of them, and how many they are. */
export async function selectAlbumPage(tx: Transaction, scope: Scope, query: PhotoQuery) {
  const [rows, total] = await Promise.all([
    selectAlbums(tx, scope, query)
      .limit(pageSize)
      .offset((query.page - 1) * pageSize),
    tx.$count(lodgings, held(scope, query)),
  ])
  return { rows, total }
}

export type ListedAlbum = Awaited<ReturnType<typeof selectAlbumPage>>['rows'][number]

/** How many open lodgings of the reader's départements have fewer than four photos. */
export const countLacking = (tx: Transaction, scope: Scope): Promise<number> =>
  tx.$count(lodgings, and(open(scope), lacksPhotos))

/** How many pictures wait for an answer there. */
export async function countWaiting(tx: Transaction, scope: Scope): Promise<number> {
  const rows = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(photoProposals)
    .innerJoin(
      lodgings,
      and(eq(lodgings.organizationId, photoProposals.organizationId), eq(lodgings.id, photoProposals.lodgingId)),
    )
    .where(and(open(scope), isNull(photoProposals.answeredAt)))
  return rows[0]?.count ?? 0
}
