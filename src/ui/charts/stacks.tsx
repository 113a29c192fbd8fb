import { type CellState, stateLetter } from '../state-cell.tsx'
import { across, ColumnLabel, type ColumnName, Plot, plotHeight, shareAxis } from './plot.tsx'

export interface Stack {
  name: ColumnName
  /** From the foot upwards. */
  parts: readonly { state: CellState; count: number }[]
}

/** What nights became, as parts of a whole: the states' own colours, each with its letter where there is room. */
export function StateStacks({ label, stacks }: { label: string; stacks: readonly Stack[] }) {
  return (
    <Plot label={label} axis={shareAxis}>
      <defs>
        <pattern id="plot-unset" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="plot-unset-ground" width="7" height="7" />
          <line class="plot-unset-line" x1="0" x2="0" y1="0" y2="7" />
        </pattern>
      </defs>
      {stacks.map((stack, index) => (
        <StackColumn {...{ stack, index }} count={stacks.length} />
      ))}
    </Plot>
  )
}

function StackColumn({ stack, index, count }: { stack: Stack; index: number; count: number }) {
  const total = stack.parts.reduce((sum, part) => sum + part.count, 0)
  const at = (within: number) => across(index, within, count)
  let foot = plotHeight
  return (
    <g>
      {stack.parts.map(({ state, count: nights }) => {
        const height = total > 0 ? (plotHeight * nights) / total : 0
        foot -= height
        return height > 0 && <StackPart {...{ state, height, foot, at }} width={across(0, 0.8, count)} />
      })}
      <ColumnLabel at={at(0.5)} name={stack.name} />
    </g>
  )
}

interface PartProps {
  state: CellState
  height: number
  foot: number
  at: (within: number) => string
  width: string
}

const StackPart = ({ state, height, foot, at, width }: PartProps) => (
  <>
    <rect
      class={`plot-${state}`}
      fill={state === 'unset' ? 'url(#plot-unset)' : undefined}
      x={at(0.1)}
      width={width}
      y={foot.toFixed(1)}
      height={height.toFixed(1)}
    />
    {height >= 15 && (
      <text class={`plot-letter plot-letter-${state}`} x={at(0.5)} y={(foot + height / 2 + 4.5).toFixed(1)}>
        {stateLetter(state)}
      </text>
    )}
  </>
)
