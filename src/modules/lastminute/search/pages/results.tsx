import { Empty } from '../../../../ui/empty.tsx'
import { formatDate, formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Section } from '../../../../ui/heading.tsx'
import type { Settings } from '../../rules.ts'
import type { EntitledHost } from '../store.ts'
import { OfficeHelp } from './office-help.tsx'
import type { SearchView } from './view.ts'

/** LAST-02: names and telephone numbers, or the office's own. */
export function Results({ view }: { view: SearchView }) {
  const { frame, asked, hosts, settings, isFramed } = view
  if (asked.kind !== 'night') return null
  const { t, language } = frame
  const title = t('Pour la nuit du {{day}}', { day: formatDate(asked.night, language) })
  return (
    <Section title={title}>
      {hosts.length === 0 ? (
        <Nobody view={view} />
      ) : (
        <ul class="hosts">
          {hosts.map((host) => (
            <Host frame={frame} settings={settings} host={host} />
          ))}
        </ul>
      )}
      {settings.listsHref && (
        <p>
          <a href={settings.listsHref} {...(isFramed && { target: '_blank', rel: 'noopener' })}>
            {t("Toutes nos listes d'hébergements")}
          </a>
        </p>
      )}
    </Section>
  )
}

function Host({ frame, settings, host }: { frame: Frame; settings: Settings; host: EntitledHost }) {
  const kind = frame.language === 'en' ? host.kindEnglish : host.kind
  const about = [settings.showsKind && kind, settings.showsMunicipality && host.municipalityName].filter(Boolean)
  return (
    <li>
      <strong>{host.name}</strong>
      {about.length > 0 && <span class="host-about">{about.join(', ')}</span>}
      <a href={phoneHref(host.phone)}>{formatPhone(host.phone, frame.language)}</a>
    </li>
  )
}

const Nobody = ({ view }: { view: SearchView }) => (
  <Empty title={view.frame.t("Aucun hébergeur n'a déclaré de disponibilité pour cette nuit.")} icon="search">
    <OfficeHelp view={view} />
  </Empty>
)
