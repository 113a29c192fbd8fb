import { raw } from 'hono/html'
import { weeksOf } from '../../../../core/calendar/rules.ts'
import { formatDate, formatPeriod } from '../../../../ui/format.ts'
import { fieldOf } from '../forms.ts'
import { type Letter, letterNames, letters } from '../rules.ts'

export type Markup = ReturnType<typeof raw>

/** A row of the calendar with all that only depends on the month, as HTML: drawing it for an owner only joins pieces. */
export interface Row {
  /** « du 7 au 13 novembre 2026 » : the whole week, also where it lies in two months. */
  period: string
  choices: Markup
  days: ({ iso: string; cell: Readonly<Record<Letter, Markup>> } | null)[]
}

const months = new Map<string, Row[]>()

/** Radios and labels of a month, kept once made: five markups a day, about 100 KB a month. */
export function rowsOf(month: Temporal.PlainYearMonth): Row[] {
  const key = month.toString()
  const known = months.get(key)
  if (known) return known
  const rows = weeksOf(month).map(({ saturday, days }, row) => {
    const period = formatPeriod(saturday, saturday.add({ days: 6 }))
    return {
      period,
      choices: drawn(<WeekChoices row={row} period={period} />),
      days: days.map((day) => day && { iso: day.toString(), cell: variantsOf(day) }),
    }
  })
  if (months.size > 80) months.clear()
  months.set(key, rows)
  return rows
}

export const drawn = (element: { toString(): string | Promise<string> }): Markup => raw(element.toString())

function variantsOf(day: Temporal.PlainDate): Record<Letter, Markup> {
  const cell = (letter: Letter) => drawn(<DayChoices day={day} chosen={letter} />)
  return { D: cell('D'), L: cell('L'), O: cell('O'), F: cell('F'), '?': cell('?') }
}

function DayChoices({ day, chosen }: { day: Temporal.PlainDate; chosen: Letter }) {
  const name = formatDate(day)
  return (
    <fieldset aria-label={name}>
      <b data-day={name.slice(0, 3)}>{day.day}</b>
      {letters.map((letter) => (
        <label class={classOf[letter]}>
          <input
            type="radio"
            name={fieldOf.night(day.day)}
            value={letter}
            aria-label={letterNames[letter]}
            checked={letter === chosen}
          />
          {letter}
        </label>
      ))}
    </fieldset>
  )
}

/** « Dispo, Loué, Option, Fermé » of a whole week or month; none is chosen at first. */
const wholeChoices = [
  ['D', 'Dispo'],
  ['L', 'Loué'],
  ['O', 'Option'],
  ['F', 'Fermé'],
] as const

function WeekChoices({ row, period }: { row: number; period: string }) {
  return (
    <fieldset class="pw">
      <legend>Semaine {period}</legend>
      <WholeChoices name={fieldOf.week(row)} />
    </fieldset>
  )
}

export function WholeChoices({ name }: { name: string }) {
  return (
    <>
      {wholeChoices.map(([letter, label]) => (
        <label class={classOf[letter]}>
          <input type="radio" name={name} value={letter} />
          {label}
        </label>
      ))}
    </>
  )
}

const classOf: Readonly<Record<Letter, string>> = { D: 'd', L: 'l', O: 'o', F: 'f', '?': 'u' }
