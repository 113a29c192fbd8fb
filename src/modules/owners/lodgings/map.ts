import type { FoundPlace } from '../../../core/availability/search/places.ts'
import { bounds, coarsePath, contours, mapSize, project } from '../../../core/reference/contours.ts'
import { unproject } from '../../../core/reference/projection.ts'
import { type Choices, queryOf, type Search, selectionOf } from './rules.ts'
import { placeText } from './words.ts'

/** A drawn map: contours of the départements that its frame touches, and points on them. */
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
  /** A point stands for a whole département. */
  byDepartment: boolean
}

export interface MapPoint {
  x: number
  y: number
  label: string
  href: string
  /** How many lodgings the point stands for. */
  count: number
  latitude: number
  longitude: number
}

type Box = { x: number; y: number; width: number; height: number }

const touches = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The smallest frame around these départements, widened to the picture's proportions and a margin. */
function frameAround(codes: readonly string[]): Box {
  const boxes = codes.flatMap((code) => bounds(code) ?? [])
  if (boxes.length === 0) return { x: 0, y: 0, ...mapSize }
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))]
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
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
export function drawMap(
  codes: readonly string[],
  places: readonly { label: string; href: string; count: number; latitude: number | null; longitude: number | null }[],
): DrawnMap {
  const box = frameAround(codes)
  const main = new Set(codes)
  // Half a pixel or so on a desk.
  const grid = Math.max(0.1, Math.round(box.width / 70) / 10)
  const points = places.flatMap(({ latitude, longitude, ...place }) => {
    if (latitude === null || longitude === null) return []
    const [x, y] = project(latitude, longitude)
    return [{ ...place, latitude, longitude, x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 }]
  })
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
    byDepartment: false,
  }
}

/** More communes than that are drawn as one point per département. */
const placesAtOnce = 40

interface Linking {
  lodging(id: number, query: string): string
  search(query: string): string
  count(count: number): string
}

/** The matches of a search on a map: by commune, or by département where they are many and far apart. */
export function drawResults(
  places: readonly FoundPlace[],
  choices: Choices,
  { values }: Pick<Search, 'values'>,
  link: Linking,
): DrawnMap {
  const names = new Map(choices.departments.map(({ code, name }) => [code, name]))
  const byDepartment = Map.groupBy(places, ({ departmentCode }) => departmentCode)
  const codes = [...byDepartment.keys()]
  if (places.length > placesAtOnce && codes.length > 2) {
    const points = [...byDepartment].map(([code, own]) => {
      const count = own.reduce((sum, { lodgings }) => sum + lodgings, 0)
      const name = names.get(code) ?? code
      return {
        ...middleOf(own),
        count,
        label: `${name} : ${link.count(count)}`,
        href: link.search(queryOf(values, { departement: code, page: 1 })),
      }
    })
    return { ...drawMap(codes, points), byDepartment: true }
  }
  const points = places.map((place) => {
    const where = placeText(place.municipalityName, names.get(place.departmentCode) ?? place.departmentCode)
    const only = place.lodgingId !== null
    return {
      latitude: place.latitude,
      longitude: place.longitude,
      count: place.lodgings,
      label: only ? `${place.lodgingName}, ${where}` : `${where} : ${link.count(place.lodgings)}`,
      href:
        place.lodgingId === null
          ? link.search(queryOf(values, { departement: place.departmentCode, commune: where, vue: 'liste', page: 1 }))
          : link.lodging(place.lodgingId, selectionOf(values)),
    }
  })
  return drawMap(codes, points)
}

function middleOf(places: readonly FoundPlace[]) {
  const known = places.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude }],
  )
  const mean = (values: number[]) =>
    values.length > 0 ? values.reduce((sum, one) => sum + one, 0) / values.length : null
  return { latitude: mean(known.map((one) => one.latitude)), longitude: mean(known.map((one) => one.longitude)) }
}
