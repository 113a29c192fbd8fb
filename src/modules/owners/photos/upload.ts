import type { RequestContext } from '../../../core/environment.ts'
import { sentFile } from '../../../core/files/uploads.ts'
import { pictureRefused } from '../../../core/files/words.ts'
import { dropPicture, keepPicture } from '../../../core/media/actions.ts'
import { type RemadePhoto, remakePhoto, seePhoto } from '../../../platform/images/remake.ts'

type Read = { ok: true; photo: RemadePhoto } | { ok: false; sentence: string }

/** The photo of the form, made anew; or the sentence that goes beside its field. */
export async function photoOf(c: RequestContext): Promise<Read> {
  const sent = await sentFile(c, 'photo', 'photo')
  if (!sent.ok) return sent
  if (!sent.file) return { ok: false, sentence: 'Choisissez une photo.' }
  const made = await remakePhoto(sent.file.bytes)
  return made.ok ? { ok: true, photo: made } : { ok: false, sentence: pictureRefused(made, 'photo') }
}

/**
 * What goes beside the photo's field where something else was wrong: what is wrong with the photo too, or that it must be
 * chosen again, since browsers never send a file again by themselves.
 */
export async function photoRefused(c: RequestContext): Promise<string> {
  const sent = await sentFile(c, 'photo', 'photo')
  if (!sent.ok) return sent.sentence
  if (!sent.file) return 'Choisissez une photo.'
  const seen = await seePhoto(sent.file.bytes)
  return seen.ok
    ? 'Choisissez de nouveau la photo : un formulaire refusé ne garde pas les fichiers.'
    : pictureRefused(seen, 'photo')
}

/** Keeps the photo's sizes for a verb to point at; where it points at another picture, or at none, they go again. */
export async function kept<T extends { ok: true; pictureId: number } | { ok: false; refusal: string }>(
  c: RequestContext,
  photo: RemadePhoto,
  verb: (pictureId: number) => Promise<T>,
): Promise<T> {
  const { services, organization } = c.var
  const { db, files } = services
  const keeping = { db, files, organizationId: organization.id, now: services.now() }
  const pictureId = await keepPicture(keeping, photo)
  const outcome = await verb(pictureId)
  if (!outcome.ok || outcome.pictureId !== pictureId) await dropPicture(keeping, pictureId, photo)
  return outcome
}
