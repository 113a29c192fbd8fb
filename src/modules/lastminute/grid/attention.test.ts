import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { letLimitedAgentIn } from '../../../../test/worlds/limited-agent.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { accounts } from '../../../core/accounts/schema.ts'
import { write } from '../../../platform/database/database.ts'
import { replaceDeclarations } from '../declarations/store.ts'
import { maintenances, questions, suspensions } from '../schema.ts'

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app?.stop())

const base = '/haute-provence/gestion'
const tonight = Temporal.PlainDate.from('2026-07-06')

async function read(path = base, account = world.office.networkAdministrator) {
  const { text } = await (await app.signInAs(account)).get(path)
  return text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&#39;', "'")
}

/** The list behind a sentence of the home, by its own link. */
async function behind(sentence: string) {
  const home = await read()
  const href = [...home.matchAll(/<a href="([^"]+)">([^<]+)</g)].find(([, , words]) => words?.includes(sentence))?.[1]
  if (!href) throw new Error(`« ${sentence} » is no link of the home`)
  return read(href)
}

async function declare(state: 'room' | 'full') {
  const { organizationId } = world.office
  await write(app.db, { organizationId }, (tx) =>
    replaceDeclarations(tx, {
      ...{ organizationId, providerId: world.hostId, nights: [tonight], state, declaredAt: app.clock.now },
      ...{ source: 'host', accountId: world.host.accountId, reason: null },
    }),
  )
}

test('issue 3 a host who may declare and has not for two weeks waits on the home, with the list of just these', async () => {
  expect(await read()).toContain("1 hébergeur n'a rien déclaré depuis 14 jours")
  const list = await behind("n'a rien déclaré depuis 14 jours")
  expect(list).toContain('Hôtel du Cours')
  // Its offer lacks the tool: it cannot declare.
  expect(list).not.toContain('Camping des Eaux')
  await declare('room')
  expect(await read()).not.toContain("n'a rien déclaré")
  app.clock.advance({ hours: 15 * 24 })
  expect(await read()).toContain("n'a rien déclaré")
  app.clock.set('2026-07-06T08:00:00Z')
})

test('issue 3 a question of the afternoon waits until the host answers or says something else', async () => {
  const { organizationId } = world.office
  app.clock.set('2026-07-06T14:00:00Z')
  await write(app.db, { organizationId }, (tx) =>
    tx.insert(questions).values({
      ...{ organizationId, providerId: world.hostId, nightOn: tonight, askedAt: app.clock.now },
      tokenHash: Buffer.alloc(32, 1),
    }),
  )
  expect(await behind("n'a pas répondu à la question de l'après-midi")).toContain('Hôtel du Cours')
  app.clock.advance({ minutes: 10 })
  await declare('full')
  expect(await read()).not.toContain("n'a pas répondu")
})

test('issue 3 hosts without a password, suspended ones, and a closed tool wait too', async () => {
  const { organizationId, networkAdministrator } = world.office
  const by = { beganAt: app.clock.now, beganByAccountId: networkAdministrator.accountId }
  await write(app.db, { organizationId }, async (tx) => {
    await tx
      .update(accounts)
      .set({ passwordHash: null, passwordChosenAt: null })
      .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, world.outsider.accountId)))
    await tx.insert(suspensions).values({ organizationId, providerId: world.hostId, reason: 'Abus.', ...by })
    await tx.insert(maintenances).values({ organizationId, message: 'De retour lundi.', ...by })
  })
  expect(await behind("1 hébergeur n'a pas encore de mot de passe")).toContain('Camping des Eaux')
  expect(await behind('1 hébergeur est suspendu')).toContain('Raison : Abus.')
  expect(await behind("L'outil est fermé pour maintenance")).toContain('De retour lundi.')
})

test('issue 3 an agent of other départements is told of the closed tool only, and who lacks the right of nothing', async () => {
  const { office } = world
  expect(await read(base, office.technician)).toContain("Rien n'attend")
  const limited = await read(base, await letLimitedAgentIn(app.db, office))
  expect(limited).toContain("L'outil est fermé pour maintenance")
  expect(limited).not.toMatch(/\d hébergeurs? /)
})
