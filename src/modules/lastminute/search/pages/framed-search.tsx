import { FramedPage } from './framed-page.tsx'
import { NightForm, NightNote } from './night-form.tsx'
import { OfficeHelp } from './office-help.tsx'
import { Results } from './results.tsx'
import type { SearchView } from './view.ts'

/** LAST-04: the search in another site's page. */
export function FramedSearch({ view, wholeHref }: { view: SearchView; wholeHref: string }) {
  const { frame, maintenance } = view
  return (
    <FramedPage frame={frame} canonical={wholeHref}>
      {maintenance ? (
        <>
          <p>{maintenance}</p>
          <OfficeHelp view={view} />
        </>
      ) : (
        <>
          <NightForm view={view} />
          <Results view={view} />
          <NightNote view={view} />
        </>
      )}
      <p class="whole">
        <a href={`${wholeHref}?lang=${frame.language}`} target="_blank" rel="noopener">
          {frame.organization?.name}
        </a>
      </p>
    </FramedPage>
  )
}
