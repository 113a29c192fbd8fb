import type { Sharp } from 'sharp'

/** What a photo is made into, best first; browsers take the first that they know. */
export const imageFormats = ['avif', 'webp', 'jpg'] as const
export type ImageFormat = (typeof imageFormats)[number]

/** Why a file is no photo that can be shown; `width` and `height` in pixels where they are why. */
export type ImageRefusal =
  | { refusal: 'empty' | 'heic' | 'not-a-photo' | 'animated' | 'broken' }
  | { refusal: 'too-many-pixels' | 'too-small'; width: number; height: number }

export interface RemadePhoto {
  /** Of the largest one. */
  width: number
  height: number
  /** Longest sides, in pixels, smallest first; never more than the photo has. */
  sizes: number[]
  files: { size: number; format: ImageFormat; bytes: Uint8Array }[]
}

const longestSides = [320, 640, 1280, 1920]
const largestSide = 1920

/** The sensors of today's phones end at 50 million; decoded, 60 million take 180 MB. */
const mostPixels = 60_000_000
const leastWidth = 640
const leastHeight = 400

const photoTypes = ['image/jpeg', 'image/png', 'image/webp']

/**
 * Makes a photo anew from its pixels alone: turned upright, in sRGB, in several sizes and formats. Nothing else of the file
 * survives: no place, no camera, no name, nothing hidden behind the picture. One at a time, see `inTurn`.
 */
export function remakePhoto(bytes: Uint8Array): Promise<({ ok: true } & RemadePhoto) | ({ ok: false } & ImageRefusal)> {
  return inTurn(async () => {
    const type = await typeOf(bytes)
    if (!type.ok) return type
    const { default: sharp } = await import('sharp')
    // One thread each, nothing kept: another photo is never like the last one.
    sharp.concurrency(1)
    sharp.cache(false)
    const known = await sharp(bytes, { limitInputPixels: false })
      .metadata()
      .catch(() => null)
    if (!known) return { ok: false, refusal: 'broken' }
    const { width, height } = known.autoOrient
    if ((known.pages ?? 1) > 1) return { ok: false, refusal: 'animated' }
    if (width * height > mostPixels) return { ok: false, refusal: 'too-many-pixels', width, height }
    if (Math.max(width, height) < leastWidth || Math.min(width, height) < leastHeight) {
      return { ok: false, refusal: 'too-small', width, height }
    }
    const source = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
    const decoded = await decode(source).catch(() => null)
    if (!decoded) return { ok: false, refusal: 'broken' }
    const { info, data } = decoded
    const raw = { width: info.width, height: info.height, channels: info.channels }
    return { ok: true, ...(await makeSizes(() => sharp(data, { raw }), info)) }
  })
}

/** Loaded with the first photo: most processes start, and many end, without one. */
async function typeOf(bytes: Uint8Array): Promise<{ ok: true } | ({ ok: false } & ImageRefusal)> {
  if (bytes.length === 0) return { ok: false, refusal: 'empty' }
  const { fileTypeFromBuffer } = await import('file-type')
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? ''
  if (type === 'image/heic' || type === 'image/heif') return { ok: false, refusal: 'heic' }
  if (type === 'image/apng') return { ok: false, refusal: 'animated' }
  return photoTypes.includes(type) ? { ok: true } : { ok: false, refusal: 'not-a-photo' }
}

const decode = (source: Sharp) =>
  source
    .autoOrient()
    .resize(largestSide, largestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: 20 })
    .raw()
    .toBuffer({ resolveWithObject: true })

async function makeSizes(
  again: () => Sharp,
  { width, height }: { width: number; height: number },
): Promise<RemadePhoto> {
  const longest = Math.max(width, height)
  const sizes = [...longestSides.filter((size) => size < longest), longest]
  const files: RemadePhoto['files'] = []
  for (const size of sizes) {
    const { width: w, height: h } = fitted({ width, height }, size)
    for (const format of imageFormats) {
      const bytes = await encoders[format](again().resize(w, h, { fit: 'fill' })).toBuffer()
      files.push({ size, format, bytes })
    }
  }
  return { width, height, sizes, files }
}

/** docs/decisions/photos.md has the figures behind these. */
const encoders: Record<ImageFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 52, effort: 1, chromaSubsampling: '4:2:0' }),
  webp: (image) => image.webp({ quality: 76, effort: 2 }),
  jpg: (image) => image.jpeg({ quality: 80, progressive: true }),
}

/** Width and height of a photo whose longest side is `size`. */
export function fitted(photo: { width: number; height: number }, size: number) {
  const longest = Math.max(photo.width, photo.height)
  const side = (length: number) => Math.max(1, Math.round((length * size) / longest))
  return { width: side(photo.width), height: side(photo.height) }
}

let last: Promise<unknown> = Promise.resolve()

/** One photo at a time in a process: of two cores one stays free for pages, and memory holds one decoded photo. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}
