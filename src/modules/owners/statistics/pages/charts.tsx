import { ColumnChart } from '../../../../ui/charts/columns.tsx'
import { StateStacks } from '../../../../ui/charts/stacks.tsx'
import { formatMonthName } from '../../../../ui/format.ts'
import { StateLegend } from '../../../../ui/state-cell.tsx'
import type { PartRow } from '../rows.ts'
import { unsetOf } from '../rules.ts'

const shortNames = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

const nameOf = (month: number) => ({ short: shortNames[month - 1] ?? '', letter: formatMonthName(month).charAt(0) })

const monthOf = (row: PartRow) => Number(row.key.slice(5, 7))

interface MonthChartProps {
  sentence: string
  rows: readonly PartRow[]
  year: number
  month: number | null
  /** What the second column of a pair is, where it is not the year before. */
  compared?: string | undefined
}

/** OWN-61: a year's occupancy month by month, beside the year before. */
export const OccupancyChart = ({ sentence, rows, year, month, compared }: MonthChartProps) => (
  <figure class="chart">
    <figcaption>{sentence}</figcaption>
    <ColumnChart
      label={sentence}
      names={{ now: compared ? 'Vous' : String(year), before: compared ?? String(year - 1) }}
      columns={rows.map((row) => ({
        name: nameOf(monthOf(row)),
        now: row.occupancy.percent,
        before: row.occupancy.percentBefore,
        chosen: monthOf(row) === month,
      }))}
    />
  </figure>
)

/** What all nights of a year became, month by month, those that nobody told anything of included. */
export const NightsChart = ({ sentence, rows }: { sentence: string; rows: readonly PartRow[] }) => (
  <figure class="chart">
    <figcaption>{sentence}</figcaption>
    <StateStacks
      label={sentence}
      stacks={rows.map((row) => ({
        name: nameOf(monthOf(row)),
        parts: [
          { state: 'let', count: row.nights.let },
          { state: 'option', count: row.nights.option },
          { state: 'available', count: row.nights.available },
          { state: 'closed', count: row.nights.closed },
          { state: 'unset', count: unsetOf(row.nights) },
        ],
      }))}
    />
    <StateLegend
      items={[{ state: 'let' }, { state: 'option' }, { state: 'available' }, { state: 'closed' }, { state: 'unset' }]}
    />
  </figure>
)
