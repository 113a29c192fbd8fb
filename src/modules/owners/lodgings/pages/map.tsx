import { mapCredit } from '../../../../core/directory/reference/contours.ts'
import type { Frame } from '../../../../ui/frame.ts'
import type { DrawnMap } from '../map.ts'

/** Contours and points drawn on the server: points are links, and nothing is loaded from elsewhere. */
export function LodgingMap({ map, label, frame }: { map: DrawnMap; label: string; frame: Frame }) {
  const unit = map.width / 100
  const radius = (count: number) => (count > 1 ? Math.min(2.6, 1 + Math.log10(count) * 0.9) : 0.9) * unit
  return (
    <figure class="drawn-map">
      <svg viewBox={map.box} class="drawn-map-picture">
        <title>{label}</title>
        <g transform={`scale(${map.grid})`}>
          {map.contours.map(({ path, main }) => (
            <path d={path} class={main ? 'contour contour-main' : 'contour'} />
          ))}
        </g>
        {map.points.map(({ x, y, href, label: name, count }) => (
          <a href={href} class="map-point" aria-label={name}>
            <title>{name}</title>
            <circle cx={x} cy={y} r={radius(count).toFixed(2)} />
            {count > 1 && (
              <text x={x} y={y} font-size={(unit * 1.7).toFixed(2)}>
                {count}
              </text>
            )}
          </a>
        ))}
      </svg>
      <figcaption>
        <a href={mapCredit.url} rel="noopener">
          {frame.t(mapCredit.text)}
        </a>
      </figcaption>
    </figure>
  )
}
