import type { Sharp } from 'sharp'
import { onePicture, openImage, type Refused } from './open.ts'

type Made = { ok: true; bytes: Uint8Array } | Refused

/** A picture of a page, made anew from its pixels as WebP, no larger than these sides; what is clear stays clear. */
export const remakePicture = (bytes: Uint8Array, width: number, height: number) =>
  made(bytes, (image) =>
    image
      .resize({ width, height, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80, smartSubsample: true }),
  )

const sameKind = {
  'image/jpeg': (image: Sharp) => image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  'image/png': (image: Sharp) => image.png(),
  'image/webp': (image: Sharp) => image.webp({ quality: 92, smartSubsample: true }),
}

export type PictureType = keyof typeof sameKind

/** A picture to download: as large and of the same kind, made anew from its pixels all the same. */
export const remakeSame = (bytes: Uint8Array, type: PictureType) => made(bytes, sameKind[type])

function made(bytes: Uint8Array, encode: (image: Sharp) => Sharp): Promise<Made> {
  return onePicture(async () => {
    const opened = await openImage(bytes)
    if (!opened.ok) return opened
    const buffer = await encode(opened.image)
      .toBuffer()
      .catch(() => null)
    return buffer ? { ok: true, bytes: new Uint8Array(buffer) } : { ok: false, refusal: 'broken' }
  })
}
