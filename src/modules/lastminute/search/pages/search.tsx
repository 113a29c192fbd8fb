import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { NightForm, NightNote } from './night-form.tsx'
import { OfficeHelp } from './office-help.tsx'
import { Results } from './results.tsx'
import type { SearchView } from './view.ts'

/** LAST-01, LAST-02. */
export function SearchPage({ view, links }: { view: SearchView; links: { hosts: string; office: string } }) {
  const { frame, maintenance } = view
  const { t } = frame
  return (
    <Page
      frame={frame}
      title={t('Disponibilités de dernière minute')}
      head={<link rel="stylesheet" href={frame.asset('dispo.css')} />}
      shared={{ path: view.action }}
      description={t('Les hébergeurs qui ont de la place ces jours-ci, avec leur téléphone.')}
    >
      <Heading title={t('Disponibilités de dernière minute')} />
      {maintenance ? (
        <>
          <p class="lead">{maintenance}</p>
          <OfficeHelp view={view} />
        </>
      ) : (
        <>
          <NightForm view={view} />
          <Results view={view} />
          <NightNote view={view} />
        </>
      )}
      <Doors frame={frame} links={links} />
    </Page>
  )
}

const Doors = ({ frame, links }: { frame: Frame; links: { hosts: string; office: string } }) => (
  <p class="night-doors">
    <a href={links.hosts}>{frame.t('Administration hébergeurs')}</a>
    <a href={links.office}>{frame.t('Administration OTI')}</a>
  </p>
)
