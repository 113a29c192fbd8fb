import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FoundPlace } from '../../../core/availability/search/places.ts'
import { bounds } from '../../../core/reference/contours.ts'
import { gather } from './elements/gathering.ts'
import { frameAround } from './map.ts'
import { drawResults, fingerWidth } from './results-map.ts'

const link = {
  lodging: (id: number) => `/lodging/${id}`,
  search: (query: string) => `/search?${query}`,
  count: (count: number) => `${count} hébergements`,
  around: (name: string, others: number) => `${name} et ${others}`,
}

const choices = { departments: [{ code: '11', name: 'Aude', lodgings: 9 }], municipalities: [], types: [] }

const place = (name: string, lodgings: number, latitude: number | null, longitude: number | null): FoundPlace => ({
  departmentCode: '11',
  municipalityCode: name,
  municipalityName: name,
  ...{ latitude, longitude, lodgings },
  lodgingId: lodgings === 1 ? 7 : null,
  lodgingName: lodgings === 1 ? 'Le Mas' : null,
})

const drawn = drawResults(
  [
    place('Trèbes', 4, 43.21, 2.44),
    place('Carcassonne', 1, 43.21, 2.35),
    place('Narbonne', 3, 43.18, 3.0),
    place('Saint-Denis', 2, -20.88, 55.45),
    place('Inconnue', 5, null, null),
  ],
  choices,
  { values: { departement: '11' } },
  link,
)

test('OWN-30 what a finger could not tell apart is one point, which leads to its places in words', () => {
  expect(drawn.points.map(({ label, href, count }) => ({ label, href, count }))).toEqual([
    { label: 'Narbonne : 3 hébergements', href: expect.stringContaining('commune=Narbonne'), count: 3 },
    { label: 'Trèbes et 1 : 5 hébergements', href: '#lieu-4', count: 5 },
  ])
  expect(drawn.groups[3]).toMatchObject({ id: 'lieu-4', places: [{ name: 'Trèbes' }, { name: 'Carcassonne' }] })
})

test('OWN-30 départements far apart are shown on the whole country, cut off nowhere', () => {
  const far = frameAround(['29', '11', '84'])
  for (const code of ['59', '62', '2A', '67', '29']) {
    const own = bounds(code)
    if (!own) throw new Error(code)
    expect(own.y).toBeGreaterThan(far.y)
    expect(own.x).toBeGreaterThan(far.x)
    expect(own.x + own.width).toBeLessThan(far.x + far.width)
    expect(own.y + own.height).toBeLessThan(far.y + far.height)
  }
  expect(frameAround(['11']).width).toBeLessThan(120)
})

test('OWN-30 the list has every place, those too that no map shows', () => {
  const names = drawn.groups.flatMap(({ places }) => places.map(({ name, count }) => `${name} ${count}`))
  expect(names).toEqual(['Inconnue 5', 'Narbonne 3', 'Saint-Denis 2', 'Trèbes 4', 'Carcassonne 1'])
})

test('OWN-30 no two points are nearer than a finger is wide on a phone, and no place is lost', () => {
  const somewhere = fc.record({
    x: fc.double({ min: 0, max: 100, noNaN: true }),
    y: fc.double({ min: 0, max: 80, noNaN: true }),
    count: fc.nat(50),
  })
  fc.assert(
    fc.property(fc.array(somewhere), (points) => {
      const groups = gather(points, fingerWidth)
      expect(new Set(groups.flat())).toEqual(new Set(points))
      const heads = groups.map(([head]) => head)
      for (const a of heads)
        for (const b of heads) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(fingerWidth)
    }),
  )
})
