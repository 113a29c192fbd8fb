import { expect, test } from 'vitest'
import { occupancySentence } from './words.ts'

const told = { name: '2026', yearBefore: 2025, isOver: false }
const none = { percent: 62, percentBefore: null, points: null }

test('OWN-61 a year of which some months only can be compared is told as such', () => {
  const plain = (comparedMonths: number) =>
    occupancySentence({ ...told, comparedMonths }, none).replaceAll('\u00a0', ' ')
  expect(plain(0)).toBe('En 2026, 62 % des nuits proposées sont louées à ce jour, sans chiffre comparable pour 2025.')
  expect(plain(5)).toBe(
    "En 2026, 62 % des nuits proposées sont louées à ce jour. L'année 2025 n'est connue qu'en partie : 5 mois se comparent au même mois de 2025.",
  )
  expect(plain(1)).toContain('1 mois se compare au même mois de 2025.')
})
