import { Actions } from '../../../../ui/buttons.tsx'
import { Form, Hidden, Radios, SubmitButton } from '../../../../ui/fields.tsx'
import { typedText } from '../../../../ui/form-state.ts'
import { formatDate } from '../../../../ui/format.ts'
import { NightsCalendar } from '../../declarations/pages/nights-calendar.tsx'
import { seenText } from '../../declarations/rules.ts'
import { nightWords } from '../../declarations/words.ts'
import { declaredNames, declaredStates } from '../../rules.ts'
import type { SpacePageProps } from './space.tsx'

/** As the office's guide tells it: pick a date on the calendar, pick a state in the list, save. */
export function CalendarForm({ space, host, form, paths }: SpacePageProps) {
  return (
    // What is wrong with the form is said at its head: an answer opens there, also without scripts.
    <Form action={`${paths.declarations}#calendrier`} form={form}>
      <Hidden name="host" value={host.providerId} />
      <Hidden name="seen" value={typedText(form, 'seen', seenText(space.declared)) ?? ''} />
      <NightsCalendar
        name="night"
        legend="Choisissez une date"
        error={form.errors.night}
        today={space.today}
        last={space.lastDeclared}
        cell={(night) => <NightChoice {...{ night, space, form }} />}
      />
      <Radios
        form={form}
        name="state"
        label="Ce soir-là"
        options={declaredStates.map((state) => ({ value: state, label: declaredNames[state] }))}
        inline
        required
      />
      <Actions>
        <SubmitButton>Enregistrer</SubmitButton>
      </Actions>
    </Form>
  )
}

/** A night to pick, with what was said of it. */
function NightChoice({ night, space, form }: Pick<SpacePageProps, 'space' | 'form'> & { night: Temporal.PlainDate }) {
  const words = nightWords(space, night, 'votre')
  return (
    <label class={words.look && `held-${words.look}`}>
      <input
        type="radio"
        name="night"
        value={night.toString()}
        checked={form.typed.night === night.toString()}
        aria-label={[formatDate(night), words.long].filter(Boolean).join(' : ')}
      />
      <span aria-hidden="true">{night.day}</span>
      {words.short && <small aria-hidden="true">{words.short}</small>}
    </label>
  )
}
