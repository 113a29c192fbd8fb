import type { Child } from 'hono/jsx'
import { mondayWeeksOf, monthsTouched } from '../../../../core/calendar/rules.ts'
import { MonthTable } from '../../../../ui/calendar-grid.tsx'
import { FieldError } from '../../../../ui/field-frame.tsx'
import { isWithin } from '../../rules.ts'

interface NightsCalendarProps {
  /** The field that its cells send. */
  name: string
  legend: string
  error: string | undefined
  today: Temporal.PlainDate
  /** The last night that may be declared. */
  last: Temporal.PlainDate
  /** A night to choose; the other days are there to read only, weeks without any night to choose are left out. */
  cell: (night: Temporal.PlainDate) => Child
}

/** The months in which nights may be declared. */
export const NightsCalendar = ({ name, legend, error, today, last, cell }: NightsCalendarProps) => {
  const isOpen = (day: Temporal.PlainDate | null) => day !== null && isWithin(day, today, last)
  return (
    <fieldset class="night-choice" id={`f-${name}`} aria-describedby={error ? `e-${name}` : undefined}>
      <legend>{legend}</legend>
      {error && <FieldError id={`e-${name}`}>{error}</FieldError>}
      <div class="months">
        {monthsTouched(today, last.add({ days: 1 })).map((month) => (
          <MonthTable
            year={month.year}
            month={month.month}
            weekStart="monday"
            weeks={mondayWeeksOf(month)
              .filter((days) => days.some(isOpen))
              .map((days) => days.map((day) => day ?? undefined))}
            dayClass={(day) => (day.equals(today) ? 'today' : undefined)}
            day={(day) => (isOpen(day) ? cell(day) : <span class="out">{day.day}</span>)}
          />
        ))}
      </div>
    </fieldset>
  )
}
