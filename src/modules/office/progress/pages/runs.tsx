import type { Organization } from '../../../../core/organizations/rules.ts'
import { runPath } from '../../../../core/progress/paths.ts'
import { runState } from '../../../../core/progress/rules.ts'
import type { ShownRun } from '../../../../core/progress/store.ts'
import type { FailedJob, ScheduledJob } from '../../../../platform/jobs/board.ts'
import { Badge } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { SecondaryButton } from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { formatMoment } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable, Pagination } from '../../../../ui/tables.tsx'
import { progressPaths } from '../paths.ts'
import { ProgressBar } from './progress-bar.tsx'

interface RunsPageProps {
  frame: Frame
  organization: Organization
  token: string
  rows: ShownRun[]
  number: number
  pages: number
  failed: FailedJob[]
  /** Absent for those who see their own runs only. */
  scheduled: ScheduledJob[] | undefined
}

export const RunsPage = (props: RunsPageProps) => {
  const { frame, organization, token, rows, number, pages, failed, scheduled } = props
  const { slug, timeZone } = organization
  return (
    <Page frame={frame} title="Travaux" width="wide">
      <Heading title="Travaux" lead="Ce que le programme fait pour plusieurs choses à la fois, ou de lui-même." />
      {failed.length > 0 && <Failures {...{ slug, timeZone, token, failed }} />}
      <Section title="Demandés">
        <DataTable
          caption="Travaux demandés"
          rows={rows}
          empty={
            <Empty title="Aucun travail demandé" icon="list">
              <p>Cochez par exemple des propriétaires dans leur liste pour leur envoyer leurs identifiants.</p>
            </Empty>
          }
          columns={[
            { header: 'Travail', main: true, cell: ({ run }) => <a href={runPath(slug, run.id)}>{run.title}</a> },
            {
              header: 'Avancement',
              cell: (row) => <ProgressBar counts={row} total={row.run.total} label={row.run.title} />,
            },
            { header: 'État', cell: ({ run }) => <Badge look={looks[runState(run)]}>{states[runState(run)]}</Badge> },
            { header: 'Par', cell: ({ firstName, lastName }) => `${firstName} ${lastName}`.trim() },
            { header: 'Le', cell: ({ run }) => formatMoment(run.askedAt, timeZone) },
          ]}
        />
        <Pagination page={number} pages={pages} href={(page) => `${progressPaths.list(slug)}?page=${page}`} />
      </Section>
      {scheduled && <Scheduled scheduled={scheduled} timeZone={timeZone} />}
    </Page>
  )
}

const states = { running: 'En cours', stopped: 'Arrêté', finished: 'Fini' }
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
