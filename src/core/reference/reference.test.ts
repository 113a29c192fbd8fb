import { expect, test } from 'vitest'
import { bounds, contours, kilometresTo, mapSize, project, rings } from './contours.ts'
import { countries, country } from './countries.ts'
import { department, departmentLabel, departments, departmentsByRegion } from './departments.ts'
import { currentMunicipality, municipalitiesOf, municipality, municipalityNamed } from './municipalities.ts'
import { positionOf } from './positions.ts'
import { unproject } from './projection.ts'

test('OWN-23 the 109 départements stand in the order of their codes, Corsica between 19 and 21', () => {
  const codes = departments().map(({ code }) => code)
  expect(codes).toHaveLength(109)
  expect(codes.slice(17, 23)).toEqual(['18', '19', '2A', '2B', '21', '22'])
  expect(codes.at(-1)).toBe('989')
  expect(departments().map(departmentLabel)[2]).toBe('03 - Allier')
  expect(department('11')?.name).toBe('Aude')
  expect(department('20')).toBeUndefined()
})

test('communes are found by code, and by name whatever the accents, the case or « St »', () => {
  expect(municipality('11069')).toEqual({ code: '11069', name: 'Carcassonne', departmentCode: '11', postcode: '11000' })
  expect(municipalityNamed('11', 'CARCASSONNE')?.code).toBe('11069')
  expect(municipalityNamed('11', 'lezignan corbieres')?.name).toBe('Lézignan-Corbières')
  expect(municipalityNamed('35', 'St Malo')?.name).toBe('Saint-Malo')
  expect(municipalityNamed('34', 'Carcassonne')).toBeUndefined()
  expect(municipalitiesOf('11').length).toBeGreaterThan(400)
  expect(municipalitiesOf('75').map(({ name }) => name)).toEqual(['Paris'])
})

test('a former commune leads to the one it has joined', () => {
  expect(currentMunicipality('01025')?.name).toMatch(/Bâgé/)
  expect(currentMunicipality('99999')).toBeUndefined()
})

test('towns have the positions that everyone knows', () => {
  for (const [code, latitude, longitude] of [
    ['11069', 43.21, 2.35],
    ['75056', 48.85, 2.35],
    ['35288', 48.65, -2.01],
    ['97411', -20.88, 55.45],
    ['97608', -12.78, 45.23],
  ] as const) {
    const position = positionOf(code)
    expect(position?.latitude, code).toBeCloseTo(latitude, 0)
    expect(position?.longitude, code).toBeCloseTo(longitude, 0)
  }
})

test('every current commune with a position on the map lies in its département or within a kilometre of it', () => {
  let placed = 0
  const inside: string[] = []
  const far: string[] = []
  for (const { code } of contours())
    for (const town of municipalitiesOf(code)) {
      const position = positionOf(town.code)
      if (!position) continue
      placed += 1
      const kilometres = kilometresTo(code, position.latitude, position.longitude) ?? Number.NaN
      if (kilometres === 0) inside.push(town.code)
      else if (!(kilometres < 1)) far.push(`${town.name} (${code}) ${kilometres.toFixed(1)} km`)
    }
  expect(placed).toBeGreaterThan(8000)
  expect(inside.length / placed).toBeGreaterThan(0.985)
  // A fort by the sea, a meander of the Adour, and an island that is not drawn.
  expect(far).toEqual(['Calvi (2B) 1.6 km', 'Sainte-Marie-de-Gosse (40) 3.3 km', 'Groix (56) 7.0 km'])
})

test('outlines go to degrees and back onto the map', () => {
  expect(contours()).toHaveLength(96)
  for (const { code } of contours()) {
    for (const [latitude, longitude] of rings(code).flat()) {
      const [x, y] = project(latitude, longitude)
      expect(x >= -1 && x <= mapSize.width + 1 && y >= -1 && y <= mapSize.height + 1, `${code} ${x} ${y}`).toBe(true)
    }
  }
  const [x, y] = project(43.21, 2.35)
  expect(unproject(x, y)).toEqual({ latitude: expect.closeTo(43.21, 9), longitude: expect.closeTo(2.35, 9) })
  expect(kilometresTo('35', 43.21, 2.35)).toBeGreaterThan(480)
  expect(kilometresTo('971', 16, -61)).toBeUndefined()
})

test('bounds frame each département: a town of its own lies within', () => {
  expect(bounds('971')).toBeUndefined()
  const aude = bounds('11')
  const [x, y] = project(43.21, 2.35)
  expect(aude && x > aude.x && x < aude.x + aude.width && y > aude.y && y < aude.y + aude.height).toBe(true)
  expect(bounds('11')).toEqual(aude)
})

test('OWN-23 countries in the order of their French names, each once', () => {
  const list = countries()
  expect(new Set(list.map(({ name }) => name)).size).toBe(list.length)
  expect(list.length).toBe(238)
  expect(list[0]?.name).toBe('Afghanistan')
  const names = list.map(({ name }) => name)
  expect(names.indexOf('Égypte')).toBeLessThan(names.indexOf('Fidji'))
  expect(country('GB')?.name).toBe('Royaume-Uni')
  expect(country('DE', 'en')?.name).toBe('Germany')
  expect(country('RE')).toBeUndefined()
})

test('issue 2 départements stand under their régions, overseas together at the end, none twice and none lost', () => {
  const groups = departmentsByRegion(departments())
  expect(groups.map(({ region }) => region).slice(0, 3)).toEqual([
    'Auvergne-Rhône-Alpes',
    'Bourgogne-Franche-Comté',
    'Bretagne',
  ])
  expect(groups).toHaveLength(14)
  expect(groups.at(-1)?.region).toBe('Outre-mer')
  expect(groups.find(({ region }) => region === 'Corse')?.departments.map(({ code }) => code)).toEqual(['2A', '2B'])
  const codes = groups.flatMap((group) => group.departments.map(({ code }) => code))
  expect(new Set(codes).size).toBe(109)
  expect(codes).toHaveLength(109)
})
