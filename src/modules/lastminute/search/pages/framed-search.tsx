import { NightForm, NightNote } from './night-form.tsx'
import { Results } from './results.tsx'
import type { SearchView } from './view.ts'

/** LAST-04: the search in another site's page; a frame without header or footer, and a style sheet of its own. */
export function FramedSearch({ view, wholeHref }: { view: SearchView; wholeHref: string }) {
  const { frame, maintenance } = view
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <title>{frame.t('Disponibilités de dernière minute')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={wholeHref} />
        <link rel="stylesheet" href={frame.asset('dispo-frame.css')} />
        {frame.organization && <link rel="stylesheet" href={frame.organization.themeHref} />}
        <script type="module" src={frame.asset('dispo-frame.js')} />
      </head>
      <body>
        <main>
          <h1>{frame.t('Disponibilités de dernière minute')}</h1>
          {maintenance ? (
            <p>{maintenance}</p>
          ) : (
            <>
              <NightForm view={view} />
              <Results view={view} />
              <NightNote t={frame.t} />
            </>
          )}
          <p class="whole">
            <a href={wholeHref} target="_blank" rel="noopener">
              {frame.organization?.name}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
