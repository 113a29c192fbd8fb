import { mapCredit } from '../../../../core/reference/contours.ts'
import type { RateMapDrawing } from '../map.ts'

/** Départements shaded by occupancy; stripes and the number itself say the same as the shade. */
export function RateMap({ map, label }: { map: RateMapDrawing; label: string }) {
  const unit = map.width / 100
  return (
    <figure class="chart rate-map">
      <figcaption>{label}</figcaption>
      <svg viewBox={map.box} role="img" aria-label={label}>
        <Patterns prefix="rate" size={(unit * 1.6) / map.grid} />
        <g transform={`scale(${map.grid})`}>
          {map.shapes.map(({ path, rate }) => (
            <path d={path} class={rate ? 'rate' : 'rate-none'} fill={rate ? `url(#rate-${rate.shade})` : undefined} />
          ))}
        </g>
        {map.shapes.map(
          ({ rate }) =>
            rate && (
              <text
                x={rate.x.toFixed(1)}
                y={rate.y.toFixed(1)}
                font-size={(unit * 2.6).toFixed(2)}
                stroke-width={(unit * 0.6).toFixed(2)}
              >
                {rate.percent}
              </text>
            ),
        )}
      </svg>
      <ul class="rate-legend" aria-label="Taux d'occupation">
        {map.legend.map((text, step) => (
          <li>
            <svg viewBox="0 0 28 18" aria-hidden="true">
              <Patterns prefix={`legend-${step}`} size={8} only={step} />
              <rect class="rate" width="28" height="18" fill={`url(#legend-${step}-${step})`} />
            </svg>
            {text}
          </li>
        ))}
      </ul>
      <p class="drawn-map-credit">
        <a href={mapCredit.url} rel="noopener">
          {mapCredit.text}
        </a>
      </p>
    </figure>
  )
}

/** The more there is let, the more stripes. */
const stripes = [[], [0.5], [0.25, 0.75], [0.2, 0.5, 0.8], []] as const

function Patterns({ prefix, size, only }: { prefix: string; size: number; only?: number }) {
  const text = (share: number) => (size * share).toFixed(2)
  return (
    <defs>
      {stripes.map(
        (lines, step) =>
          (only ?? step) === step && (
            <pattern
              id={`${prefix}-${step}`}
              width={text(1)}
              height={text(1)}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect class={`rate-${step}`} width={text(1)} height={text(1)} />
              {lines.map((at) => (
                <line class="rate-stripe" x1={text(at)} x2={text(at)} y1="0" y2={text(1)} stroke-width={text(0.09)} />
              ))}
            </pattern>
          ),
      )}
    </defs>
  )
}
