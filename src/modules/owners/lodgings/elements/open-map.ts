import L from 'leaflet'
import { gather } from './gathering.ts'

/** What the drawn map says of itself: its frame in degrees, and the address of tiles where the installation names one. */
interface MapFacts {
  south: number
  west: number
  north: number
  east: number
  tiles: string
}

interface Place {
  at: L.LatLng
  name: string
  count: number
  /** Absent: the point only shows where. */
  href: string | undefined
}

/** Pixels around the first view: no point lies below the buttons « + » and « − », nor is cut at the edge. */
const aside: L.FitBoundsOptions = { paddingTopLeft: [66, 24], paddingBottomRight: [24, 24] }

/** Pixels between two points that a finger tells apart. */
const fingerWidth = 34

/**
 * Puts a map that moves in place of the drawn one. Contours are the drawing's own, laid over the frame that it was drawn
 * for: both are Mercator's, so they fit at every scale. Places are those that the page tells in words.
 */
export function openMap(drawing: SVGSVGElement, told: ParentNode, facts: MapFacts): void {
  const frame = L.latLngBounds([facts.south, facts.west], [facts.north, facts.east])
  const places = [...told.querySelectorAll<HTMLElement | SVGElement>('[data-latitude]')].map(placeOf)
  const ground = document.createElement('div')
  ground.className = 'live-map'
  const contours = drawing.cloneNode(true) as SVGSVGElement
  for (const point of contours.querySelectorAll('.map-point, title')) point.remove()
  contours.removeAttribute('class')
  contours.setAttribute('preserveAspectRatio', 'none')
  drawing.replaceWith(ground)

  const maxZoom = facts.tiles ? 18 : 14
  const map = L.map(ground, {
    scrollWheelZoom: false,
    attributionControl: facts.tiles !== '',
    maxZoom,
    // Contours fit at every scale, pictures of tiles at their own only.
    ...(!facts.tiles && { zoomSnap: 0.25 }),
  })
  if (facts.tiles) L.tileLayer(facts.tiles, { maxZoom, attribution: '© OpenStreetMap' }).addTo(map)
  else L.svgOverlay(contours, frame, { className: 'live-map-contours' }).addTo(map)
  const within = places.filter(({ at }) => frame.contains(at))
  if (within.length > 1) map.fitBounds(L.latLngBounds(within.map(({ at }) => at)), aside)
  else map.fitBounds(frame)
  const points = L.layerGroup().addTo(map)
  const draw = () => drawPoints(map, points, places)
  map.on('zoomend', draw)
  draw()
  ground.querySelector<HTMLElement>('.leaflet-marker-icon')?.focus()
}

function placeOf(element: HTMLElement | SVGElement): Place {
  const { latitude, longitude, count, label, href } = element.dataset
  const link = element instanceof HTMLAnchorElement ? element.href : undefined
  const inWords = `${element.textContent?.trim()} : ${element.nextElementSibling?.textContent}`
  return {
    at: L.latLng(Number(latitude), Number(longitude)),
    name: label ?? inWords,
    count: Number(count ?? 1),
    href: href ?? link,
  }
}

const isNearest = (map: L.Map) => map.getZoom() >= map.getMaxZoom()

/** Anew at every scale: points that a finger could not tell apart are one, until the map is near enough. */
function drawPoints(map: L.Map, points: L.LayerGroup, places: Place[]) {
  points.clearLayers()
  const placed = places.map((place) => {
    const { x, y } = map.latLngToLayerPoint(place.at)
    return { x, y, place, count: place.count }
  })
  for (const near of gather(placed, isNearest(map) ? 1 : fingerWidth)) {
    addPoint(
      map,
      points,
      near.map(({ place }) => place),
    )
  }
}

function addPoint(map: L.Map, points: L.LayerGroup, near: Place[]) {
  const [head] = near
  if (!head) return
  const count = near.reduce((sum, place) => sum + place.count, 0)
  const name = near.map((place) => place.name).join(', ')
  const linked = near.length > 1 || head.href !== undefined
  const icon = L.divIcon({ className: 'live-map-point', iconSize: [32, 32], html: count > 1 ? String(count) : '' })
  const marker = L.marker(head.at, { icon, title: name, alt: name, keyboard: linked, interactive: linked })
  const follow = () => {
    if (near.length > 1 && !isNearest(map)) goNearer(map, near)
    else if (head.href !== undefined) location.assign(head.href)
  }
  marker.on('click', follow)
  marker.on('keypress', (event) => {
    if (event.originalEvent.key === 'Enter') follow()
  })
  marker.addTo(points)
}

/** The marker that was pressed is gone afterwards: the focus goes to what stands for the same place. */
function goNearer(map: L.Map, near: Place[]) {
  const around = L.latLngBounds(near.map(({ at }) => at)).pad(0.3)
  map.once('zoomend', () => setTimeout(() => pointOf(map, near[0]?.name ?? '')?.focus({ preventScroll: true })))
  map.setView(around.getCenter(), Math.min(Math.max(map.getBoundsZoom(around), map.getZoom() + 1), map.getMaxZoom()))
}

const pointOf = (map: L.Map, name: string) =>
  [...map.getContainer().querySelectorAll<HTMLElement>('.leaflet-marker-icon')].find(({ title }) =>
    title.startsWith(name),
  )
