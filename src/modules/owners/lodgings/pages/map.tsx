import type { Child } from 'hono/jsx'
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
  /** The same in words: the map that moves takes its places from here where there are any. */
  children?: Child
}

/** Contours and points drawn on the server: points are links, and nothing is loaded from elsewhere. */
export function LodgingMap({ map, label, frame: { t, asset }, tiles, children }: LodgingMapProps) {
  const degrees = Object.entries(map.edges).map(([name, value]) => [`data-${name}`, value.toFixed(5)])
  return (
    <lodging-map
      data-script={asset('map.js')}
      data-stylesheet={asset('map.css')}
      data-label={t('Carte interactive')}
      data-failure={t('Carte non chargée : celle-ci montre la même chose.')}
      data-tiles={tiles}
      {...Object.fromEntries(degrees)}
    >
      <figure class="drawn-map">
        <div class="drawn-map-frame">
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
        </div>
        <figcaption>
          <a href={mapCredit.url} rel="noopener">
            {t(mapCredit.text)}
          </a>
        </figcaption>
      </figure>
      {children}
    </lodging-map>
  )
}

const sizeOf = (count: number) => {
  if (count === 1) return 'one'
  return count < 10 ? 'few' : 'many'
}

/** Within a point a unit is a hundredth of the map's width; the style sheet has the sizes, which differ by window. */
function Point({ point: { x, y, href, label, count, latitude, longitude }, unit }: { point: MapPoint; unit: number }) {
  const place = {
    transform: `translate(${x} ${y}) scale(${unit.toFixed(3)})`,
    class: `map-point map-${href === undefined ? 'here' : sizeOf(count)}`,
  }
  if (href === undefined) {
    return (
      <g {...place} data-latitude={latitude.toFixed(5)} data-longitude={longitude.toFixed(5)} data-label={label}>
        <circle class="map-dot" />
      </g>
    )
  }
  return (
    <a href={href} aria-label={label} {...place}>
      <title>{label}</title>
      <circle class="map-target" />
      <circle class="map-dot" />
      {count > 1 && <text>{count}</text>}
    </a>
  )
}
