import { across, ColumnLabel, type ColumnName, Plot, plotHeight } from './plot.tsx'
import { countScale } from './scale.ts'

/** How a part looks: filled, hatched or dotted, so that no colour is needed to tell them. */
export type PartLook = 'now' | 'before' | 'third'

interface CountStack {
  name: ColumnName
  /** From the foot upwards, in the order of `looks`. */
  counts: readonly number[]
}

interface CountStacksProps {
  /** One word, of its own on the page: its drawings are named by it. */
  name: string
  label: string
  stacks: readonly CountStack[]
  /** What the parts are, from the foot upwards. */
  parts: readonly { look: PartLook; name: string }[]
}

/** Counts as columns of parts, on an axis that begins at nought. */
export function CountStacks({ name, label, stacks, parts }: CountStacksProps) {
  const { top, axis } = countScale(Math.max(0, ...stacks.map(({ counts }) => sum(counts))))
  return (
    <>
      <p class="plot-legend">
        {parts.map((part) => (
          <span>
            <svg class="plot-swatch" width="18" height="14" aria-hidden="true">
              <rect class={`plot-${part.look}`} fill={fillOf(name, part.look)} width="18" height="14" />
            </svg>
            {part.name}
          </span>
        ))}
      </p>
      <Plot label={label} axis={axis}>
        <Patterns name={name} />
        {stacks.map((stack, index) => (
          <g>
            <Parts {...{ name, stack, index, parts, top }} count={stacks.length} />
            <ColumnLabel at={across(index, 0.5, stacks.length)} name={stack.name} />
          </g>
        ))}
      </Plot>
    </>
  )
}

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

interface PartsProps {
  name: string
  stack: CountStack
  index: number
  count: number
  parts: CountStacksProps['parts']
  top: number
}

function Parts({ name, stack, index, count, parts, top }: PartsProps) {
  let foot = plotHeight
  return parts.map(({ look }, place) => {
    const height = (plotHeight * (stack.counts[place] ?? 0)) / top
    foot -= height
    return (
      height > 0 && (
        <rect
          class={`plot-${look}`}
          fill={fillOf(name, look)}
          x={across(index, 0.15, count)}
          width={across(0, 0.7, count)}
          y={foot.toFixed(1)}
          height={height.toFixed(1)}
        />
      )
    )
  })
}

const fillOf = (name: string, look: PartLook) => (look === 'now' ? undefined : `url(#${name}-${look})`)

const Patterns = ({ name }: { name: string }) => (
  <defs>
    <pattern id={`${name}-before`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="plot-hatch-ground" width="5" height="5" />
      <line class="plot-hatch-line" x1="0" x2="0" y1="0" y2="5" />
    </pattern>
    <pattern id={`${name}-third`} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="plot-hatch-ground" width="6" height="6" />
      <circle class="plot-dot" cx="3" cy="3" r="1.5" />
    </pattern>
  </defs>
)
