import { Facts } from '../../../../ui/cards.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Settings } from '../../rules.ts'
import { Around, type AroundProps } from './around.tsx'

interface SettingsShownPageProps extends AroundProps {
  frame: Frame
  settings: Settings
  hasPlannings: boolean
}

/** The settings for whoever follows some départements only: they bind every host, so they are read here, not changed. */
export const SettingsShownPage = ({ frame, settings, hasPlannings, ...around }: SettingsShownPageProps) => (
  <Page
    frame={frame}
    title="Réglages de la dernière minute"
    width="narrow"
    head={<link rel="stylesheet" href={frame.asset('dispo-office.css')} />}
  >
    <Heading
      title="Réglages de la dernière minute"
      lead="Ils valent pour tous les hébergeurs de l'office. Pour les changer, demandez à un collègue qui suit tous les départements."
    />
    <Facts
      items={[
        { label: "Jours de recherche après aujourd'hui", value: settings.daysAhead },
        { label: 'Commune dans les résultats', value: settings.showsMunicipality ? 'Montrée' : 'Non montrée' },
        { label: "Type d'hébergement dans les résultats", value: settings.showsKind ? 'Montré' : 'Non montré' },
        {
          label: "Toutes les listes d'hébergements",
          value: settings.listsHref ? <a href={settings.listsHref}>{settings.listsHref}</a> : 'Aucune adresse',
        },
        {
          label: 'Plannings des propriétaires',
          value: hasPlannings && (settings.derivesFromPlannings ? 'Comptés' : 'Non comptés'),
        },
      ].filter(({ value }) => value !== false)}
    />
    <Around {...around} />
  </Page>
)
