import type { Sharp } from 'sharp'
import { onePicture, openImage, type Refused } from './open.ts'

/** What a photo is made into, best first; browsers take the first that they know. */
export const imageFormats = ['avif', 'webp', 'jpg'] as const
export type ImageFormat = (typeof imageFormats)[number]

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

const leastWidth = 640
const leastHeight = 400

/** Makes a photo anew from its pixels alone, in sRGB, in several sizes and formats. One at a time, see `onePicture`. */
export function remakePhoto(bytes: Uint8Array): Promise<({ ok: true } & RemadePhoto) | Refused> {
  return onePicture(async () => {
    const opened = await openPhoto(bytes)
    if (!opened.ok) return opened
    const decoded = await decode(opened.image).catch(() => null)
    if (!decoded) return { ok: false, refusal: 'broken' }
    const { info, data } = decoded
    const { default: sharp } = await import('sharp')
    const raw = { width: info.width, height: info.height, channels: info.channels }
    return { ok: true, ...(await makeSizes(() => sharp(data, { raw }), info)) }
  })
}

/** What `remakePhoto` would refuse, as far as its first bytes tell; nothing is made. */
export const seePhoto = (bytes: Uint8Array) => onePicture(() => openPhoto(bytes))

async function openPhoto(bytes: Uint8Array) {
  const opened = await openImage(bytes)
  if (!opened.ok) return opened
  const { width, height } = opened
  const small = Math.max(width, height) < leastWidth || Math.min(width, height) < leastHeight
  return small ? ({ ok: false, refusal: 'too-small', width, height } as const) : opened
}

const decode = (image: Sharp) =>
  image
    .resize(largestSide, largestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
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
