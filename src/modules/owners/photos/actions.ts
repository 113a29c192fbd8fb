import { authorOf } from '../../../core/accounts/rules.ts'
import { tellLodgingsChanged } from '../../../core/availability/changes.ts'
import { once } from '../../../core/forms/once.ts'
import { changesBetween } from '../../../core/history/rules.ts'
import type { Changes } from '../../../core/history/schema.ts'
import { record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { acceptedConditions } from './conditions/actions.ts'
import type { Deposit, PhotoWords } from './forms.ts'
import { mayChange, nextPlace, type Placed, partOf, placesFor, placesWithout } from './rules.ts'
import {
  type AlbumLodging,
  closePhoto,
  insertPhoto,
  lockAlbum,
  selectOptionalLodging,
  selectOptionalPhoto,
  selectPlaces,
  updatePlaces,
  updateWords,
} from './store.ts'

const unknown = { ok: false, refusal: 'unknown' } as const

interface Album {
  tx: Transaction
  lodging: AlbumLodging
  places: Placed[]
  positions: number[]
}

/** One change of a lodging's photos at a time, by whoever sees the lodging; others hear that they know no such thing. */
export function changeAlbum<T extends { ok: true } | { ok: false; refusal: string }>(
  context: VerbContext,
  lodgingId: number,
  work: (album: Album) => Promise<T>,
) {
  const { organizationId } = context.actor
  return once<T | typeof unknown>({ ...context, organizationId }, async (tx) => {
    const lodging = await selectOptionalLodging(tx, context.actor, lodgingId)
    if (!lodging) return unknown
    await lockAlbum(tx, organizationId, lodgingId)
    const places = await selectPlaces(tx, organizationId, lodgingId)
    return work({ tx, lodging, places, positions: places.map(({ position }) => position) })
  })
}

/** Writes what happened to a lodging's photos, and lets the site know. */
export async function tell(context: VerbContext, { tx, lodging }: Album, verb: string, changes: Changes = {}) {
  const { actor, now } = context
  const { organizationId } = actor
  await tellLodgingsChanged(tx, organizationId, [lodging.id])
  const entry = { subject: 'lodging', subjectId: lodging.id, verb, changes }
  await record(tx, { organizationId, at: now, by: authorOf(actor), ...entry })
}

/**
 * Shows a picture: staff in one of the technician's four places, the owner behind them. Refused without room, before the
 * four are there, and where the conditions have changed since they were read. Without a picture it only asks: whatever
 * would be refused is, and `picture-wanted` says that it would be shown. Answers with the picture that is.
 */
export function addPhoto(context: VerbContext, lodgingId: number, pictureId: number | null, deposit: Deposit) {
  const { actor, now } = context
  const { organizationId } = actor
  return changeAlbum(context, lodgingId, async (album) => {
    const place = nextPlace(actor.portal === 'owners' ? 'owner' : 'technician', album.positions)
    if (!place.ok) return place
    const conditionsId = await acceptedConditions(album.tx, organizationId, deposit.conditions, now)
    if (conditionsId === null) return { ok: false, refusal: 'conditions-changed' } as const
    if (pictureId === null) return { ok: false, refusal: 'picture-wanted' } as const
    await insertPhoto(album.tx, {
      ...{ organizationId, lodgingId, pictureId, position: place.position, conditionsId },
      ...{ caption: deposit.caption, credit: deposit.credit },
      ...{ depositedAt: now, depositedByAccountId: authorOf(actor).accountId },
    })
    await tell(context, album, 'photo-added', {
      position: { to: place.position },
      ...captioned(deposit),
      conditions: { to: deposit.conditions },
    })
    return { ok: true, pictureId } as const
  })
}

/** Which picture it was, where somebody said so. */
export const captioned = ({ caption }: { caption: string }): Changes => (caption ? { caption: { to: caption } } : {})

/** Puts one part's photos in another order; refused where they are no longer the photos that were shown. */
export function orderPhotos(context: VerbContext, lodgingId: number, order: readonly number[]) {
  return changeAlbum(context, lodgingId, async (album) => {
    const first = album.places.find(({ id }) => id === order[0])
    if (!first) return { ok: false, refusal: 'changed-meanwhile' } as const
    const part = partOf(first.position)
    if (!mayChange(context.actor.portal, part)) return unknown
    const places = placesFor(part, order, album.places)
    if (!places) return { ok: false, refusal: 'changed-meanwhile' } as const
    await updatePlaces(album.tx, context.actor.organizationId, places)
    const before = album.places.filter(({ position }) => partOf(position) === part).map(({ position }) => position)
    const after = order.map((id) => album.places.find((photo) => photo.id === id)?.position)
    await tell(context, album, 'photos-ordered', { order: { from: before, to: after } })
    return { ok: true } as const
  })
}

/** Caption and credit; refused where somebody changed them since they were read. */
export function changeWords(context: VerbContext, lodgingId: number, photoId: number, words: PhotoWords) {
  const { organizationId } = context.actor
  return changeAlbum(context, lodgingId, async (album) => {
    const photo = await selectOptionalPhoto(album.tx, organizationId, lodgingId, photoId)
    if (!photo || !mayChange(context.actor.portal, partOf(photo.position))) return unknown
    if (!(await updateWords(album.tx, organizationId, photoId, words))) {
      return { ok: false, refusal: 'changed-meanwhile' } as const
    }
    const changes = changesBetween({ caption: photo.caption }, { caption: words.caption })
    // A credit is somebody's name: that it changed is kept, not from whom to whom.
    if (Object.keys(changes).length === 0 && photo.credit === words.credit) return { ok: true } as const
    await tell(context, album, 'photo-changed', {
      position: { to: photo.position },
      ...changes,
      ...(photo.credit !== words.credit && { credit: {} }),
    })
    return { ok: true } as const
  })
}

/** Takes a photo off the site; those behind it move up. Its bytes go later, by the purge. */
export function removePhoto(context: VerbContext, lodgingId: number, photoId: number) {
  const { organizationId } = context.actor
  return changeAlbum(context, lodgingId, async (album) => {
    const photo = await selectOptionalPhoto(album.tx, organizationId, lodgingId, photoId)
    if (!photo || !mayChange(context.actor.portal, partOf(photo.position))) return unknown
    const closed = { at: context.now, byAccountId: authorOf(context.actor).accountId }
    await closePhoto(album.tx, organizationId, photoId, closed)
    await updatePlaces(album.tx, organizationId, placesWithout(photoId, album.places))
    await tell(context, album, 'photo-removed', { position: { from: photo.position, to: null }, ...captioned(photo) })
    return { ok: true } as const
  })
}
