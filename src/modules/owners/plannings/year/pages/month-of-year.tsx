import { firstDayOf, nightsBetween, weeksOf } from '../../../../../core/calendar/rules.ts'
import { formatMonth, weekdaysFromSaturday } from '../../../../../ui/format.ts'
import { runsOf } from '../../../feeds/month.ts'
import { WholeChoices } from '../../pages/month-cells.tsx'
import { nightsInWords } from '../../pages/nights.ts'
import { type Letter, letterNames, letterOf, letterShown } from '../../rules.ts'
import { fieldOf } from '../forms.ts'
import type { YearView } from './year-page.tsx'

/** A month of the year, small: each night bears its state by colour and letter; the month as a whole can be set. */
export function MonthOfYear({ view, month, at }: { view: YearView; month: Temporal.PlainYearMonth; at: number }) {
  const name = formatMonth(month.year, month.month)
  const error = view.form.errors[fieldOf.month(at)]
  return (
    <section class="ym">
      <h3 id={`m-${at}`}>
        <a href={view.hrefs.month(month)}>{name}</a>
      </h3>
      <table aria-labelledby={`m-${at}`}>
        <thead>
          <tr>
            {weekdaysFromSaturday().map(({ short, long }) => (
              <th scope="col">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map(({ days }) => (
            <tr>
              {days.map((day) => (
                <Night day={day} view={view} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <HeldNights view={view} month={month} />
      <fieldset class="pw" id={`f-${fieldOf.month(at)}`}>
        <legend>Tout le mois : {name}</legend>
        <WholeChoices name={fieldOf.month(at)} />
      </fieldset>
      {error && <p class="field-error">{error}</p>}
    </section>
  )
}

const classes: Readonly<Record<Letter, string>> = { D: 'd', L: 'l', O: 'o', F: 'f', '?': 'u' }

function Night({ day, view }: { day: Temporal.PlainDate | null; view: YearView }) {
  if (!day) return <td />
  const night = nightsBetween(firstDayOf(view.first), day)
  const [typed, held] = [view.letters[night] ?? '?', view.held[night]]
  const letter = letterShown(typed, held)
  const looks = [
    classes[letter],
    Temporal.PlainDate.compare(day, view.today) < 0 && 'past',
    day.equals(view.today) && 'today',
    held && 'held',
  ]
  return (
    <td
      class={looks.filter(Boolean).join(' ')}
      data-held={held && letterOf(held.heldAs)}
      title={held ? `${letterNames[letterOf(held.heldAs)]} par ${held.name}` : undefined}
    >
      {day.day}
      <i>{letter}</i>
    </td>
  )
}

/** Where the nights come from that calendars elsewhere hold: a cell has no room for a name. */
function HeldNights({ view, month }: { view: YearView; month: Temporal.PlainYearMonth }) {
  const before = nightsBetween(firstDayOf(view.first), firstDayOf(month))
  const runs = runsOf(view.held.slice(before, before + month.daysInMonth))
  return (
    runs.length > 0 && (
      <ul class="yh">
        {runs.map(({ from, until, held }) => (
          <li>
            {nightsInWords(month.toPlainDate({ day: from + 1 }), month.toPlainDate({ day: until }))} :{' '}
            {letterNames[letterOf(held.heldAs)]} par <strong>{held.name}</strong>
          </li>
        ))}
      </ul>
    )
  )
}
