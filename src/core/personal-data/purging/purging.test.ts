import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { personalHoldings } from '../../../app.tsx'
import { read, write } from '../../../platform/database/database.ts'
import { accounts, persons } from '../../accounts/schema.ts'
import { lodgings, providers } from '../../directory/schema.ts'
import { history } from '../../history/schema.ts'
import { writeMail } from '../../outbox/actions.ts'
import { mails } from '../../outbox/schema.ts'
import { retention } from '../../retention.ts'
import { purgeMails, purgePersons } from './actions.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const scope = () => ({ organizationId: world.network.organizationId })
const monthsBefore = (months: number, days = 0) =>
  world.clock.now.toZonedDateTimeISO('UTC').subtract({ months }).add({ days }).toInstant()

async function mailWritten(now: Temporal.Instant) {
  const { organizationId } = world.network
  const common = { organizationId, accountId: null, sender: 'a@exemple.fr', recipient: 'b@exemple.fr', now }
  return write(world.db, scope(), (tx) =>
    writeMail(tx, world.services, { ...common, subject: 'Objet', text: 'Bonjour', html: '<p>Bonjour</p>' }),
  )
}

test('00-product personal data: a mail keeps its words for its time, then only that it was written', async () => {
  const { mails: kept } = retention
  const [old, recent] = [
    await mailWritten(monthsBefore(kept.months, -1)),
    await mailWritten(monthsBefore(kept.months, 1)),
  ]
  await purgeMails(world.services, world.network.organizationId)
  const rows = await read(world.db, scope(), (tx) =>
    tx
      .select()
      .from(mails)
      .where(inArray(mails.id, [old, recent]))
      .orderBy(mails.id),
  )
  expect(rows.map(({ recipient, subject, text, html }) => [recipient, subject, text, html])).toEqual([
    ['', 'Courriel effacé au terme de sa conservation', '', ''],
    ['b@exemple.fr', 'Objet', 'Bonjour', '<p>Bonjour</p>'],
  ])
})

test('00-product personal data: whoever has had nothing open for its time is erased by the program, nobody before', async () => {
  const { owner, technician, providerId } = world.network
  const close = (at: Temporal.Instant) =>
    write(world.db, scope(), async (tx) => {
      await tx
        .update(accounts)
        .set({ closedAt: at })
        .where(inArray(accounts.id, [owner.accountId, technician.accountId]))
      await tx.update(providers).set({ closedAt: at }).where(eq(providers.id, providerId))
    })
  const names = () =>
    read(world.db, scope(), async (tx) =>
      (await tx.select({ name: persons.lastName }).from(persons).orderBy(persons.id)).map(({ name }) => name),
    )
  const purge = () => purgePersons(world.services, personalHoldings, world.network.organizationId)
  await close(monthsBefore(retention.closedPersons.months, 1))
  await purge()
  expect(await names()).toEqual(['TEST', 'AUDE', 'RESEAU'])
  await close(monthsBefore(retention.closedPersons.months, -1))
  await purge()
  // A lodging of theirs is open still: the owner waits, the technician does not.
  expect(await names()).toEqual(['TEST', 'Personne effacée', 'RESEAU'])
  await write(world.db, scope(), (tx) => tx.update(lodgings).set({ closedAt: world.clock.now }))
  await purge()
  await purge()
  expect(await names()).toEqual(['Personne effacée', 'Personne effacée', 'RESEAU'])
  const boss = await world.signInAs(world.network.networkAdministrator)
  expect((await boss.get(`/cles-vacances/gestion/utilisateurs/${technician.accountId}`)).status).toBe(404)
  expect((await boss.get('/cles-vacances/gestion/utilisateurs')).text).not.toContain('Personne effacée')
  const told = await read(world.db, scope(), (tx) => tx.select().from(history).where(eq(history.verb, 'person-erased')))
  expect(told.map(({ accountId, subject, subjectId }) => [accountId, subject, subjectId])).toEqual([
    [null, 'account', technician.accountId],
    [null, 'provider', providerId],
  ])
})

test('00-product personal data: the periods of the purges are those that the pages tell, in both languages', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const office = await boss.get('/cles-vacances/gestion/donnees-personnelles')
  const french = await world.visitor().get('/cles-vacances/donnees-personnelles')
  for (const { text } of [office, french]) {
    expect(text).toMatch(/Contenu et destinataire des courriels.{1,200}24.mois/)
    expect(text).toMatch(/personne partie.{1,200}36.mois/)
  }
  const english = await world.visitor().get('/cles-vacances/donnees-personnelles?lang=en')
  expect(english.text).toMatch(/Content and recipient of e-mails.{1,200}24.months/)
})
