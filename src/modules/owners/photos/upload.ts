import type { RequestContext } from '../../../core/environment.ts'
import { largestUpload } from '../../../core/files/uploads.ts'
import { dropPicture, keepPicture } from '../../../core/media/actions.ts'
import { type ImageRefusal, type RemadePhoto, remakePhoto } from '../../../platform/images/remake.ts'

type Read = { ok: true; photo: RemadePhoto } | { ok: false; sentence: string }

/** The photo of the form, made anew; or the sentence that goes beside its field. */
export async function photoOf(c: RequestContext): Promise<Read> {
  const file = (await c.req.formData()).get('photo')
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) {
    return { ok: false, sentence: 'Choisissez la photo à envoyer.' }
  }
  if (file.size > largestUpload) {
    const sentence = 'Cette photo dépasse 15 Mo : réduisez-la, ou envoyez-la en JPEG. Les autres champs sont gardés.'
    return { ok: false, sentence }
  }
  const made = await remakePhoto(new Uint8Array(await file.arrayBuffer()))
  return made.ok ? { ok: true, photo: made } : { ok: false, sentence: sentenceOf(made) }
}

/** Beside a photo's field where something else was wrong: browsers never send a file again by themselves. */
export const chooseAgain = 'Choisissez de nouveau la photo : un formulaire refusé ne garde pas les fichiers.'

const words: Record<Exclude<ImageRefusal['refusal'], 'too-many-pixels' | 'too-small'>, string> = {
  empty: 'Ce fichier est vide : choisissez-en un autre.',
  heic: 'Cette photo est au format HEIC, que nous ne savons pas lire. Sur un iPhone : Réglages, Appareil photo, Formats, « Le plus compatible » ; ou envoyez-la depuis Safari, qui la convertit. Ailleurs, enregistrez-la en JPEG.',
  'not-a-photo': "Ce fichier n'est pas une photo que nous reconnaissons : envoyez une photo JPEG, PNG ou WebP.",
  animated: 'Cette image est animée : envoyez une photo fixe.',
  broken: 'Ce fichier est abîmé ou incomplet : ouvrez la photo, enregistrez-la de nouveau, puis envoyez-la.',
}

function sentenceOf(refused: ImageRefusal): string {
  if (refused.refusal !== 'too-many-pixels' && refused.refusal !== 'too-small') return words[refused.refusal]
  const pixels = (count: number) => count.toLocaleString('fr-FR')
  const dimensions = `${pixels(refused.width)} × ${pixels(refused.height)} pixels`
  return refused.refusal === 'too-small'
    ? `Cette photo est trop petite (${dimensions}) : il en faut au moins 640 de long et 400 de large.`
    : `Cette photo est trop grande (${dimensions}) : 60 millions de pixels au plus.`
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
