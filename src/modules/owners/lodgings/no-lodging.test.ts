import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { lodgings } from '../../../core/directory/schema.ts'
import { write } from '../../../platform/database/database.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
  const { organizationId } = world.neighbours
  await write(world.db, { organizationId }, (tx) =>
    tx.update(lodgings).set({ closedAt: world.clock.now }).where(eq(lodgings.organizationId, organizationId)),
  )
})
afterAll(() => world?.stop())

test.each([
  ['', "Aucun hébergement n'est encore présenté ici"],
  ['?arrivee=2026-07-11&depart=2026-07-18', "Aucun hébergement n'est encore présenté ici"],
  ['?lang=en', 'No property is presented here yet'],
])(
  'OWN-30 a network without any lodging says so and whom to ask, not to search otherwise (%s)',
  async (query, said) => {
    const { text } = await world.visitor().get(`/gites-voisins/hebergements${query}`)
    const results = text.slice(text.indexOf('id="resultats"'), text.indexOf('</main>')).replaceAll('&#39;', "'")
    expect(results).toContain(said)
    expect(results).toContain('href="tel:+33468000000"')
    expect(results).toContain('mailto:contact@gites-voisins.example')
    expect(results).not.toMatch(/critères|criteria/)
  },
)

test('OWN-30 where lodgings are presented and none fits, less is to be asked', async () => {
  const { text } = await world.visitor().get('/cles-vacances/hebergements?personnes=40')
  expect(text).toContain('ne répond à tous vos critères')
})
