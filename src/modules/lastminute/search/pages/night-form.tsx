import { DateField, Hidden, SubmitButton } from '../../../../ui/fields.tsx'
import { formatDate } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import type { SearchView } from './view.ts'

/** LAST-01: a date, or one of the nights one tap away. */
export function NightForm({ view }: { view: SearchView }) {
  const { frame, action, typed, today, last, isFramed } = view
  const { t } = frame
  return (
    <form action={action} method="get" class="night-form">
      <DateField
        form={{ token: '', typed: { date: typed }, errors: refusalOf(view) }}
        name="date"
        label={t('Sélectionnez une date sur laquelle vous cherchez des hébergements disponibles')}
        min={today.toString()}
        max={last.toString()}
        required
      />
      {isFramed && <Hidden name="lang" value={frame.language} />}
      <SubmitButton>{t('Rechercher')}</SubmitButton>
      <Nights view={view} />
    </form>
  )
}

/** What the search is, and what it is not: after the results, which people came for. */
export const NightNote = ({ view }: { view: SearchView }) => <p class="hint">{noteOf(view)}</p>

/** A week unless the office has set otherwise, as the guide's sentence says; then so many days, today's among them. */
function noteOf({ frame: { t }, settings: { daysAhead } }: SearchView): string {
  if (daysAhead === 6 || daysAhead === 7)
    return t(
      "Ce formulaire vous permet d'interroger notre base de données des hébergements disponibles à très court terme (moins d'une semaine) en fonction des déclarations de nos hébergeurs. Il n'est pas à jour concernant les disponibilités de plus d'une semaine.",
    )
  return t(
    "Ce formulaire vous permet d'interroger notre base de données des hébergements disponibles à très court terme ({{days}} jours à partir d'aujourd'hui) en fonction des déclarations de nos hébergeurs. Il n'est pas à jour concernant les disponibilités au-delà.",
    { days: daysAhead + 1 },
  )
}

function Nights({ view }: { view: SearchView }) {
  const { frame, nights, asked } = view
  const shown = asked.kind === 'night' ? asked.night : null
  return (
    <ul class="nights" aria-label={frame.t('Nuits à venir')}>
      {nights.map(({ night, href }, index) => (
        <li>
          <a
            href={href}
            rel="nofollow"
            class="btn btn-outline"
            aria-current={shown?.equals(night) ? 'true' : undefined}
          >
            {nightName(frame, night, index)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function nightName({ t, language }: Frame, night: Temporal.PlainDate, index: number): string {
  if (index === 0) return t('Ce soir')
  if (index === 1) return t('Demain')
  // Without the month an English date has its day first (« 23 Mon »): nobody says it so.
  if (language === 'en') return `${night.toLocaleString('en', { weekday: 'short' })} ${night.day}`
  return night.toLocaleString(language, { weekday: 'short', day: 'numeric' })
}

function refusalOf({ asked, frame, last }: SearchView): Record<string, string> {
  if (asked.kind !== 'refused') return {}
  const { t, language } = frame
  const sentences = {
    'not-a-date': t('Indiquez une date, par exemple 04/07/2026.'),
    past: t("Cette date est passée : choisissez-en une à partir d'aujourd'hui."),
    'too-far': t("Les hébergeurs n'ont encore rien déclaré pour cette date : choisissez-en une jusqu'au {{day}}.", {
      day: formatDate(last, language),
    }),
  }
  return { date: sentences[asked.why] }
}
