import { subjectNames } from '../../../../core/history/words.ts'
import type { Named } from '../../../../core/module.ts'
import type { Organization } from '../../../../core/organizations/rules.ts'
import { runPath } from '../../../../core/progress/paths.ts'
import { runState } from '../../../../core/progress/rules.ts'
import type { ShownRun } from '../../../../core/progress/store.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { DangerButton, LinkButton, SecondaryButton } from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { formatMoment } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/tables.tsx'
import { progressPaths } from '../paths.ts'
import { ProgressBar } from './progress-bar.tsx'

interface Refused {
  subject: string
  subjectId: number
  refusal: string
  thing: Named | undefined
}

interface RunPageProps {
  frame: Frame
  organization: Organization
  token: string
  shown: ShownRun
  refused: Refused[]
}

export const RunPage = ({ frame, organization, token, shown, refused }: RunPageProps) => {
  const { slug, timeZone } = organization
  const { run, firstName, lastName } = shown
  return (
    <Page frame={frame} title={run.title} scripts={['progress.js']}>
      <Breadcrumb links={[{ label: 'Travaux', href: progressPaths.list(slug) }]} current={run.title} />
      <Heading
        title={run.title}
        lead={`Demandé par ${`${firstName} ${lastName}`.trim()} le ${formatMoment(run.askedAt, timeZone)}.`}
      />
      {/* With scripts it goes on by itself; the link does the same without. */}
      <live-part data-while={runState(run) === 'running' ? 'running' : undefined}>
        <p class="progress-line">
          <ProgressBar counts={shown} total={run.total} label={run.title} />
        </p>
        <p role="status">{stateSentence(shown, timeZone)}</p>
        <Buttons slug={slug} token={token} shown={shown} />
        {refused.length > 0 && <Refusals refused={refused} count={shown.refused} />}
      </live-part>
    </Page>
  )
}

function stateSentence({ run, refused }: ShownRun, timeZone: string): string {
  const state = runState(run)
  if (state === 'stopped' && run.stoppedAt)
    return `Arrêté le ${formatMoment(run.stoppedAt, timeZone)} : le reste attend.`
  if (state === 'finished' && run.finishedAt) {
    const end = `Fini le ${formatMoment(run.finishedAt, timeZone)}.`
    return refused === 0 ? `${end} Tout a été fait.` : end
  }
  return 'En cours. Vous pouvez quitter cette page : le travail continue sans elle.'
}

const Buttons = ({ slug, token, shown }: { slug: string; token: string; shown: ShownRun }) => {
  const { run } = shown
  const state = runState(run)
  if (state === 'finished') return null
  return (
    <Actions>
      <LinkButton href={runPath(slug, run.id)}>Actualiser</LinkButton>
      {state === 'stopped' ? (
        <ButtonForm action={progressPaths.resume(slug, run.id)} token={token}>
          <SecondaryButton>Reprendre</SecondaryButton>
        </ButtonForm>
      ) : (
        <ButtonForm action={progressPaths.stop(slug, run.id)} token={token}>
          <DangerButton icon="ban">Arrêter</DangerButton>
        </ButtonForm>
      )}
    </Actions>
  )
}

const Refusals = ({ refused, count }: { refused: Refused[]; count: number }) => (
  <Section title={count > 1 ? `${count} refus` : '1 refus'}>
    <DataTable
      caption="Ce qui n'a pas été fait"
      rows={refused}
      columns={[
        {
          header: 'Quoi',
          main: true,
          cell: ({ thing, subject, subjectId }) =>
            thing ? <a href={thing.href}>{thing.name}</a> : `${subjectNames[subject] ?? subject} n° ${subjectId}`,
        },
        { header: 'Pourquoi', cell: ({ refusal }) => refusal },
      ]}
    />
    {count > refused.length && <p>{`Les ${refused.length} premiers sont montrés.`}</p>}
  </Section>
)
