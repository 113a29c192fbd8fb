import type { Child } from 'hono/jsx'
import type { Frame } from '../../../../ui/frame.ts'

interface FramedPageProps {
  frame: Frame
  /** The same search as a page of its own, for whoever finds this one by a search engine. */
  canonical?: string
  children?: Child
}

/** A page within another site's page: neither header nor footer, and a style sheet of its own. */
export const FramedPage = ({ frame, canonical, children }: FramedPageProps) => (
  <html lang={frame.language}>
    <head>
      <meta charset="utf-8" />
      <title>{frame.t('Disponibilités de dernière minute')}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      {canonical && <link rel="canonical" href={canonical} />}
      <link rel="stylesheet" href={frame.asset('dispo-frame.css')} />
      {frame.organization && <link rel="stylesheet" href={frame.organization.themeHref} />}
      <script type="module" src={frame.asset('dispo-frame.js')} />
    </head>
    <body>
      <main>
        <h1>{frame.t('Disponibilités de dernière minute')}</h1>
        {children}
      </main>
    </body>
  </html>
)
