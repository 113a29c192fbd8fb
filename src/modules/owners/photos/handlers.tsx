import type { RequestContext } from '../../../core/environment.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { publicPhoto, selectPhotos } from '../../../core/media/store.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import type { Frame, FrameNotice, Link } from '../../../ui/frame.ts'
import { emptyForm } from '../directory/lodgings/forms.ts'
import { changeWords, orderPhotos, removePhoto } from './actions.ts'
import { orderForm, wordsForm } from './forms.ts'
import { WordsPage } from './pages/words.tsx'
import type { AlbumPaths } from './paths.ts'
import { mayChange, partOf } from './rules.ts'
import { type AlbumLodging, selectOptionalLodging } from './store.ts'

/** The owners' space and the back office keep photos by the same forms, each around pages of its own. */
export interface Side {
  paths(slug: string, lodgingId: number): AlbumPaths
  frame(c: RequestContext): Promise<Frame>
  /** The way to a lodging's photos. */
  links(slug: string, lodging: AlbumLodging): Link[]
  albumPage(
    c: RequestContext,
    lodgingId: number,
    form: FormState,
    status?: 200 | 409 | 422,
    notice?: FrameNotice,
  ): Promise<Response>
}

const moved: FrameNotice = {
  kind: 'warning',
  text: "Les photos ont changé entre-temps : voici ce qu'elles sont maintenant. Recommencez.",
}

export async function postOrder(c: RequestContext, side: Side, lodgingId: number) {
  await lodgingOf(c, lodgingId)
  const submitted = await readForm(c, orderForm)
  const { album } = side.paths(c.var.organization.slug, lodgingId)
  if (!submitted.ok) return c.redirect(`${album}?recommencez`, 303)
  const outcome = await orderPhotos(verbContext(c, submitted.key), lodgingId, submitted.value.order)
  if (outcome.ok) return c.redirect(`${album}?ordre`, 303)
  if (outcome.refusal === 'unknown') throw notFound()
  return side.albumPage(c, lodgingId, newForm(c), 409, moved)
}

export async function postRemoval(c: RequestContext, side: Side, lodgingId: number, photoId: number) {
  await photoRowOf(c, lodgingId, photoId)
  const submitted = await readForm(c, emptyForm)
  const { album } = side.paths(c.var.organization.slug, lodgingId)
  if (!submitted.ok) return c.redirect(`${album}?recommencez`, 303)
  await removePhoto(verbContext(c, submitted.key), lodgingId, photoId)
  return c.redirect(`${album}?retiree`, 303)
}

interface WordsPart {
  /** Absent: what is stored. */
  form?: FormState
  status?: 200 | 409 | 422
}

export async function wordsPage(c: RequestContext, side: Side, lodgingId: number, photoId: number, part: WordsPart) {
  const { lodging, row } = await photoRowOf(c, lodgingId, photoId)
  const { slug } = c.var.organization
  const paths = side.paths(slug, lodgingId)
  const photo = { photo: publicPhoto(slug, row, lodging.name), ...row }
  const links = [...side.links(slug, lodging), { label: lodging.name, href: paths.album }]
  const stored = { version: String(row.version), caption: row.caption, credit: row.credit }
  const { form = newForm(c, stored), status = 200 } = part
  const shown = status === 409 ? conflictOf(form, stored, wordsLabels) : { form }
  const around = { frame: await side.frame(c), links, photo, ...shown, albumHref: paths.album }
  return page(c, <WordsPage {...around} action={paths.photo(photoId)} />, status)
}

const wordsLabels = { caption: 'Légende', credit: 'Copyright' }

export async function postWords(c: RequestContext, side: Side, lodgingId: number, photoId: number) {
  await photoRowOf(c, lodgingId, photoId)
  const submitted = await readForm(c, wordsForm)
  if (!submitted.ok) {
    return wordsPage(c, side, lodgingId, photoId, { form: submitted.form, status: c.var.redisplay ? 200 : 422 })
  }
  const outcome = await changeWords(verbContext(c, submitted.key), lodgingId, photoId, submitted.value)
  if (outcome.ok) return c.redirect(`${side.paths(c.var.organization.slug, lodgingId).album}?enregistree`, 303)
  if (outcome.refusal === 'unknown') throw notFound()
  return wordsPage(c, side, lodgingId, photoId, { form: submitted.refuse({}), status: 409 })
}

export async function lodgingOf(c: RequestContext, lodgingId: number): Promise<AlbumLodging> {
  const { services, actor } = c.var
  const lodging = await read(services.db, actor, (tx) => selectOptionalLodging(tx, actor, lodgingId))
  if (!lodging) throw notFound()
  return lodging
}

/** A photo that the actor may change; for all others there is no such page. */
async function photoRowOf(c: RequestContext, lodgingId: number, photoId: number) {
  const { services, actor } = c.var
  const [lodging, rows] = await read(services.db, actor, (tx) =>
    Promise.all([selectOptionalLodging(tx, actor, lodgingId), selectPhotos(tx, actor.organizationId, [lodgingId])]),
  )
  const row = rows.find(({ id }) => id === photoId)
  if (!lodging || !row || !mayChange(actor.portal, partOf(row.position))) throw notFound()
  return { lodging, row }
}

/** What the page's address asks it to say. */
export const albumNotices: Record<string, string> = {
  ajoutee: 'La photo a été ajoutée : elle est sur le site.',
  proposee: 'La photo a été envoyée à votre technicien.',
  ordre: 'Le nouvel ordre est enregistré.',
  enregistree: 'La légende et le copyright sont enregistrés.',
  retiree: "La photo est retirée : elle n'est plus sur le site.",
  acceptee: 'La photo proposée est acceptée : elle est sur le site.',
  refusee: 'La photo proposée est refusée ; le propriétaire reçoit votre mot.',
}
