import type { Child } from 'hono/jsx'

/** Heights in pixels: no chart is scaled, so that its words keep their size on a phone. */
export const plotHeight = 190
const foot = 26

interface PlotProps {
  /** Says what one sees. */
  label: string
  /** Heights where a line is drawn, from the top of the axis to its foot: « 100 % », « 50 % », « 0 % ». */
  axis: readonly string[]
  children?: Child
}

/** Lines across and words at their left; columns stand at percentages of the width, so that they fit any screen. */
export function Plot({ label, axis, children }: PlotProps) {
  return (
    <div class="plot">
      <div class="plot-axis" aria-hidden="true">
        {axis.map((text) => (
          <span>{text}</span>
        ))}
      </div>
      <svg class="plot-columns" role="img" aria-label={label} width="100%" height={plotHeight + foot}>
        {axis.map((_, index) => {
          const y = (plotHeight * index) / (axis.length - 1)
          return <line class="plot-line" x1="0" x2="100%" y1={y + 0.5} y2={y + 0.5} />
        })}
        {children}
      </svg>
    </div>
  )
}

export const shareAxis = ['100\u00a0%', '75\u00a0%', '50\u00a0%', '25\u00a0%', '0\u00a0%']

export interface ColumnName {
  /** « juil. », shown where there is room. */
  short: string
  /** « J », shown on a phone. */
  letter: string
}

/** Below a column: its name, shorter on a phone. */
export function ColumnLabel({ at, name }: { at: string; name: ColumnName }) {
  const y = plotHeight + 18
  return (
    <>
      <text class="plot-name plot-name-short" x={at} y={y}>
        {name.short}
      </text>
      <text class="plot-name plot-name-letter" x={at} y={y}>
        {name.letter}
      </text>
    </>
  )
}

/** Percent of the width where something lies within one of `count` columns. */
export const across = (column: number, within: number, count: number) =>
  `${Math.round(((column + within) / count) * 10_000) / 100}%`
