import { across, ColumnLabel, type ColumnName, Plot, plotHeight, shareAxis } from './plot.tsx'
import type { CountScale } from './scale.ts'

interface Column {
  name: ColumnName
  /** Whole percent, or counts where the chart has a scale of them; null: no column, not one of nought. */
  now: number | null
  before: number | null
  /** The one that the page is about. */
  chosen?: boolean | undefined
}

interface ColumnChartProps {
  label: string
  columns: readonly Column[]
  /** What both columns of a pair are: « 2026 », « 2025 ». */
  names: { now: string; before: string }
  /** Of counts; absent: shares of a hundred. */
  scale?: CountScale
}

const shareScale: CountScale = { top: 100, axis: shareAxis }

/** Pairs of columns: a share or a count, and the same a period before, thinner and hatched at its left. */
export function ColumnChart({ label, columns, names, scale = shareScale }: ColumnChartProps) {
  return (
    <>
      <p class="plot-legend">
        <span>
          <Swatch look="now" />
          {names.now}
        </span>
        <span>
          <Swatch look="before" />
          {names.before}
        </span>
      </p>
      <Plot label={label} axis={scale.axis}>
        <Hatches />
        {columns.map((column, index) => (
          <Pair {...{ column, index }} count={columns.length} top={scale.top} />
        ))}
      </Plot>
    </>
  )
}

function Pair({ column, index, count, top }: { column: Column; index: number; count: number; top: number }) {
  const { name, now, before, chosen } = column
  const at = (within: number) => across(index, within, count)
  return (
    <g class={chosen ? 'plot-chosen' : undefined}>
      {before !== null && (
        <rect
          class="plot-before"
          fill="url(#plot-hatch)"
          x={at(0.14)}
          width={width(0.26, count)}
          {...raised(before, top)}
        />
      )}
      {now !== null && <rect class="plot-now" x={at(0.42)} width={width(0.44, count)} {...raised(now, top)} />}
      {now !== null && (
        <text class="plot-value" x={at(0.64)} y={raised(now, top).y - 5}>
          {now}
        </text>
      )}
      <ColumnLabel at={at(0.5)} name={name} />
    </g>
  )
}

const width = (share: number, count: number) => `${Math.round((share / count) * 10_000) / 100}%`

/** A column of nought is a line, not nothing. */
function raised(value: number, top: number) {
  const height = Math.max(1, Math.round((plotHeight * value) / top))
  return { y: plotHeight - height, height }
}

const Hatches = () => (
  <defs>
    <pattern id="plot-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="plot-hatch-ground" width="5" height="5" />
      <line class="plot-hatch-line" x1="0" x2="0" y1="0" y2="5" />
    </pattern>
  </defs>
)

const Swatch = ({ look }: { look: 'now' | 'before' }) => (
  <svg class="plot-swatch" width="18" height="14" aria-hidden="true">
    <rect class={`plot-${look}`} fill={look === 'before' ? 'url(#plot-hatch)' : undefined} width="18" height="14" />
  </svg>
)
