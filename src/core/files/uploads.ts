import { remakePicture, remakeSame } from '../../platform/images/picture.ts'
import type { RequestContext } from '../environment.ts'
import { largestUpload, tooLargeFile } from '../forms/sent-files.ts'
import { type FileKind, fileKind, isPicture, nameFor } from './kinds.ts'
import { pictureRefused } from './words.ts'

/** A file that was sent, its type read from its content. */
export interface Upload {
  name: string
  kind: FileKind
  bytes: Uint8Array
}

type Sent<T> = ({ ok: true } & T) | { ok: false; sentence: string }

/** The file of a form's field; null where none was chosen. Refused with a sentence where it is empty or too heavy. */
export async function sentFile(
  c: RequestContext,
  field: string,
  noun: 'fichier' | 'photo' = 'fichier',
): Promise<Sent<{ file: { name: string; bytes: Uint8Array } | null }>> {
  const file = (await c.req.formData()).get(field)
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return { ok: true, file: null }
  if (file.size > largestUpload || c.var.leftOut?.has(field)) {
    return { ok: false, sentence: noun === 'photo' ? tooLargePhoto : tooLargeFile }
  }
  if (file.size === 0) return { ok: false, sentence: 'Ce fichier est vide : choisissez-en un autre.' }
  return { ok: true, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }
}

const tooLargePhoto = 'Cette photo dépasse 15 Mo : réduisez-la, ou envoyez-la en JPEG.'

/** A file to download; a picture among them is made anew, as all pictures are. Null where none was chosen. */
export async function uploadOf(c: RequestContext, field: string): Promise<Sent<{ upload: Upload | null }>> {
  const sent = await sentFile(c, field)
  if (!sent.ok) return sent
  if (!sent.file) return { ok: true, upload: null }
  const kind = await fileKind(sent.file.bytes)
  if (!kind) return { ok: false, sentence: unknownKind }
  const made = isPicture(kind) ? await remakeSame(sent.file.bytes, kind) : { ok: true as const, bytes: sent.file.bytes }
  if (!made.ok) return { ok: false, sentence: pictureRefused(made, 'image') }
  return { ok: true, upload: { name: nameFor(sent.file.name, kind), kind, bytes: made.bytes } }
}

/** A picture for a page, made anew no larger than these sides; null where none was chosen. */
export async function pictureOf(
  c: RequestContext,
  field: string,
  width: number,
  height: number,
): Promise<Sent<{ picture: Uint8Array | null }>> {
  const sent = await sentFile(c, field)
  if (!sent.ok) return sent
  if (!sent.file) return { ok: true, picture: null }
  const made = await remakePicture(sent.file.bytes, width, height)
  return made.ok ? { ok: true, picture: made.bytes } : { ok: false, sentence: pictureRefused(made, 'image') }
}

const unknownKind =
  "Ce fichier n'est d'aucun des types acceptés : choisissez un PDF, un document Word (DOC, DOCX) ou OpenDocument (ODT), ou une image JPEG, PNG ou WebP."
