/** More pixels than any camera of ours makes: a picture that unpacks to more is a bomb. */
const mostPixels = 60_000_000

/**
 * The same picture as WebP, no larger than a page shows it, turned upright, without what cameras write into it (place,
 * owner). Null where the content is no picture after all.
 */
export async function pagePicture(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array | null> {
  // Loaded with the first picture: most processes start, and many end, without one.
  const { default: sharp } = await import('sharp')
  try {
    const picture = await sharp(bytes, { limitInputPixels: mostPixels })
      .rotate()
      .resize({ width, height, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer()
    return new Uint8Array(picture)
  } catch {
    return null
  }
}
