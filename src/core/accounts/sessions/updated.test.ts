import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { write } from '../../../platform/database/database.ts'
import { record, theProgram } from '../../history/store.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const told = async (who: Parameters<TestApp['signInAs']>[0], path: string) =>
  /<p class="data-updated">([^<]*)</
    .exec((await (await world.signInAs(who)).get(path)).text)?.[1]
    ?.replaceAll('\u00a0', ' ')

test('the header says when what is shown was last changed: to staff of all, to an owner of what is their own', async () => {
  const { organizationId, lodgingId, owner, networkAdministrator } = world.network
  const entry = (subject: string, subjectId: number, verb: string, at: string) => ({
    ...{ organizationId, subject, subjectId, verb, by: theProgram },
    at: Temporal.Instant.from(at),
  })
  await write(world.db, { organizationId }, (tx) =>
    record(tx, [
      entry('lodging', lodgingId, 'planning-saved', '2026-07-04T12:05:00Z'),
      entry('article', 999_999, 'article-created', '2026-07-05T07:30:00Z'),
    ]),
  )
  expect(await told(networkAdministrator, '/cles-vacances/gestion')).toBe(
    'Données mises à jour le dimanche 5 juillet 2026 à 9 h 30',
  )
  expect(await told(owner, '/cles-vacances/proprietaires/compte')).toBe(
    'Données mises à jour le samedi 4 juillet 2026 à 14 h 05',
  )
  expect(await told(world.neighbours.networkAdministrator, '/gites-voisins/gestion')).toBeUndefined()
})
