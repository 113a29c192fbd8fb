import type { Organization } from '../../../../core/organizations/rules.ts'
import { runPath } from '../../../../core/progress/paths.ts'
import { runState } from '../../../../core/progress/rules.ts'
import type { ShownRun } from '../../../../core/progress/shown/store.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { DangerButton, LinkButton, SecondaryButton } from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { formatMoment } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable, ExportLinks, exportLinks } from '../../../../ui/tables.tsx'
import { progressPaths } from '../paths.ts'
import { nameOfRefused, type Refused } from '../words.ts'
import { ProgressBar } from './progress-bar.tsx'

interface RunPageProps {
  frame: Frame
  organization: Organization
  token: string
  shown: ShownRun
  refused: Refused[]
  /** Nothing has moved for minutes. */
  stalled: boolean
}

export const RunPage = ({ frame, organization, token, shown, refused, stalled }: RunPageProps) => {
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
        <p role="status">{stalled ? stalledSentence(shown, timeZone) : stateSentence(shown, timeZone)}</p>
        <Buttons slug={slug} token={token} shown={shown} stalled={stalled} />
        {refused.length > 0 && <Refusals slug={slug} id={run.id} refused={refused} count={shown.refused} />}
      </live-part>
    </Page>
  )
}

const stalledSentence = ({ movedAt }: ShownRun, timeZone: string) =>
  `Interrompu : rien n'a avancé depuis le ${formatMoment(movedAt, timeZone)}. Le programme reprend de lui-même là où il en était, dans les dix minutes ; « Reprendre » n'attend pas.`

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

interface ButtonsProps {
  slug: string
  token: string
  shown: ShownRun
  stalled: boolean
}

const Buttons = ({ slug, token, shown, stalled }: ButtonsProps) => {
  const { run } = shown
  const state = runState(run)
  if (state === 'finished') {
    if (shown.refused === 0) return null
    return (
      <Actions>
        <ButtonForm action={progressPaths.relaunch(slug, run.id)} token={token}>
          <SecondaryButton>
            {shown.refused > 1 ? `Relancer les ${shown.refused} refus` : 'Relancer le refus'}
          </SecondaryButton>
        </ButtonForm>
      </Actions>
    )
  }
  return (
    <Actions>
      <LinkButton href={runPath(slug, run.id)}>Actualiser</LinkButton>
      {(state === 'stopped' || stalled) && (
        <ButtonForm action={progressPaths.resume(slug, run.id)} token={token}>
          <SecondaryButton>Reprendre</SecondaryButton>
        </ButtonForm>
      )}
      {state === 'running' && (
        <ButtonForm action={progressPaths.stop(slug, run.id)} token={token}>
          <DangerButton icon="ban">Arrêter</DangerButton>
        </ButtonForm>
      )}
    </Actions>
  )
}

interface RefusalsProps {
  slug: string
  id: number
  refused: Refused[]
  count: number
}

const Refusals = ({ slug, id, refused, count }: RefusalsProps) => (
  <Section title={count > 1 ? `${count} refus` : '1 refus'}>
    <DataTable
      caption="Ce qui n'a pas été fait"
      rows={refused}
      columns={[
        {
          header: 'Quoi',
          main: true,
          cell: (one) => (one.thing ? <a href={one.thing.href}>{one.thing.name}</a> : nameOfRefused(one)),
        },
        { header: 'Pourquoi', cell: ({ refusal }) => refusal },
      ]}
    />
    {count > refused.length && <p>{`Les ${refused.length} premiers sont montrés ; le fichier les a tous.`}</p>}
    <ExportLinks links={exportLinks((format) => progressPaths.refusedExport(slug, id, format))} />
  </Section>
)
