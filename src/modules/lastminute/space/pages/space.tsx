import { Actions, SecondaryButton } from '../../../../ui/buttons.tsx'
import { Hidden } from '../../../../ui/form.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { OwnHost } from '../../hosts/store.ts'
import type { spacePaths } from '../../paths.ts'
import type { Space } from '../read.ts'
import type { SavedNotice } from '../words.ts'
import { CalendarForm } from './calendar-form.tsx'
import { NightTaps } from './night-taps.tsx'
import { OwnHosts } from './own-hosts.tsx'
import { type Pending, PendingNight } from './pending-night.tsx'

export interface SpacePageProps {
  frame: Frame
  space: Space
  host: OwnHost
  form: FormState
  paths: ReturnType<typeof spacePaths>
  saved: SavedNotice | undefined
  pending: Pending | undefined
}

/** LAST-12: seven nights one tap each, and a calendar for the others. */
export function SpacePage(props: SpacePageProps) {
  const { frame, space, host, pending } = props
  return (
    <Page frame={frame} title="Vos disponibilités" head={<link rel="stylesheet" href={frame.asset('hosts.css')} />}>
      <Heading title={host.name} lead={unsaidSentence(space)} />
      {pending && <PendingNight {...props} pending={pending} />}
      <OwnHosts hosts={space.hosts} host={host} home={props.paths.home} />
      <Section title="Les sept prochaines nuits" id="nuits">
        <NightTaps {...props} />
        <p>N'oubliez pas de revenir indiquer que vous êtes complet, dès que vous l'êtes.</p>
      </Section>
      <Section title="Une autre date" id="calendrier">
        <CalendarForm {...props} />
      </Section>
      <Section title="Le courriel de l'après-midi" id="courriel">
        <AskedChoice {...props} />
      </Section>
    </Page>
  )
}

/** LAST-03, LAST-14: what a night is of which the host says nothing. */
const unsaidSentence = ({ plannings }: Space) =>
  plannings.size > 0
    ? 'Tant que vous ne dites rien pour une nuit, votre planning de propriétaire compte : vous paraissez là où il est « Disponible », sinon vous êtes affiché complet.'
    : 'Tant que vous ne dites rien pour une nuit, vous êtes affiché complet.'

/** LAST-15: asked in the afternoon, or not: one button. */
const AskedChoice = ({ host, form, paths }: SpacePageProps) => (
  <form action={paths.asked} method="post">
    <Hidden name="_form" value={form.token} />
    <Hidden name="host" value={host.providerId} />
    {!host.askedInAfternoon && <Hidden name="asked" value="on" />}
    <p>
      {host.askedInAfternoon
        ? "Les jours où vous avez de la place, un courriel vous demande vers 16 h si c'est toujours le cas. Vous y répondez d'un geste, sans mot de passe. Rien ne vous est demandé dans les deux heures après ce que vous, ou l'office pour vous, avez dit de ce soir."
        : "Les jours où vous avez de la place, un courriel peut vous demander vers 16 h si c'est toujours le cas, et vous y répondez d'un geste ; jamais dans les deux heures après ce que vous, ou l'office pour vous, avez dit de ce soir."}
    </p>
    <Actions>
      <SecondaryButton>
        {host.askedInAfternoon ? 'Ne plus recevoir ce courriel' : 'Recevoir ce courriel'}
      </SecondaryButton>
    </Actions>
  </form>
)
