import type { RequestContext } from '../../../core/environment.ts'
import { shownPhoto } from '../../../core/media/rules.ts'
import { type PhotoRow, publicPhoto, selectPhotos } from '../../../core/media/store.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { selectCurrentConditions } from './conditions/store.ts'
import type { AlbumPhoto, AlbumView, ProposedPhoto } from './pages/view.ts'
import { type AlbumPaths, conditionsPath } from './paths.ts'
import { type ProposalRow, selectDeclined, selectWaiting } from './proposals/store.ts'
import { missingPhotos, mostProposals, movedBy, partOf, roomForOwner } from './rules.ts'
import { selectOptionalLodging } from './store.ts'

/** How long a declined picture and its word are shown to the owner. */
const declinedDays = 30

/** All that a page about one lodging's photos shows, for whoever sees the lodging; anyone else hears 404. */
export async function readAlbum(c: RequestContext, lodgingId: number, paths: AlbumPaths): Promise<AlbumView> {
  const { services, actor, organization } = c.var
  const { slug, id: organizationId } = organization
  const since = services.now().subtract({ hours: declinedDays * 24 })
  const [lodging, rows, waiting, declined, conditions] = await read(services.db, actor, (tx) =>
    Promise.all([
      selectOptionalLodging(tx, actor, lodgingId),
      selectPhotos(tx, organizationId, [lodgingId]),
      selectWaiting(tx, organizationId, [lodgingId]),
      selectDeclined(tx, organizationId, lodgingId, since),
      selectCurrentConditions(tx, organizationId),
    ]),
  )
  if (!lodging) throw notFound()
  const positions = rows.map(({ position }) => position)
  const partRows = (part: 'technician' | 'owner') => rows.filter(({ position }) => partOf(position) === part)
  return {
    lodging,
    technician: photosOf(slug, lodging.name, partRows('technician')),
    owner: photosOf(slug, lodging.name, partRows('owner')),
    waiting: waiting.map((row) => proposedPhoto(row, lodging.name, paths)),
    declined,
    missing: missingPhotos(positions),
    roomForOwner: roomForOwner(positions),
    roomForProposals: mostProposals - waiting.length,
    conditions: { version: conditions.version, href: conditionsPath(slug, conditions.version) },
  }
}

function photosOf(slug: string, name: string, rows: PhotoRow[]): AlbumPhoto[] {
  const order = rows.map(({ id }) => id)
  const orderWith = (steps: -1 | 1, id: number) => movedBy(steps, id, order)?.join(',')
  return rows.map((row) => ({
    id: row.id,
    photo: publicPhoto(slug, row, name),
    caption: row.caption,
    credit: row.credit,
    earlier: orderWith(-1, row.id),
    later: orderWith(1, row.id),
  }))
}

const proposedPhoto = (row: ProposalRow, name: string, paths: AlbumPaths): ProposedPhoto => ({
  id: row.id,
  photo: shownPhoto(row, { alt: row.caption || name }, (fileName) => paths.proposalFile(row.id, fileName)),
  caption: row.caption,
  credit: row.credit,
  sentAt: row.sentAt,
})
