import { Hidden } from '../../../../ui/form.tsx'
import { weekdaysFromSaturday } from '../../../../ui/format.ts'
import type { HeldNight } from '../../feeds/month.ts'
import { fieldOf, originText } from '../forms.ts'
import { type Row, rowsOf } from './month-cells.tsx'
import { countryOptions, departmentOptions } from './origin-options.tsx'
import type { MonthView } from './view.ts'

/** OWN-21: the month from Saturday to Friday; without scripts every cell is a group of radio buttons. */
export function Calendar({ view }: { view: MonthView }) {
  const today = view.today.toString()
  return (
    <table class="pm">
      <thead>
        <tr>
          <th scope="col" rowspan={2}>
            Précisez votre planning à la semaine ?
          </th>
          <th scope="colgroup" colspan={7}>
            Précisez votre planning à la journée
          </th>
          <th scope="col" rowspan={2}>
            Provenance géographique des clients
          </th>
        </tr>
        <tr>
          {weekdaysFromSaturday().map(({ short, long }) => (
            <th scope="col">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(view.month).map((row, index) => (
          <tr>
            <th scope="row">{row.choices}</th>
            {row.days.map((day, column) => (
              <Day day={day} column={column} view={view} today={today} />
            ))}
            <td class="po">
              <OriginFields view={view} row={row} index={index} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day(props: { day: Row['days'][number]; column: number; view: MonthView; today: string }) {
  const { day, column, view, today } = props
  if (!day) return <td class="blank" />
  const night = Number(day.iso.slice(8)) - 1
  const letter = view.entry.nights[night] ?? '?'
  const held = view.held[night]
  const looks = [
    column < 2 && 'weekend',
    day.iso < today && 'past',
    day.iso === today && 'today',
    held && `held-${held.heldAs}`,
  ].filter(Boolean)
  return (
    <td class={looks.join(' ') || undefined}>
      {day.cell[letter]}
      {held && <HeldBy held={held} />}
    </td>
  )
}

/** OWN-28: the calendar that holds the night, whatever is typed beneath. */
function HeldBy({ held }: { held: HeldNight }) {
  return (
    <p class="ph">
      <span class="sr-only">{held.heldAs === 'let' ? 'Loué par ' : 'Fermé par '}</span>
      {held.name}
    </p>
  )
}

/** OWN-23: a département or a country. */
function OriginFields({ view, row, index }: { view: MonthView; row: Row; index: number }) {
  const [read, origin] = [view.entry.read.origins[index], view.entry.origins[index]]
  if (!read || !origin) return null
  const error = view.form.errors[fieldOf.department(index)] ?? view.form.errors[fieldOf.country(index)]
  const wrong = error ? { 'aria-invalid': 'true' as const, 'aria-describedby': `w-${index}` } : {}
  return (
    <>
      <Hidden name={fieldOf.origin(index)} value={originText(read)} />
      <select
        id={`f-${fieldOf.department(index)}`}
        name={fieldOf.department(index)}
        aria-label={`Département des clients, semaine ${row.period}`}
        {...wrong}
      >
        {departmentOptions(origin.departmentCode)}
      </select>
      <select
        id={`f-${fieldOf.country(index)}`}
        name={fieldOf.country(index)}
        aria-label={`Pays des clients, semaine ${row.period}`}
        {...wrong}
      >
        {countryOptions(origin.countryCode)}
      </select>
      {error && (
        <p class="field-error" id={`w-${index}`}>
          {error}
        </p>
      )}
    </>
  )
}
