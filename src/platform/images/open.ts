import type { Sharp } from 'sharp'
import { inTurn } from '../jobs/in-turn.ts'

/** Why a file is no picture that can be shown; `width` and `height` in pixels where they are why. */
export type ImageRefusal =
  | { refusal: 'empty' | 'heic' | 'not-a-photo' | 'animated' | 'broken' }
  | { refusal: 'too-many-pixels' | 'too-small'; width: number; height: number }

export type Refused = { ok: false } & ImageRefusal

/** The sensors of today's phones end at 50 million; decoded, 60 million take 180 MB. */
const mostPixels = 60_000_000

const types = ['image/jpeg', 'image/png', 'image/webp']

/**
 * Judges a file by its content and its header, which is all that is read of it yet: a bomb is never unpacked. `image`, turned
 * upright, fails where a byte is wrong, and takes with it nothing but pixels: no place, no camera, no name, nothing
 * hidden behind the picture.
 */
export async function openImage(
  bytes: Uint8Array,
): Promise<{ ok: true; image: Sharp; width: number; height: number } | Refused> {
  const type = await typeOf(bytes)
  if (!type.ok) return type
  const { default: sharp } = await import('sharp')
  // One thread each, nothing kept: another picture is never like the last one.
  sharp.concurrency(1)
  sharp.cache(false)
  const known = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!known) return { ok: false, refusal: 'broken' }
  const { width, height } = known.autoOrient
  if ((known.pages ?? 1) > 1) return { ok: false, refusal: 'animated' }
  if (width * height > mostPixels) return { ok: false, refusal: 'too-many-pixels', width, height }
  const source = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
  return { ok: true, image: source.autoOrient().toColourspace('srgb').timeout({ seconds: 20 }), width, height }
}

/** Loaded with the first picture: most processes start, and many end, without one. */
async function typeOf(bytes: Uint8Array): Promise<{ ok: true } | Refused> {
  if (bytes.length === 0) return { ok: false, refusal: 'empty' }
  const { fileTypeFromBuffer } = await import('file-type')
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? ''
  if (type === 'image/heic' || type === 'image/heif') return { ok: false, refusal: 'heic' }
  if (type === 'image/apng') return { ok: false, refusal: 'animated' }
  return types.includes(type) ? { ok: true } : { ok: false, refusal: 'not-a-photo' }
}

/** One picture at a time in a process: of two cores one stays free for pages, and memory holds one decoded picture. */
export const onePicture = inTurn()
