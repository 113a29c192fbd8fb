/** One size of a photo that the site shows: `640.avif`. */
export const photoFilePath = (slug: string, photoId: number, fileName: string) =>
  `/${slug}/photos/${photoId}/${fileName}`
