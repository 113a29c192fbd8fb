import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { read, write } from '../../../platform/database/database.ts'
import { declarations, hosts, maintenances, suspensions } from '../schema.ts'

// A page that stood open while something changed: its tap is told what happened, and the new choice.
let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app.stop())

const space = '/haute-provence/hebergeurs'

const rowsOf = async (night: string) => {
  const { organizationId } = world.office
  const rows = await read(app.db, { organizationId }, (tx) => tx.select().from(declarations))
  return rows.filter(({ nightOn }) => nightOn.toString() === night)
}

/** The space as it stands open on a phone, with the fields that its first page sends. */
async function openPage() {
  const visitor = await app.signInAs(world.host)
  const page = await visitor.get(space)
  const token = /name="_form" value="([^"]+)"[^>]*><input type="hidden" name="host"/.exec(page.text)?.[1] ?? ''
  const host = String(world.hostId)
  return {
    visitor,
    tap: (night: string, state: string) => visitor.postRaw(`${space}/nuits/${night}`, { _form: token, host, state }),
    wish: () => visitor.postRaw(`${space}/courriel-de-l-apres-midi`, { _form: token, host, asked: 'on' }),
  }
}

test('LAST-12 a tap on a page left open past midnight says that the night is over, and shows the nights to choose from', async () => {
  const before = app.clock.now
  app.clock.set('2026-07-06T21:55:00Z')
  const { tap } = await openPage()
  app.clock.set('2026-07-06T22:05:00Z')
  const late = await tap('2026-07-06', 'room')
  app.clock.set(before)
  expect(late.status).toBe(409)
  expect(late.text).toMatch(/La nuit du lundi 6 juillet 2026 est passée : rien n(’|&#39;)a été enregistré/)
  expect(late.text).toContain(`${space}/nuits/2026-07-07"`)
  expect(late.text).not.toContain(`${space}/nuits/2026-07-06"`)
  expect(await rowsOf('2026-07-06')).toEqual([])
})

test('LAST-12 an answer sent again after the opposite one is no success: the page says what holds', async () => {
  const { visitor, tap } = await openPage()
  expect((await visitor.follow(await tap('2026-07-10', 'room'))).text).toContain('Votre saisie a été enregistrée')
  await tap('2026-07-10', 'full')
  const again = await visitor.follow(await tap('2026-07-10', 'room'))
  expect(again.text).not.toContain('Votre saisie a été enregistrée')
  expect(again.text).toMatch(/« Je suis complet » est ce qui vaut/)
})

test('LAST-20 a tap on a page left open while the office closes the tool, suspends the host or closes it, says so', async () => {
  const { organizationId, networkAdministrator } = world.office
  const by = networkAdministrator.accountId
  const hosts_ = eq(hosts.organizationId, organizationId)
  const inOffice = (work: Parameters<typeof write<unknown>>[2]) => write(app.db, { organizationId }, work)
  const { tap, wish } = await openPage()

  await inOffice((tx) =>
    tx.insert(maintenances).values({
      ...{ organizationId, message: 'De retour lundi.', beganAt: app.clock.now, beganByAccountId: by },
    }),
  )
  const inMaintenance = await tap('2026-07-13', 'room')
  await inOffice((tx) => tx.update(maintenances).set({ endedAt: app.clock.now, endedByAccountId: by }))
  expect(inMaintenance.status).toBe(409)
  for (const words of ['vient de fermer', 'De retour lundi.']) expect(inMaintenance.text).toContain(words)

  await inOffice((tx) =>
    tx.insert(suspensions).values({
      ...{ organizationId, providerId: world.hostId, reason: 'Abus.', beganAt: app.clock.now, beganByAccountId: by },
    }),
  )
  const suspended = await tap('2026-07-13', 'room')
  await inOffice((tx) =>
    tx.update(suspensions).set({ endedAt: app.clock.now, endedByAccountId: by, endReason: 'Fin.' }),
  )
  expect(suspended.status).toBe(409)
  for (const words of ['suspendu', 'Abus.']) expect(suspended.text).toContain(words)

  await inOffice((tx) => tx.update(hosts).set({ offerId: world.offerIds.essentielle }).where(hosts_))
  const without = await tap('2026-07-13', 'room')
  await inOffice((tx) => tx.update(hosts).set({ offerId: world.offerIds.excellence }).where(hosts_))
  expect(without.status).toBe(409)
  expect(without.text).toContain('Votre accès a pris fin')

  await inOffice((tx) => tx.update(hosts).set({ closedAt: app.clock.now }).where(hosts_))
  const left = [await tap('2026-07-13', 'room'), await wish()]
  await inOffice((tx) => tx.update(hosts).set({ closedAt: null }).where(hosts_))
  for (const answer of left) {
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('fermé cet hébergement')
  }
  expect(await rowsOf('2026-07-13')).toEqual([])
})
