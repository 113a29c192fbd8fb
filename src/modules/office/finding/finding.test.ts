import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { Visitor } from '../../../../test/support/visitor.ts'
import { persons } from '../../../core/accounts/schema.ts'
import { lodgings } from '../../../core/directory/schema.ts'
import { writeMail } from '../../../core/outbox/actions.ts'
import { write } from '../../../platform/database/database.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
  const { organizationId, owner, lodgingId } = world.network
  await write(world.db, { organizationId }, async (tx) => {
    const named = { lastName: 'Lebœuf-Sérié', phone: '+33 4 68 11 22 33' }
    await tx.update(persons).set(named).where(eq(persons.id, owner.personId))
    const municipalityName = 'Saint-Hilaire'
    await tx.update(lodgings).set({ municipalityName }).where(eq(lodgings.id, lodgingId))
    const mail = {
      sender: 'a@b.example',
      recipient: 'leontine@ailleurs.example',
      subject: 'Vos clés',
      text: '',
      html: '',
    }
    await writeMail(tx, world.services, { organizationId, accountId: null, ...mail, now: world.clock.now })
  })
})
afterAll(() => world?.stop())

const path = '/cles-vacances/gestion/recherche'
const look = async (who: Visitor, typed: string, from = path) =>
  (await who.get(`${from}?${new URLSearchParams({ q: typed })}`)).text.split('<main')[1] ?? ''

test('issue 3 one field finds owner, lodging, mail and user, whatever accents, case, « St » and « œ »', async () => {
  const { network } = world
  const boss = await world.signInAs(network.networkAdministrator)
  const owner = `/gestion/proprietaires/${network.providerId}`
  for (const typed of ['leboeuf', 'LEBŒUF serie', 'camille.test', 'camille.test@cles-vacances', '04 68 11', 'P0001'])
    expect(await look(boss, typed), typed).toContain(owner)
  for (const typed of ['mas oliviers', 'hl0lar011cm', 'st hilaire'])
    expect(await look(boss, typed), typed).toContain(`/gestion/hebergements/${network.lodgingId}`)
  for (const typed of ['leontine', 'CLES vos']) expect(await look(boss, typed), typed).toContain('/gestion/courriels/')
  expect(await look(boss, 'thomas aude')).toContain(`/gestion/utilisateurs/${network.technician.accountId}`)
})

test('issue 3 the search keeps to the rights, the départements and the organisation of whoever asks', async () => {
  const { network, neighbours, db } = world
  const technician = await world.signInAs(network.technician)
  expect(await look(technician, 'leboeuf')).toContain(`/gestion/proprietaires/${network.providerId}`)
  expect(await look(technician, 'leontine')).toContain('Rien ne contient')
  expect(await look(technician, 'nadia')).toContain('Rien ne contient')
  const neighbour = await world.signInAs(neighbours.networkAdministrator)
  expect(await look(neighbour, 'leboeuf', '/gites-voisins/gestion/recherche')).toContain('Rien ne contient')
  await write(db, network, (tx) =>
    tx.update(lodgings).set({ departmentCode: '34' }).where(eq(lodgings.id, network.lodgingId)),
  )
  expect(await look(technician, 'oliviers')).not.toContain('/gestion/hebergements/')
  const boss = await world.signInAs(network.networkAdministrator)
  expect(await look(boss, 'oliviers')).toContain('/gestion/hebergements/')
})

test('issue 3 the field stands in the header of every page of the back office, and nothing typed finds nothing', async () => {
  const technician = await world.signInAs(world.network.technician)
  const home = (await technician.get('/cles-vacances/gestion/proprietaires')).text
  expect(home).toContain(`action="${path}"`)
  expect(await look(technician, ' - ')).not.toContain('class="found"')
  const owner = await world.signInAs(world.network.owner)
  expect((await owner.get('/cles-vacances/proprietaires')).text).not.toContain(path)
})
