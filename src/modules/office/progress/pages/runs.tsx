import type { Organization } from '../../../../core/organizations/rules.ts'
import { runPath } from '../../../../core/progress/paths.ts'
import { runState } from '../../../../core/progress/rules.ts'
import type { RunQuery, ShownRun } from '../../../../core/progress/shown/store.ts'
import type { FailedJob, ScheduledJob } from '../../../../platform/jobs/board.ts'
import { Badge } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { SecondaryButton, Select, TextField } from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatMoment } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { addressWith, sortedBy, sortingFields } from '../../../../ui/sorting.ts'
import { DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import { progressPaths } from '../paths.ts'
import { stateNames } from '../words.ts'
import { ProgressBar } from './progress-bar.tsx'

interface RunsPageProps {
  frame: Frame
  organization: Organization
  token: string
  rows: ShownRun[]
  query: RunQuery
  number: number
  pages: number
  failed: FailedJob[]
  /** Absent for those who see their own runs only. */
  scheduled: ScheduledJob[] | undefined
}

export const RunsPage = (props: RunsPageProps) => {
  const { frame, organization, token, rows, query, number, pages, failed, scheduled } = props
  const { slug, timeZone } = organization
  const { text, state, sorting } = query
  const list = progressPaths.list(slug)
  const fields = { recherche: text, etat: state ?? '' }
  const kept = { ...fields, ...sortingFields(sorting) }
  const sort = sortedBy(list, fields, sorting)
  const isFiltered = text !== '' || state !== null
  const form = searchForm(fields)
  return (
    <Page frame={frame} title="Travaux" width="wide">
      <Heading title="Travaux" lead="Ce que le programme fait pour plusieurs choses à la fois, ou de lui-même." />
      {failed.length > 0 && <Failures {...{ slug, timeZone, token, failed }} />}
      <Section title="Demandés">
        <FilterBar action={list} clearHref={isFiltered ? list : undefined} sorting={sorting}>
          <TextField form={form} name="recherche" label="Travail ou personne" />
          <Select
            form={form}
            name="etat"
            label="État"
            placeholder="Tous"
            options={Object.entries(stateNames).map(([value, label]) => ({ value, label }))}
          />
        </FilterBar>
        <DataTable
          caption="Travaux demandés"
          rows={rows}
          empty={
            <Empty title={isFiltered ? 'Aucun travail pour ce choix' : 'Aucun travail demandé'} icon="list">
              {isFiltered ? <a href={list}>Voir tous les travaux</a> : <p>{firstRun(organization)}</p>}
            </Empty>
          }
          columns={[
            {
              header: 'Travail',
              main: true,
              sort: sort('titre'),
              cell: ({ run }) => <a href={runPath(slug, run.id)}>{run.title}</a>,
            },
            {
              header: 'Avancement',
              cell: (row) => <ProgressBar counts={row} total={row.run.total} label={row.run.title} />,
            },
            {
              header: 'État',
              sort: sort('etat'),
              cell: ({ run }) => <Badge look={looks[runState(run)]}>{stateNames[runState(run)]}</Badge>,
            },
            { header: 'Par', cell: ({ firstName, lastName }) => `${firstName} ${lastName}`.trim() },
            { header: 'Le', sort: sort('date'), cell: ({ run }) => formatMoment(run.askedAt, timeZone) },
          ]}
        />
        <Pagination page={number} pages={pages} href={(page) => addressWith(list, { ...kept, page: String(page) })} />
        <ExportLinks links={exportLinks((format) => addressWith(progressPaths.export(slug, format), kept))} />
      </Section>
      {scheduled && <Scheduled scheduled={scheduled} timeZone={timeZone} />}
    </Page>
  )
}

const firstRun = ({ modules }: Organization) =>
  modules.includes('owners')
    ? 'Cochez par exemple des propriétaires dans leur liste pour leur envoyer leurs identifiants.'
    : 'Ce qui se fait pour plusieurs choses à la fois paraîtra ici, avec son avancement.'

const looks = { running: 'waiting', stopped: 'refused', finished: 'accepted' } as const

interface FailuresProps {
  slug: string
  timeZone: string
  token: string
  failed: FailedJob[]
}

const Failures = ({ slug, timeZone, token, failed }: FailuresProps) => (
  <Section title="En échec">
    <p>Ces travaux ont été essayés plusieurs fois, puis abandonnés. Relancez-les une fois la cause levée.</p>
    <DataTable
      caption="Travaux en échec"
      rows={failed}
      columns={[
        { header: 'Travail', main: true, cell: ({ title }) => title },
        { header: 'Abandonné le', cell: ({ failedAt }) => formatMoment(failedAt, timeZone) },
        { header: 'Dernier message', cell: ({ reason }) => reason || 'Aucun' },
        {
          header: 'Relancer',
          actions: true,
          cell: ({ id }) => (
            <ButtonForm action={progressPaths.retry(slug, id)} token={token}>
              <SecondaryButton small>Relancer</SecondaryButton>
            </ButtonForm>
          ),
        },
      ]}
    />
  </Section>
)

const Scheduled = ({ scheduled, timeZone }: { scheduled: ScheduledJob[]; timeZone: string }) => (
  <Section title="Programmés">
    <DataTable
      caption="Travaux programmés"
      rows={scheduled}
      columns={[
        { header: 'Travail', main: true, cell: ({ title }) => title },
        {
          header: 'Dernière fois',
          cell: ({ last }) =>
            last ? (
              <>
                {formatMoment(last.at, timeZone)} {!last.ok && <Badge look="refused">Échec</Badge>}
              </>
            ) : (
              'Pas encore'
            ),
        },
        { header: 'Prochaine fois', cell: ({ next }) => (next ? formatMoment(next, timeZone) : '–') },
      ]}
    />
  </Section>
)
