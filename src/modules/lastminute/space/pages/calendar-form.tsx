import { monthsTouched, weeksOf } from '../../../../core/calendar/rules.ts'
import { Actions } from '../../../../ui/buttons.tsx'
import { MonthTable } from '../../../../ui/calendar-grid.tsx'
import { FieldError } from '../../../../ui/field-frame.tsx'
import { Form, Hidden, Radios, SubmitButton } from '../../../../ui/fields.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { declaredNames, declaredStates, isWithin } from '../../rules.ts'
import type { SpacePageProps } from './space.tsx'

/** As the office's guide tells it: pick a date on the calendar, pick a state in the list, save. */
export function CalendarForm({ space, host, form, paths }: SpacePageProps) {
  const months = monthsTouched(space.today, space.lastDeclared.add({ days: 1 }))
  const error = form.errors.night
  return (
    <Form action={paths.declarations} form={form}>
      <Hidden name="host" value={host.providerId} />
      <fieldset class="night-choice" id="f-night" aria-describedby={error ? 'e-night' : undefined}>
        <legend>Choisissez une date</legend>
        {error && <FieldError id="e-night">{error}</FieldError>}
        <div class="months">
          {months.map((month) => (
            <MonthTable
              year={month.year}
              month={month.month}
              weeks={weeksOf(month).map(({ days }) => days.map((day) => day ?? undefined))}
              dayClass={(day) => (day.equals(space.today) ? 'today' : undefined)}
              day={(day) => <NightChoice {...{ day, space, form }} />}
            />
          ))}
        </div>
      </fieldset>
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

/** A day to pick, with what was said of it; other days are there to read only. */
function NightChoice({ day, space, form }: Pick<SpacePageProps, 'space' | 'form'> & { day: Temporal.PlainDate }) {
  if (!isWithin(day, space.today, space.lastDeclared)) return <span class="out">{day.day}</span>
  const held = space.declared.get(day.toString())
  return (
    <label class={held ? `held-${held}` : undefined}>
      <input
        type="radio"
        name="night"
        value={day.toString()}
        checked={form.typed.night === day.toString()}
        aria-label={`${formatDate(day)}${held ? ` : ${declaredNames[held]}` : ''}`}
      />
      <span aria-hidden="true">{day.day}</span>
      {held && <small aria-hidden="true">{held === 'room' ? 'dispo' : 'complet'}</small>}
    </label>
  )
}
