import type { Child } from 'hono/jsx'
import { formatMonth, weekdaysFromSaturday } from './format.ts'
import type { Language } from './frame.ts'

interface MonthTableProps<Day> {
  year: number
  month: number
  /** Weeks of seven from `weekStart`; undefined where the day belongs to another month. */
  weeks: readonly (readonly (Day | undefined)[])[]
  /** The content of a day's cell. */
  day: (day: Day) => Child
  /** More classes of a day's cell: `state state-let`, `past`, `today`. */
  dayClass?: ((day: Day) => string | undefined) | undefined
  /** A column before the days: the week's buttons. */
  before?: { header: string; cell: (week: readonly (Day | undefined)[], index: number) => Child } | undefined
  /** A column after the days: the guests' origin. */
  after?: { header: string; cell: (week: readonly (Day | undefined)[], index: number) => Child } | undefined
  language?: Language | undefined
  /** Saturday, as stays change in an owner's planning, unless said otherwise. */
  weekStart?: 'saturday' | 'monday' | undefined
  small?: boolean | undefined
}

/** A month, week by week. */
export function MonthTable<Day>(props: MonthTableProps<Day>) {
  const { weeks, before, after, language = 'fr', weekStart = 'saturday', dayClass } = props
  const [saturday, sunday, ...others] = weekdaysFromSaturday(language)
  const headings = weekStart === 'monday' ? [...others, saturday, sunday] : [saturday, sunday, ...others]
  const isWeekend = (column: number) => (weekStart === 'monday' ? column > 4 : column < 2)
  return (
    <table class={props.small ? 'month month-small' : 'month'}>
      <caption class="month-name">{formatMonth(props.year, props.month, language)}</caption>
      <thead>
        <tr>
          {before && <th scope="col">{before.header}</th>}
          {headings.map((heading, column) => (
            <th scope="col" class={isWeekend(column) ? 'weekend' : undefined}>
              <abbr title={heading?.long}>{heading?.short}</abbr>
            </th>
          ))}
          {after && <th scope="col">{after.header}</th>}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr>
            {before && <th scope="row">{before.cell(week, index)}</th>}
            {week.map((day, column) => (
              <td class={cellClass(day === undefined ? 'blank' : dayClass?.(day), isWeekend(column))}>
                {day !== undefined && props.day(day)}
              </td>
            ))}
            {after && <td class="month-after">{after.cell(week, index)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cellClass(own: string | undefined, weekend: boolean): string | undefined {
  return [own, weekend && 'weekend'].filter(Boolean).join(' ') || undefined
}
