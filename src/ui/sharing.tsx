import type { Frame } from './frame.ts'

export interface Shared {
  /** The page's own, in French, without its origin: what search engines keep, whatever was asked beside it. */
  path: string
  /** Where the page's own title says too little elsewhere. */
  title?: string | undefined
  /** A picture of what it shows; otherwise the organisation's logo. */
  image?: string | undefined
}

interface SharedHeadProps extends Shared {
  frame: Frame
  title: string
  description?: string | undefined
}

/** What those show of a public address to whom it is sent: messengers, search engines in either language. */
export function SharedHead({ frame, path, image, title, description }: SharedHeadProps) {
  const { origin = '', organization, language } = frame
  const french = origin + path
  const english = `${french}${path.includes('?') ? '&' : '?'}lang=en`
  const own = language === 'en' ? english : french
  const picture = image ?? organization?.logoHref
  return (
    <>
      <link rel="canonical" href={own} />
      <link rel="alternate" hreflang="fr" href={french} />
      <link rel="alternate" hreflang="en" href={english} />
      <link rel="alternate" hreflang="x-default" href={french} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={own} />
      <meta property="og:locale" content={language === 'en' ? 'en_GB' : 'fr_FR'} />
      <meta property="og:site_name" content={organization?.name ?? 'Escale'} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      {picture && <meta property="og:image" content={origin + picture} />}
    </>
  )
}
