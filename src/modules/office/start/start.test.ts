import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantPhotos } from '../../../../test/worlds/photos.ts'
import type { TestAccount } from '../../../../test/worlds/small-network.ts'
import { accounts } from '../../../core/accounts/schema.ts'
import { writeMail } from '../../../core/outbox/actions.ts'
import { mails } from '../../../core/outbox/schema.ts'
import { write } from '../../../platform/database/database.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
  for (const network of [world.network, world.neighbours]) await plantPhotos(world, 4, network)
})
afterAll(() => world?.stop())

async function homeOf(account: TestAccount) {
  const visitor = await world.signInAs(account)
  const { text } = await visitor.get(`/${account.slug}/gestion`)
  return text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&#39;', "'")
}

test('issue 3 the home says that nothing waits, in so many words', async () => {
  expect(await homeOf(world.network.technician)).toContain("Rien n'attend")
})

test('issue 3 owners without credentials wait on the home of whoever follows their département, with the list of them', async () => {
  const { network, db, clock } = world
  const { organizationId, owner } = network
  await write(db, { organizationId }, (tx) =>
    tx.update(accounts).set({ passwordHash: null, passwordChosenAt: null }).where(eq(accounts.id, owner.accountId)),
  )
  const waiting = await homeOf(network.technician)
  expect(waiting).toContain("1 propriétaire n'a jamais reçu ses identifiants")
  expect(await homeOf(world.neighbours.networkAdministrator)).toContain("Rien n'attend")
  const technician = await world.signInAs(network.technician)
  const list = '/cles-vacances/gestion/proprietaires'
  expect((await technician.get(`${list}?acces=jamais`)).text).toContain('P0001')
  const one = `${list}/${network.providerId}`
  expect((await technician.post(`${one}/identifiants`)).status).toBe(303)
  expect(await homeOf(network.technician)).toContain("Rien n'attend")
  expect((await technician.get(`${list}?acces=attente`)).text).toContain('P0001')
  clock.advance({ hours: 8 * 24 })
  expect(await homeOf(network.technician)).toContain('1 propriétaire a laissé passer son lien')
  const later = await world.signInAs(network.technician)
  expect((await later.get(`${list}?acces=perime`)).text).toContain('P0001')
  expect((await later.get(`${list}?acces=jamais`)).text).not.toContain('P0001')
})

test('issue 3 mails that did not leave wait for whoever reads mails, and for nobody else', async () => {
  const { network, db, services, clock } = world
  const { organizationId } = network
  await write(db, { organizationId }, async (tx) => {
    const mail = { sender: 'a@b.example', recipient: 'c@d.example', subject: 'Perdu', text: '', html: '' }
    const id = await writeMail(tx, services, { organizationId, accountId: null, ...mail, now: clock.now })
    await tx.update(mails).set({ state: 'failed' }).where(eq(mails.id, id))
  })
  expect(await homeOf(network.networkAdministrator)).toContain("1 courriel n'est pas parti")
  expect(await homeOf(network.technician)).not.toContain('courriel')
})
