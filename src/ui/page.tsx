import type { Child } from 'hono/jsx'
import { Footer } from './footer.tsx'
import type { Frame } from './frame.ts'
import { Header } from './header.tsx'
import { Notice } from './notice.tsx'
import { type Shared, SharedHead } from './sharing.tsx'
import { SideMenu } from './side-menu.tsx'

interface PageProps {
  frame: Frame
  title: string
  /** Logical names of module scripts, beside page.js. */
  scripts?: readonly string[] | undefined
  description?: string | undefined
  /** A public page's own address, for search engines and whoever is sent it. */
  shared?: Shared | undefined
  /** More elements of `<head>`: schema.org data served as a file… */
  head?: Child
  /** `narrow` for a form or a text, `center` to sign in, `wide` for plannings and long tables. */
  width?: 'narrow' | 'normal' | 'wide' | 'center' | undefined
  children?: Child
}

/** The whole document; the renderer puts the doctype before it. */
export function Page({ frame, title, scripts = [], description, shared, head, width = 'normal', children }: PageProps) {
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <title>{frame.organization ? `${title} – ${frame.organization.name}` : `${title} – Escale`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {description && <meta name="description" content={description} />}
        {shared && <SharedHead {...{ frame, description, ...shared }} title={shared.title ?? title} />}
        <link rel="icon" href={frame.asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={frame.asset('style.css')} />
        {frame.organization && <link rel="stylesheet" href={frame.organization.themeHref} />}
        {['page.js', ...scripts].map((script) => (
          <script type="module" src={frame.asset(script)} />
        ))}
        {head}
      </head>
      <body class={bodyClass(frame, width)}>
        <a class="skip-link" href="#contenu">
          {frame.t('Aller au contenu')}
        </a>
        <Header frame={frame} />
        {frame.sideMenu && <SideMenu groups={frame.sideMenu} t={frame.t} />}
        <main id="contenu" class={`main main-${width}`} tabindex={-1}>
          {frame.notice && <Notice {...frame.notice} role="status" />}
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  )
}

const bodyClass = ({ sideMenu }: Frame, width: PageProps['width']) =>
  [width === 'wide' && 'page-wide', sideMenu && 'with-side-menu'].filter(Boolean).join(' ') || undefined
