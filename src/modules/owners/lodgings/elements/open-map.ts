import L from 'leaflet'

/** What the drawn map says of itself: its frame in degrees, and the address of tiles where the installation names one. */
interface MapFacts {
  south: number
  west: number
  north: number
  east: number
  tiles: string
}

/**
 * Puts a map that moves in place of the drawn one. Contours are the drawing's own, laid over the frame that it was drawn
 * for: both are Mercator's, so they fit at every scale.
 */
export function openMap(drawing: SVGSVGElement, facts: MapFacts): void {
  const frame = L.latLngBounds([facts.south, facts.west], [facts.north, facts.east])
  const place = document.createElement('div')
  place.className = 'live-map'
  const links = [...drawing.querySelectorAll<SVGAElement>('a.map-point')]
  const contours = drawing.cloneNode(true) as SVGSVGElement
  for (const link of contours.querySelectorAll('a, title')) link.remove()
  contours.removeAttribute('class')
  contours.setAttribute('preserveAspectRatio', 'none')
  drawing.replaceWith(place)

  const map = L.map(place, { scrollWheelZoom: false, attributionControl: facts.tiles !== '' })
  if (facts.tiles) L.tileLayer(facts.tiles, { maxZoom: 18, attribution: '© OpenStreetMap' }).addTo(map)
  else L.svgOverlay(contours, frame, { className: 'live-map-contours' }).addTo(map)
  const points = links.map((link) => {
    const at = L.latLng(Number(link.dataset.latitude), Number(link.dataset.longitude))
    return { link, at }
  })
  for (const { link, at } of points) addPoint(map, link, at)
  const around = L.latLngBounds(points.map(({ at }) => at))
  if (points.length > 1) map.fitBounds(around.pad(0.15))
  else map.fitBounds(frame)
  place.querySelector<HTMLElement>('.leaflet-marker-icon')?.focus()
}

function addPoint(map: L.Map, link: SVGAElement, at: L.LatLng) {
  const name = link.getAttribute('aria-label') ?? ''
  const count = link.querySelector('text')?.textContent ?? ''
  const icon = L.divIcon({ className: 'live-map-point', iconSize: [32, 32], html: count })
  const marker = L.marker(at, { icon, title: name, alt: name, keyboard: true })
  marker.on('click', () => location.assign(link.href.baseVal))
  marker.on('keypress', (event) => {
    if (event.originalEvent.key === 'Enter') location.assign(link.href.baseVal)
  })
  marker.addTo(map)
}
