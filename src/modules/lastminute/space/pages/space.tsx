import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { OwnHost } from '../../hosts/store.ts'
import type { spacePaths } from '../../paths.ts'
import type { Space } from '../read.ts'
import { CalendarForm } from './calendar-form.tsx'
import { NightTaps } from './night-taps.tsx'

export interface SpacePageProps {
  frame: Frame
  space: Space
  host: OwnHost
  form: FormState
  paths: ReturnType<typeof spacePaths>
}

/** LAST-12: seven nights one tap each, and a calendar for the others. */
export function SpacePage(props: SpacePageProps) {
  const { frame, space, host } = props
  return (
    <Page frame={frame} title="Vos disponibilités" head={<link rel="stylesheet" href={frame.asset('hosts.css')} />}>
      <Heading title={host.name} lead="Tant que vous ne dites rien pour une nuit, vous êtes affiché complet." />
      {space.hosts.length > 1 && <OtherHosts {...props} />}
      <Section title="Les sept prochaines nuits" id="nuits">
        <NightTaps {...props} />
        <p>N'oubliez pas de revenir indiquer que vous êtes complet, dès que vous l'êtes.</p>
      </Section>
      <Section title="Une autre date" id="calendrier">
        <CalendarForm {...props} />
      </Section>
    </Page>
  )
}

const OtherHosts = ({ space, host, paths }: SpacePageProps) => (
  <nav aria-label="Vos hébergements" class="own-hosts">
    {space.hosts.map(({ providerId, name }) => (
      <a
        class="btn btn-outline"
        href={paths.home({ host: providerId })}
        aria-current={providerId === host.providerId ? 'page' : undefined}
      >
        {name}
      </a>
    ))}
  </nav>
)
