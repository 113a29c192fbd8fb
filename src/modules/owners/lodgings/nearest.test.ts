import { expect, test } from 'vitest'
import { nearestNames } from './nearest.ts'

const communes = ['Carcassonne', 'Castelnaudary', 'Narbonne', 'Trèbes', 'Limoux', 'Saint-Hilaire'].map((name) => ({
  name,
}))
const near = (typed: string) => nearestNames(typed, communes).map(({ name }) => name)

test.each([
  ['Carcassone', ['Carcassonne']],
  ['carcasonne (Aude)', ['Carcassonne']],
  ['Trebs', ['Trèbes']],
  ['Castel', ['Castelnaudary']],
  ['st hilaire', ['Saint-Hilaire']],
  ['Brest', []],
  ['Li', []],
])('OWN-30 « %s » is near to %j', (typed, names) => {
  expect(near(typed)).toEqual(names)
})
