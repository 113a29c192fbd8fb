// Loaded when a visitor opens the map, never before.
import 'leaflet/dist/leaflet.css'

export { openMap } from '../../modules/owners/lodgings/elements/open-map.ts'
