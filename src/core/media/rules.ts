import { createHash } from 'node:crypto'
import { fitted, type ImageFormat, imageFormats } from '../../platform/images/remake.ts'
import type { ShownPhoto } from '../../ui/photo.tsx'

/** The name under which one size of a picture lies in the files folder. */
export const byteName = (key: Uint8Array, size: number, format: ImageFormat) =>
  createHash('sha256').update(key).update(`${size}.${format}`).digest('hex')

/** Every name that a picture's bytes lie under. */
export const byteNames = ({ key, sizes }: { key: Uint8Array; sizes: readonly number[] }) =>
  sizes.flatMap((size) => imageFormats.map((format) => byteName(key, size, format)))

export const mediaTypes: Record<ImageFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/** Reads « 640.avif »; null for what no picture has. */
export function parseFileName(name: string): { size: number; format: ImageFormat } | null {
  const [, size, extension] = /^(\d{1,5})\.(\w+)$/.exec(name) ?? []
  const format = imageFormats.find((one) => one === extension)
  return size && format ? { size: Number(size), format } : null
}

/** A picture as a page shows it; `to` gives the address of one size (`640.avif`). A drawing has `drawing`, and no sizes. */
export function shownPhoto(
  picture: { width: number; height: number; sizes: readonly number[] },
  words: { alt: string },
  to: (fileName: string) => string,
  drawing: string | null = null,
): ShownPhoto {
  const { width, height, sizes } = picture
  if (drawing !== null)
    return { src: drawing, width, height, sources: [], srcset: undefined, largest: drawing, ...words }
  const srcset = (format: ImageFormat) =>
    sizes.map((size) => `${to(`${size}.${format}`)} ${fitted(picture, size).width}w`).join(', ')
  const usual = sizes.find((size) => size >= 640) ?? sizes.at(-1) ?? 0
  return {
    ...words,
    src: to(`${usual}.jpg`),
    largest: to(`${sizes.at(-1) ?? 0}.jpg`),
    width,
    height,
    srcset: srcset('jpg'),
    sources: [
      { type: mediaTypes.avif, srcset: srcset('avif') },
      { type: mediaTypes.webp, srcset: srcset('webp') },
    ],
  }
}
