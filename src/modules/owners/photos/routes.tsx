import { Hono } from 'hono'
import { signedIn } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm } from '../../../core/forms/read.ts'
import { publicPhoto, selectPhotos } from '../../../core/media/store.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { page } from '../../../platform/http/render.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { verbContext as sendingContext } from '../directory/context.ts'
import { noticeOf } from '../directory/notices.ts'
import { ownersFrame } from '../space/frame.ts'
import { addPhoto } from './actions.ts'
import { readAlbum } from './album.ts'
import { albumRoutes } from './album-routes.ts'
import { postDeposit } from './deposits.ts'
import { albumNotices, type Side } from './handlers.tsx'
import { OwnAlbumPage } from './pages/own-album.tsx'
import { type ListedAlbum, OwnListPage } from './pages/own-list.tsx'
import { ownAlbumPaths, photosPath } from './paths.ts'
import { proposePhoto } from './proposals/actions.ts'
import { selectWaiting } from './proposals/store.ts'
import { missingPhotos, roomForOwner } from './rules.ts'
import { selectLodgings } from './store.ts'

/** OWN-52 « Vos photos ». */
export const ownPhotoRoutes = new Hono<Environment>()

async function frameOf(c: RequestContext, notice?: FrameNotice) {
  const { organization, services } = c.var
  const { values } = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectSettings(tx, organization.id, 'owners'),
  )
  return ownersFrame(c, { settings: values, notice })
}

const side: Side = {
  paths: ownAlbumPaths,
  frame: (c) => frameOf(c),
  links: (slug) => [{ label: 'Vos photos', href: photosPath(slug) }],
  async albumPage(c, lodgingId, form, status = 200, notice) {
    const { slug, timeZone } = c.var.organization
    const paths = ownAlbumPaths(slug, lodgingId)
    const album = await readAlbum(c, lodgingId, paths)
    const frame = await frameOf(c, notice ?? noticeOf(c, albumNotices).notice)
    return page(c, <OwnAlbumPage {...{ frame, timeZone, album, paths, form }} listHref={photosPath(slug)} />, status)
  },
}

ownPhotoRoutes.get('/:org/proprietaires/photos', signedIn('owners'), async (c) => {
  const { services, actor, organization } = c.var
  const { lodgings, photos, waiting } = await read(services.db, actor, async (tx) => {
    const lodgings = await selectLodgings(tx, actor)
    const ids = lodgings.map(({ id }) => id)
    const [photos, waiting] = await Promise.all([
      selectPhotos(tx, organization.id, ids),
      selectWaiting(tx, organization.id, ids),
    ])
    return { lodgings, photos, waiting }
  })
  const albums = lodgings.map((lodging): ListedAlbum => {
    const own = photos.filter(({ lodgingId }) => lodgingId === lodging.id)
    const positions = own.map(({ position }) => position)
    return {
      name: lodging.name,
      place: `${lodging.approvalNumber} – ${lodging.municipalityName}`,
      href: ownAlbumPaths(organization.slug, lodging.id).album,
      first: own[0] && publicPhoto(organization.slug, own[0], lodging.name),
      count: own.length,
      missing: missingPhotos(positions),
      roomForOwner: roomForOwner(positions),
      waiting: waiting.filter(({ lodgingId }) => lodgingId === lodging.id).length,
    }
  })
  return page(c, <OwnListPage frame={await frameOf(c)} albums={albums} />)
})

ownPhotoRoutes.get('/:org/proprietaires/photos/:lodgingId{[0-9]{1,15}}', signedIn('owners'), (c) =>
  side.albumPage(c, Number(c.req.param('lodgingId')), newForm(c)),
)

ownPhotoRoutes.post('/:org/proprietaires/photos/:lodgingId{[0-9]{1,15}}', signedIn('owners'), (c) => {
  const lodgingId = Number(c.req.param('lodgingId'))
  return postDeposit(
    c,
    side,
    lodgingId,
    (key, pictureId, deposit) => addPhoto(verbContext(c, key), lodgingId, pictureId, deposit),
    'ajoutee',
  )
})

ownPhotoRoutes.post('/:org/proprietaires/photos/:lodgingId{[0-9]{1,15}}/propositions', signedIn('owners'), (c) => {
  const lodgingId = Number(c.req.param('lodgingId'))
  return postDeposit(
    c,
    side,
    lodgingId,
    (key, pictureId, deposit) => proposePhoto(sendingContext(c, key), lodgingId, pictureId, deposit),
    'proposee',
  )
})

albumRoutes(ownPhotoRoutes, '/:org/proprietaires/photos/:lodgingId{[0-9]{1,15}}', signedIn('owners'), side)
