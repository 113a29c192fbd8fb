import type { FoundPlace } from '../../../core/availability/search/places.ts'
import { gather } from './elements/gathering.ts'
import { type DrawnMap, drawMap, frameAround, type MapPoint, pointIn } from './map.ts'
import { type Choices, queryOf, type Search, selectionOf } from './rules.ts'
import { placeText } from './words.ts'

/** A search's results on a map, and the same in words beneath it. */
export interface ResultsMap extends DrawnMap {
  /** A place is a whole département. */
  byDepartment: boolean
  groups: MapGroup[]
}

export interface MapPlace {
  /** « Carcassonne », or « Carcassonne (Aude) » where there are several départements. */
  name: string
  count: number
  /** What the same search finds there. */
  href: string
  /** The place's only lodging. */
  only?: { label: string; href: string } | undefined
  latitude: number | null
  longitude: number | null
}

/** The places that share a point: one, or several that lie too near each other for a finger. */
export interface MapGroup {
  id: string
  places: [MapPlace, ...MapPlace[]]
}

/** More communes than that are drawn as one point per département. */
const placesAtOnce = 40

/**
 * Points are so far apart, in hundredths of the map's width: a finger needs 24 px (WCAG 2.5.8), the narrowest window of
 * 360 px leaves the map 328.
 */
export const fingerWidth = 7.4

interface Linking {
  lodging(id: number, query: string): string
  search(query: string): string
  count(count: number): string
  around(name: string, others: number): string
}

/** The matches of a search on a map: by commune, or by département where they are many and far apart. */
export function drawResults(
  found: readonly FoundPlace[],
  choices: Choices,
  { values }: Pick<Search, 'values'>,
  link: Linking,
): ResultsMap {
  const codes = [...new Set(found.map(({ departmentCode }) => departmentCode))]
  const byDepartment = found.length > placesAtOnce && codes.length > 2
  const places = byDepartment ? departments(found, choices, values, link) : communes(found, choices, values, link)
  const box = frameAround(codes)
  const drawn = places.flatMap((place) => {
    const point = pointIn(box, place.latitude, place.longitude)
    return point ? [{ ...point, count: place.count, place }] : []
  })
  const gathered = gather(drawn, (fingerWidth * box.width) / 100)
  const shown = new Set(drawn.map(({ place }) => place))
  const unshown = places.filter((place) => !shown.has(place)).map((place): [MapPlace] => [place])
  const order = new Intl.Collator('fr').compare
  const byName = (a: MapPlace, b: MapPlace) => order(a.name, b.name)
  const groups = [
    ...gathered.map(([head, ...near]): MapGroup['places'] => [
      head.place,
      ...near.map(({ place }) => place).sort(byName),
    ]),
    ...unshown,
  ]
    .sort(([a], [b]) => byName(a, b))
    .map((own, index) => ({ id: `lieu-${index + 1}`, places: own }))
  const heads = new Map(drawn.map(({ place, ...point }) => [place, point]))
  const points = groups.flatMap((group) => {
    const at = heads.get(group.places[0])
    return at ? [{ ...at, ...pointOf(group, link) }] : []
  })
  return { ...drawMap(codes, points, box), byDepartment, groups }
}

function pointOf({ id, places }: MapGroup, link: Linking): Pick<MapPoint, 'label' | 'href' | 'count'> {
  const [head, ...others] = places
  const count = places.reduce((sum, one) => sum + one.count, 0)
  if (others.length > 0)
    return { count, label: `${link.around(head.name, others.length)} : ${link.count(count)}`, href: `#${id}` }
  return { count, ...(head.only ?? { label: `${head.name} : ${link.count(count)}`, href: head.href }) }
}

type Values = Search['values']

function communes(found: readonly FoundPlace[], choices: Choices, values: Values, link: Linking): MapPlace[] {
  const names = new Map(choices.departments.map(({ code, name }) => [code, name]))
  const several = found.some(({ departmentCode }) => departmentCode !== found[0]?.departmentCode)
  return found.map((place) => {
    const full = placeText(place.municipalityName, names.get(place.departmentCode) ?? place.departmentCode)
    const name = several ? full : place.municipalityName
    const narrowed = { departement: place.departmentCode, commune: full, vue: 'liste', page: 1 } as const
    return {
      name,
      count: place.lodgings,
      href: link.search(queryOf(values, narrowed)),
      only:
        place.lodgingId === null
          ? undefined
          : { label: `${place.lodgingName}, ${full}`, href: link.lodging(place.lodgingId, selectionOf(values)) },
      latitude: place.latitude,
      longitude: place.longitude,
    }
  })
}

function departments(found: readonly FoundPlace[], choices: Choices, values: Values, link: Linking): MapPlace[] {
  const names = new Map(choices.departments.map(({ code, name }) => [code, name]))
  return [...Map.groupBy(found, ({ departmentCode }) => departmentCode)].map(([code, own]) => ({
    name: names.get(code) ?? code,
    count: own.reduce((sum, { lodgings }) => sum + lodgings, 0),
    href: link.search(queryOf(values, { departement: code, page: 1 })),
    ...middleOf(own),
  }))
}

function middleOf(places: readonly FoundPlace[]) {
  const known = places.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude }],
  )
  const mean = (values: number[]) =>
    values.length > 0 ? values.reduce((sum, one) => sum + one, 0) / values.length : null
  return { latitude: mean(known.map((one) => one.latitude)), longitude: mean(known.map((one) => one.longitude)) }
}
