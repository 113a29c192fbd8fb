import { mapCredit } from '../../../../core/reference/contours.ts'
import type { Frame } from '../../../../ui/frame.ts'
import type { DrawnMap, MapPoint } from '../map.ts'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'lodging-map': HTMLAttributes
    }
  }
}

interface LodgingMapProps {
  map: DrawnMap
  label: string
  frame: Frame
  /** Address of tiles for the map that moves; empty: contours there too. */
  tiles: string
}

/** Contours and points drawn on the server: points are links, and nothing is loaded from elsewhere. */
export function LodgingMap({ map, label, frame: { t, asset }, tiles }: LodgingMapProps) {
  const degrees = Object.entries(map.edges).map(([name, value]) => [`data-${name}`, value.toFixed(5)])
  return (
    <figure class="drawn-map">
      <lodging-map
        data-script={asset('map.js')}
        data-stylesheet={asset('map.css')}
        data-label={t('Carte interactive')}
        data-failure={t('Carte non chargée : celle-ci montre la même chose.')}
        data-tiles={tiles}
        {...Object.fromEntries(degrees)}
      >
        <svg viewBox={map.box} class="drawn-map-picture">
          <title>{label}</title>
          <g transform={`scale(${map.grid})`}>
            {map.contours.map(({ path, main }) => (
              <path d={path} class={main ? 'contour contour-main' : 'contour'} />
            ))}
          </g>
          {map.points.map((point) => (
            <Point point={point} unit={map.width / 100} />
          ))}
        </svg>
      </lodging-map>
      <figcaption>
        <a href={mapCredit.url} rel="noopener">
          {t(mapCredit.text)}
        </a>
      </figcaption>
    </figure>
  )
}

/** @param unit a hundredth of the map's width */
function Point({ point, unit }: { point: MapPoint; unit: number }) {
  const { x, y, href, label, count, latitude, longitude } = point
  const radius = (count > 1 ? Math.min(2.6, 1 + Math.log10(count) * 0.9) : 0.9) * unit
  const place = { 'data-latitude': latitude.toFixed(5), 'data-longitude': longitude.toFixed(5) }
  return (
    <a href={href} class="map-point" aria-label={label} {...place}>
      <title>{label}</title>
      <circle cx={x} cy={y} r={radius.toFixed(2)} />
      {count > 1 && (
        <text x={x} y={y} font-size={(unit * 1.7).toFixed(2)}>
          {count}
        </text>
      )}
    </a>
  )
}
