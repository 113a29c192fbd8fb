import { monthsTouched, weeksOf } from '../../../../core/calendar/rules.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { MonthTable } from '../../../../ui/calendar-grid.tsx'
import { FieldError } from '../../../../ui/field-frame.tsx'
import { Form, LinkButton, Radios, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import { type FormState, isTicked } from '../../../../ui/form-state.ts'
import { formatDate, formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { gridPaths, memberPaths, officePath } from '../../paths.ts'
import { declaredStates, isWithin } from '../../rules.ts'
import type { HostNights } from '../reading.ts'

interface HostNightsPageProps {
  frame: Frame
  slug: string
  shown: HostNights
  form: FormState
}

const stateNames = { room: "L'hébergeur a de la place", full: "L'hébergeur est complet" }

/** LAST-20: several nights of a host at once, with the reason. */
export function HostNightsPage({ frame, slug, shown, form }: HostNightsPageProps) {
  const { member } = shown
  const one = memberPaths.one(slug, member.providerId)
  return (
    <Page
      frame={frame}
      title={`Nuits de ${member.name}`}
      head={<link rel="stylesheet" href={frame.asset('hosts.css')} />}
    >
      <Breadcrumb
        links={[
          { label: 'Administration OTI', href: officePath(slug) },
          { label: member.name, href: one },
        ]}
        current="Nuits"
      />
      <Heading
        title={`Nuits de ${member.name}`}
        lead={
          <>
            Vous déclarez au nom de l'hébergeur, <a href={phoneHref(member.phone)}>{formatPhone(member.phone)}</a>.
            L'historique garde votre nom et la raison.
          </>
        }
      />
      {member.entitled ? (
        <Form action={gridPaths.nights(slug, member.providerId)} form={form}>
          <Nights shown={shown} form={form} />
          <Radios
            form={form}
            name="state"
            label="Ces nuits-là"
            options={declaredStates.map((state) => ({ value: state, label: stateNames[state] }))}
            inline
            required
          />
          <TextField
            form={form}
            name="reason"
            label="Raison"
            hint="Par exemple : l'hébergeur a téléphoné à 16 h."
            maxlength={300}
            required
          />
          <Actions>
            <SubmitButton>Enregistrer</SubmitButton>
            <LinkButton href={one} look="quiet">
              Annuler
            </LinkButton>
          </Actions>
        </Form>
      ) : (
        <Notice
          kind="warning"
          text={
            member.suspendedFor
              ? `Cet hébergeur est suspendu (${member.suspendedFor}) : ses nuits ne paraissent pas et ne se déclarent pas.`
              : "L'offre de cet hébergeur ne comprend pas cet outil : ses nuits ne paraissent pas et ne se déclarent pas."
          }
        />
      )}
    </Page>
  )
}

function Nights({ shown, form }: Pick<HostNightsPageProps, 'shown' | 'form'>) {
  const error = form.errors.nights
  return (
    <fieldset class="night-choice" id="f-nights" aria-describedby={error ? 'e-nights' : undefined}>
      <legend>Choisissez une ou plusieurs nuits</legend>
      {error && <FieldError id="e-nights">{error}</FieldError>}
      <div class="months">
        {monthsTouched(shown.today, shown.last.add({ days: 1 })).map((month) => (
          <MonthTable
            year={month.year}
            month={month.month}
            weeks={weeksOf(month).map(({ days }) => days.map((day) => day ?? undefined))}
            dayClass={(day) => (day.equals(shown.today) ? 'today' : undefined)}
            day={(day) => <NightBox {...{ day, shown, form }} />}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** A night to tick, with what holds of it; other days are there to read only. */
function NightBox({ day, shown, form }: Pick<HostNightsPageProps, 'shown' | 'form'> & { day: Temporal.PlainDate }) {
  if (!isWithin(day, shown.today, shown.last)) return <span class="out">{day.day}</span>
  const night = day.toString()
  const held = shown.plannings.get(night) === 'taken' ? 'full' : shown.declared.get(night)?.state
  const words = wordsOf(shown, night)
  return (
    <label class={held ? `held-${held}` : undefined}>
      <input
        type="checkbox"
        name="nights"
        value={night}
        checked={isTicked(form, 'nights', night, false)}
        aria-label={[formatDate(day), words.long].filter(Boolean).join(' : ')}
      />
      <span aria-hidden="true">{day.day}</span>
      {words.short && <small aria-hidden="true">{words.short}</small>}
    </label>
  )
}

const declaredWords = { room: 'dispo', full: 'complet' }

function wordsOf({ declared, plannings }: HostNights, night: string): { short: string; long: string } {
  const planning = plannings.get(night)
  if (planning === 'taken') return { short: 'loué', long: 'loué ou fermé dans son planning, ne paraît pas' }
  const state = declared.get(night)?.state
  if (state) return { short: declaredWords[state], long: declaredWords[state] }
  return planning === 'free' ? { short: 'planning', long: 'disponible dans son planning' } : { short: '', long: '' }
}
