/** A photo in its sizes; a drawing has one only. */
export interface ShownPhoto {
  alt: string
  /** For browsers that know nothing of sizes. */
  src: string
  /** Alone, as large as there is. */
  largest: string
  width: number
  height: number
  srcset: string | undefined
  /** Better formats, best first. */
  sources: { type: string; srcset: string }[]
}

interface PhotoProps {
  photo: ShownPhoto
  /** How wide it stands on the page, in CSS: `(max-width: 40rem) 88vw, 30rem`. */
  sizes: string
  lazy?: boolean | undefined
}

export const Photo = ({ photo: { sources, srcset, src, alt, width, height }, sizes, lazy }: PhotoProps) => {
  const image = (
    <img
      src={src}
      srcset={srcset}
      sizes={srcset && sizes}
      alt={alt}
      width={width}
      height={height}
      loading={lazy ? 'lazy' : undefined}
    />
  )
  if (sources.length === 0) return image
  return (
    <picture>
      {sources.map((source) => (
        <source type={source.type} srcset={source.srcset} sizes={sizes} />
      ))}
      {image}
    </picture>
  )
}
