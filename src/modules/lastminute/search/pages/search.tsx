import { Actions } from '../../../../ui/buttons.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { DateField, SubmitButton } from '../../../../ui/fields.tsx'
import { formatDay } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Settings } from '../../rules.ts'
import type { HostWithRoom } from '../store.ts'

interface SearchPageProps {
  frame: Frame
  action: string
  settings: Settings
  today: Temporal.PlainDate
  last: Temporal.PlainDate
  /** The night searched; null before any search, and after one that was refused. */
  night: Temporal.PlainDate | null
  hosts: readonly HostWithRoom[]
  refused: boolean
  asked: string
  officePhone: string
}

/** LAST-01, LAST-02. */
export function SearchPage(props: SearchPageProps) {
  const { frame, action, today, last, night, refused, asked } = props
  const { t } = frame
  const errors = refused ? { date: t("Choisissez une date d'ici une semaine.") } : {}
  const form = { token: '', typed: { date: asked || today.toString() }, errors: errors as Record<string, string> }
  return (
    <Page frame={frame} title={t('Disponibilités de dernière minute')}>
      <Heading title={t('Disponibilités de dernière minute')} />
      <form action={action} method="get">
        <DateField
          form={form}
          name="date"
          label={t('Sélectionnez une date sur laquelle vous cherchez des hébergements disponibles')}
          min={today.toString()}
          max={last.toString()}
          required
        />
        <Actions>
          <SubmitButton>{t('Rechercher')}</SubmitButton>
        </Actions>
      </form>
      {night && <Results {...props} night={night} />}
    </Page>
  )
}

function Results({ frame, night, hosts, settings, officePhone }: SearchPageProps & { night: Temporal.PlainDate }) {
  const { t } = frame
  if (hosts.length === 0)
    return (
      <Empty title={t("Personne n'a déclaré de disponibilité pour cette nuit.")} icon="search">
        <p>
          {t("Appelez l'office :")} <a href={`tel:${officePhone}`}>{officePhone}</a>
        </p>
      </Empty>
    )
  return (
    <Section title={formatDay(night)}>
      <ul>
        {hosts.map((host) => (
          <li>
            <strong>{host.name}</strong> <a href={`tel:${host.phone}`}>{host.phone}</a>
            {settings.showsMunicipality && <> – {host.municipalityName}</>}
            {settings.showsKind && <> ({host.kind})</>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
