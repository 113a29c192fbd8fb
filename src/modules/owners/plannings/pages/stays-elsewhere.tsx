import { SecondaryButton } from '../../../../ui/buttons.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { formatPeriod } from '../../../../ui/format.ts'
import { Section } from '../../../../ui/heading.tsx'
import type { MonthView } from './view.ts'

/** OWN-28: the month's stays of calendars elsewhere, and how a night of theirs becomes « Disponible » all the same. */
export function StaysElsewhere({ view }: { view: MonthView }) {
  const { stays, hrefs, lodging, form } = view
  if (stays.length === 0) return null
  return (
    <Section title="Séjours de vos autres calendriers" id="sejours">
      <p>
        Ces nuits restent prises, même si vous les saisissez « Disponible ». Pour en libérer, écartez le séjour : vous
        pourrez le rétablir. Ce que vous avez saisi « Loué », « Option » ou « Fermé » l'emporte toujours.
      </p>
      <ul class="pe">
        {stays.map((stay) => (
          <li>
            <span>
              {formatPeriod(stay.firstNightOn, stay.departureOn)} : {stay.heldAs === 'let' ? 'Loué' : 'Fermé'} –{' '}
              <strong>{stay.feedName}</strong>
            </span>
            <ButtonForm action={hrefs.calendars.settingAside(lodging.id, stay.id)} token={form.token}>
              <SecondaryButton small icon="ban">
                Écarter ce séjour
              </SecondaryButton>
            </ButtonForm>
          </li>
        ))}
      </ul>
      <p>
        <a href={hrefs.calendars.panel(lodging.id)}>
          Tous vos autres calendriers, et comment se passent leurs lectures
        </a>
      </p>
    </Section>
  )
}
