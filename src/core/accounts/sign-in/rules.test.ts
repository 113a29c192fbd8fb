import { expect, test } from 'vitest'
import { safeReturn } from './rules.ts'

const home = '/cles-vacances/proprietaires'

test.each([
  ['/cles-vacances/proprietaires/plannings/12?mois=2026-07', '/cles-vacances/proprietaires/plannings/12?mois=2026-07'],
  ['/cles-vacances/proprietaires', home],
  [undefined, home],
  ['', home],
  ['https://elsewhere.example/', home],
  ['//elsewhere.example/cles-vacances/proprietaires/', home],
  ['/\\elsewhere.example', home],
  ['/cles-vacances/proprietaires/../gestion', home],
  ['/cles-vacances/proprietaires-autres', home],
  ['/gites-voisins/proprietaires/', home],
  ['/cles-vacances/proprietaires/deconnexion', home],
  ['javascript:alert(1)', home],
])('after signing in, « %s » leads to %s', (asked, expected) => {
  expect(safeReturn('cles-vacances', 'owners', asked)).toBe(expected)
})
