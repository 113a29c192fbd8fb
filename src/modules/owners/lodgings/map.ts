import { bounds, coarsePath, contours, mapSize, project } from '../../../core/reference/contours.ts'
import { unproject } from '../../../core/reference/projection.ts'

/** A drawn map: contours of the départements that its frame touches. */
export interface DrawnMap {
  /** `viewBox`, in the units of the contours. */
  box: string
  /** The frame's width in those units: what a radius is measured by. */
  width: number
  /** The frame in degrees. */
  edges: { south: number; west: number; north: number; east: number }
  /** Contours are drawn in steps of this many units. */
  grid: number
  contours: { code: string; name: string; path: string; main: boolean }[]
  points: MapPoint[]
}

export interface MapPoint {
  x: number
  y: number
  label: string
  /** Absent: the point only shows where. */
  href?: string | undefined
  /** How many lodgings the point stands for. */
  count: number
  latitude: number
  longitude: number
}

type Box = { x: number; y: number; width: number; height: number }

const touches = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Where départements spread that far, a frame around them alone would cut the rest of the country off. */
const mostOfFrance = 300

const wholeOfFrance: Box = { x: (mapSize.width - 730) / 2, y: -10, width: 730, height: mapSize.height + 20 }

/** The smallest frame around these départements, widened to the picture's proportions and a margin. */
export function frameAround(codes: readonly string[]): Box {
  const boxes = codes.flatMap((code) => bounds(code) ?? [])
  if (boxes.length === 0) return wholeOfFrance
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))]
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  if (Math.max(right - left, bottom - top) > mostOfFrance) return wholeOfFrance
  const height = Math.max(bottom - top, ((right - left) * 2) / 3) * 1.12
  const width = Math.max((right - left) * 1.12, height * 1.2)
  const round = (value: number) => Math.round(value * 10) / 10
  return {
    x: round((left + right - width) / 2),
    y: round((top + bottom - height) / 2),
    width: round(width),
    height: round(height),
  }
}

/** Where a position is drawn; undefined where the frame does not show it (overseas, or unknown). */
export function pointIn({ x, y, width, height }: Box, latitude: number | null, longitude: number | null) {
  if (latitude === null || longitude === null) return undefined
  const [across, down] = project(latitude, longitude)
  if (across < x || across > x + width || down < y || down > y + height) return undefined
  return { x: Math.round(across * 100) / 100, y: Math.round(down * 100) / 100, latitude, longitude }
}

function edgesOf({ x, y, width, height }: Box): DrawnMap['edges'] {
  const [northWest, southEast] = [unproject(x, y), unproject(x + width, y + height)]
  return {
    south: southEast.latitude,
    west: northWest.longitude,
    north: northWest.latitude,
    east: southEast.longitude,
  }
}

/** @param codes the départements that the map is about; neighbours are drawn behind them, fainter */
export function drawMap(codes: readonly string[], points: MapPoint[], box = frameAround(codes)): DrawnMap {
  const main = new Set(codes)
  // Half a pixel or so on a desk.
  const grid = Math.max(0.1, Math.round(box.width / 70) / 10)
  return {
    box: `${box.x} ${box.y} ${box.width} ${box.height}`,
    width: box.width,
    edges: edgesOf(box),
    grid,
    contours: contours()
      .filter(({ code }) => {
        const own = bounds(code)
        return own && touches(own, box)
      })
      .map(({ code, name }) => ({ code, name, path: coarsePath(code, grid), main: main.has(code) }))
      .sort((a, b) => Number(a.main) - Number(b.main)),
    points,
  }
}

/** One lodging where it lies; undefined where no map shows it. */
export function drawPlace(
  code: string,
  label: string,
  { latitude, longitude }: Record<'latitude' | 'longitude', number | null>,
) {
  const point = pointIn(frameAround([code]), latitude, longitude)
  return point && drawMap([code], [{ ...point, label, count: 1 }])
}
