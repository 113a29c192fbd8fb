import type { RequestContext } from '../environment.ts'
import { type FileKind, fileKind, isPicture, nameFor } from './kinds.ts'
import { pagePicture } from './pictures.ts'

/** Bytes of one file at most; the limit of a request that may carry one lies above (module.ts). */
export const largestUpload = 15_000_000

/** A file that was sent, its type read from its content. */
export interface Upload {
  name: string
  kind: FileKind
  bytes: Uint8Array
}

type Sent = { ok: true; upload: Upload | null } | { ok: false; sentence: string }

/** The file of a form's field; null where none was chosen. Refused with a sentence that says what is taken. */
export async function uploadOf(c: RequestContext, field: string, wanted: 'picture' | 'document'): Promise<Sent> {
  const file = (await c.req.formData()).get(field)
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return { ok: true, upload: null }
  if (file.size === 0) return { ok: false, sentence: 'Ce fichier est vide : choisissez-en un autre.' }
  if (file.size > largestUpload) return { ok: false, sentence: 'Ce fichier dépasse 15 Mo : réduisez-le.' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = await fileKind(bytes)
  if (!kind || (wanted === 'picture' && !isPicture(kind))) return { ok: false, sentence: sentences[wanted] }
  return { ok: true, upload: { name: nameFor(file.name, kind), kind, bytes } }
}

type SentPicture = { ok: true; picture: Uint8Array | null } | { ok: false; sentence: string }

/** A picture for a page, made anew no larger than these sides; null where none was chosen. */
export async function pictureOf(c: RequestContext, field: string, width: number, height: number): Promise<SentPicture> {
  const sent = await uploadOf(c, field, 'picture')
  if (!sent.ok) return sent
  if (!sent.upload) return { ok: true, picture: null }
  const picture = await pagePicture(sent.upload.bytes, width, height)
  return picture ? { ok: true, picture } : { ok: false, sentence: sentences.broken }
}

const sentences = {
  broken: 'Cette image est abîmée ou trop grande : ouvrez-la, enregistrez-la de nouveau, puis envoyez-la.',
  picture: "Ce fichier n'est pas une image que nous reconnaissons : choisissez une image JPEG, PNG ou WebP.",
  document:
    "Ce fichier n'est d'aucun des types acceptés : choisissez un PDF, un document Word (DOC, DOCX) ou OpenDocument (ODT), ou une image JPEG, PNG ou WebP.",
}
