import { expect, test } from 'vitest'
import { lastminuteModule } from '../../modules/lastminute/index.ts'
import { ownersModule } from '../../modules/owners/index.ts'
import { wordsOfAll } from '../history-words.ts'
import { describeChanges } from './values.ts'

const words = wordsOfAll([ownersModule, lastminuteModule])

test('spec 00 what holds other fields is told field by field, each under its own name, and only what differs', () => {
  const before = { phone: '04 68 00 00 00', email: 'contact@example.org', hours: '' }
  const changes = {
    contact: { from: before, to: { ...before, phone: '04 68 11 11 11' } },
    departmentLinks: { to: { '11': 'https://aude.example' } },
    owners: { from: { idleMinutes: 20, absoluteHours: 12 }, to: { idleMinutes: 30, absoluteHours: 12 } },
  }
  expect(describeChanges(words, changes)).toEqual([
    'Téléphone : 04 68 00 00 00, devient 04 68 11 11 11',
    'Page du département 11 : vide, devient https://aude.example',
    'Propriétaires sans activité, en minutes : 20, devient 30',
  ])
})

test('spec 00 a stay is told by its days, and states by their names', () => {
  expect(
    describeChanges(words, {
      stay: { to: '2026-07-11 → 2026-07-14' },
      states: { from: ['let', 'option'], to: ['let'] },
      setAside: { from: false, to: true },
    }),
  ).toEqual([
    'Séjour : du 11 au 14 juillet 2026',
    'Nuits transmises : Loué, Option, devient Loué',
    'Écarté : non, devient oui',
  ])
})

test('LAST-20 a night that a host declared is told in the words of its grid, one of a planning in the words of plannings', () => {
  expect(describeChanges(words, { '2026-07-07': { to: 'room' } })).toEqual([
    'Le 7 juillet 2026 : Rien dit, devient Dispo',
  ])
  expect(describeChanges(words, { '2026-07-07': { from: 'room', to: 'full' } })).toEqual([
    'Le 7 juillet 2026 : Dispo, devient Complet',
  ])
  expect(describeChanges(words, { '2026-07-07': { from: null, to: 'let' } })).toEqual([
    'Le 7 juillet 2026 : Non communiqué, devient Loué',
  ])
})
