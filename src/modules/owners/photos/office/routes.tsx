import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import { selectOwnDepartments } from '../../../../core/directory/departments.ts'
import type { Environment } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { todayOf } from '../../../../core/organizations/rules.ts'
import { verbContext } from '../../../../core/verb.ts'
import { read } from '../../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../../platform/documents/send.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import { formatCount } from '../../../../ui/format.ts'
import { verbContext as sendingContext } from '../../directory/context.ts'
import { emptyForm } from '../../directory/lodgings/forms.ts'
import { noticeOf } from '../../directory/notices.ts'
import { lodgingPaths } from '../../directory/paths.ts'
import { addPhoto } from '../actions.ts'
import { readAlbum } from '../album.ts'
import { albumRoutes } from '../album-routes.ts'
import { postDeposit } from '../deposits.ts'
import { declineForm } from '../forms.ts'
import { albumNotices, lodgingOf, type Side } from '../handlers.tsx'
import { officeAlbumPaths } from '../paths.ts'
import { acceptProposal, declineProposal } from '../proposals/actions.ts'
import { albumsList } from './export.ts'
import { OfficeAlbumPage } from './pages/album.tsx'
import { OfficeListPage } from './pages/list.tsx'
import { readPhotoQuery } from './query.ts'
import { selectAlbumPage, selectAlbums } from './store.ts'

/** OWN-52: the technician puts the first four photos of a lodging, and answers what its owner proposes. */
export const officePhotoRoutes = new Hono<Environment>()

const side: Side = {
  paths: officeAlbumPaths,
  frame: async (c) => officeFrame(c),
  links: (slug, lodging) => [
    { label: 'Hébergements', href: lodgingPaths.list(slug) },
    { label: lodging.approvalNumber, href: lodgingPaths.one(slug, lodging.id) },
  ],
  async albumPage(c, lodgingId, form, status = 200, notice) {
    const { slug, timeZone } = c.var.organization
    const paths = officeAlbumPaths(slug, lodgingId)
    const album = await readAlbum(c, lodgingId, paths)
    const frame = officeFrame(c, notice ? { notice } : noticeOf(c, albumNotices))
    const links = side.links(slug, album.lodging)
    return page(c, <OfficeAlbumPage {...{ frame, timeZone, album, paths, form, links }} />, status)
  },
}

officePhotoRoutes.get('/:org/gestion/photos', staffWith('directory'), async (c) => {
  const { services, actor, organization } = c.var
  const query = readPhotoQuery((name) => c.req.query(name))
  const [found, departments] = await read(services.db, actor, (tx) =>
    Promise.all([selectAlbumPage(tx, actor, query), selectOwnDepartments(tx, actor)]),
  )
  const { slug } = organization
  const mayEditConditions = actor.rights.has('organization')
  const around = { frame: officeFrame(c), slug, query, departments, mayEditConditions }
  return page(c, <OfficeListPage {...around} {...found} />)
})

officePhotoRoutes.get('/:org/gestion/photos/liste/:format', staffWith('directory'), async (c) => {
  const { services, actor, organization } = c.var
  const query = readPhotoQuery((name) => c.req.query(name))
  const rows = await read(services.db, actor, (tx) => selectAlbums(tx, actor, query))
  const list = albumsList(rows, formatCount(rows.length, 'hébergement', 'hébergements'))
  return sendList(c, list, formatOf(c.req.param('format')), `photos-${todayOf(organization, services.now())}`)
})

officePhotoRoutes.get('/:org/gestion/hebergements/:lodgingId{[0-9]{1,15}}/photos', staffWith('directory'), (c) =>
  side.albumPage(c, Number(c.req.param('lodgingId')), newForm(c)),
)

officePhotoRoutes.post('/:org/gestion/hebergements/:lodgingId{[0-9]{1,15}}/photos', staffWith('directory'), (c) => {
  const lodgingId = Number(c.req.param('lodgingId'))
  return postDeposit(
    c,
    side,
    lodgingId,
    (key, pictureId, deposit) => addPhoto(verbContext(c, key), lodgingId, pictureId, deposit),
    'ajoutee',
  )
})

albumRoutes(
  officePhotoRoutes,
  '/:org/gestion/hebergements/:lodgingId{[0-9]{1,15}}/photos',
  staffWith('directory'),
  side,
)

officePhotoRoutes.post(
  '/:org/gestion/hebergements/:lodgingId{[0-9]{1,15}}/photos/propositions/:proposalId{[0-9]{1,15}}/acceptation',
  staffWith('directory'),
  async (c) => {
    const lodgingId = Number(c.req.param('lodgingId'))
    await lodgingOf(c, lodgingId)
    const submitted = await readForm(c, emptyForm)
    const { album } = officeAlbumPaths(c.var.organization.slug, lodgingId)
    if (!submitted.ok) return c.redirect(`${album}?recommencez`, 303)
    const outcome = await acceptProposal(sendingContext(c, submitted.key), lodgingId, Number(c.req.param('proposalId')))
    if (outcome.ok) return c.redirect(`${album}?acceptee`, 303)
    if (outcome.refusal === 'unknown') throw notFound()
    const text =
      outcome.refusal === 'answered'
        ? answered
        : "Il n'y a plus de place parmi les quatre premières : retirez-en une d'abord."
    return side.albumPage(c, lodgingId, newForm(c), 409, { kind: 'warning', text })
  },
)

officePhotoRoutes.post(
  '/:org/gestion/hebergements/:lodgingId{[0-9]{1,15}}/photos/propositions/:proposalId{[0-9]{1,15}}/refus',
  staffWith('directory'),
  async (c) => {
    const lodgingId = Number(c.req.param('lodgingId'))
    const proposalId = Number(c.req.param('proposalId'))
    await lodgingOf(c, lodgingId)
    const submitted = await readForm(c, declineForm)
    if (!submitted.ok) {
      // The page's other form has no field of that name: only this proposal's shows what was typed.
      const form = { ...submitted.form, prefix: `refus-${proposalId}` }
      return side.albumPage(c, lodgingId, form, c.var.redisplay ? 200 : 422)
    }
    const { album } = officeAlbumPaths(c.var.organization.slug, lodgingId)
    const outcome = await declineProposal(sendingContext(c, submitted.key), lodgingId, proposalId, submitted.value.word)
    if (outcome.ok) return c.redirect(`${album}?refusee`, 303)
    if (outcome.refusal === 'unknown') throw notFound()
    return side.albumPage(c, lodgingId, newForm(c), 409, { kind: 'warning', text: answered })
  },
)

const answered = "Cette photo n'attend plus de réponse : une autre personne a déjà répondu."
