import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { mails } from '../../../core/outbox/schema.ts'
import { read, write } from '../../../platform/database/database.ts'
import { declarations, maintenances } from '../schema.ts'
import { askHosts } from './actions.ts'

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  // Sunday, 13:30 in Paris: the afternoon's question comes at 16:00.
  app = await startTestApp({ now: Temporal.Instant.from('2026-07-05T11:30:00Z') })
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app.stop())
// Each test has an afternoon of its own.
beforeEach(() =>
  app.clock.set(
    app.clock.now.toZonedDateTimeISO('Europe/Paris').add({ days: 1 }).with({ hour: 13, minute: 30 }).toInstant(),
  ),
)

const space = '/haute-provence/hebergeurs'
const tonight = () => app.clock.now.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString()

async function wish(asked: boolean) {
  const visitor = await app.signInAs(world.host)
  await visitor.get(space)
  return visitor.post(`${space}/courriel-de-l-apres-midi`, {
    host: String(world.hostId),
    ...(asked && { asked: 'on' }),
  })
}

async function declare(state: string) {
  const visitor = await app.signInAs(world.host)
  await visitor.get(space)
  return visitor.post(`${space}/nuits/${tonight()}`, { host: String(world.hostId), state })
}

const sent = () => {
  const { organizationId } = world.office
  return read(app.db, { organizationId }, (tx) =>
    tx.select().from(mails).where(eq(mails.organizationId, organizationId)),
  )
}

const clock = (hour: number, minute = 0) =>
  app.clock.set(app.clock.now.toZonedDateTimeISO('Europe/Paris').with({ hour, minute }).toInstant())

/** Asks, and answers the new mail's two links. */
async function afternoon() {
  const before = (await sent()).length
  clock(16)
  await askHosts(app.services, world.office.organizationId)
  const mail = (await sent())[before]
  const links = [...(mail?.text.matchAll(/http:\/\/localhost(\S+\/questions\/\S+)/g) ?? [])].map(
    ([, path]) => path ?? '',
  )
  return { mail, room: links[0] ?? '', full: links[1] ?? '' }
}

const appears = async () => {
  app.clock.advance({ minutes: 1 })
  return (await app.visitor().get(`/haute-provence/dispo?date=${tonight()}`)).text.includes('Hôtel du Cours')
}

const declared = () => {
  const { organizationId } = world.office
  return read(app.db, { organizationId }, (tx) => tx.select().from(declarations))
}

test('LAST-15 only a host that wishes it and has room tonight is asked, once, in the afternoon', async () => {
  const count = async () => (await sent()).length
  await declare('room')
  clock(16)
  await askHosts(app.services, world.office.organizationId)
  expect(await count()).toBe(0)
  expect((await wish(true)).status).toBe(303)
  await declare('full')
  await askHosts(app.services, world.office.organizationId)
  expect(await count()).toBe(0)
  clock(13, 31)
  await declare('room')
  clock(15, 59)
  await askHosts(app.services, world.office.organizationId)
  expect(await count()).toBe(0)
  clock(16, 1)
  await Promise.all([
    askHosts(app.services, world.office.organizationId),
    askHosts(app.services, world.office.organizationId),
  ])
  await askHosts(app.services, world.office.organizationId)
  expect(await count()).toBe(1)
  const [mail] = await sent()
  expect(mail?.recipient).toBe('cours@hotels.example')
  expect(mail?.subject).toContain('Toujours disponible ce soir ?')
  clock(20)
  await wish(true)
  expect(await count()).toBe(1)
})

test('LAST-15 nobody is asked within two hours of what was said of tonight, by the host or by an agent', async () => {
  const count = async () => (await sent()).length
  const before = await count()
  const ask = () => askHosts(app.services, world.office.organizationId)
  clock(14, 30)
  await declare('full')
  clock(15, 50)
  const agent = await app.signInAs(world.office.networkAdministrator)
  const nights = `/haute-provence/gestion/dispo/hebergeurs/${world.hostId}/nuits`
  const said = { nights: [tonight()], state: 'room', reason: "L'hébergeur a téléphoné.", otherReason: '' }
  expect((await agent.post(nights, said)).status).toBe(303)
  for (const [hour, minute] of [
    [16, 0],
    [17, 49],
  ] as const) {
    clock(hour, minute)
    await ask()
    expect(await count()).toBe(before)
  }
  clock(17, 50)
  await ask()
  expect(await count()).toBe(before + 1)
})

test('LAST-15 a program that was down until the evening asks nobody any more', async () => {
  await declare('room')
  const before = (await sent()).length
  clock(20, 5)
  await askHosts(app.services, world.office.organizationId)
  expect((await sent()).length).toBe(before)
})

test('LAST-15 following the links, as mail scanners do, declares nothing; the one button of « complet » does, without signing in', async () => {
  await declare('room')
  const { room, full } = await afternoon()
  const rows = (await declared()).length
  for (const link of [room, full, room, full]) expect((await app.visitor().get(link)).status).toBe(200)
  expect((await declared()).length).toBe(rows)
  expect(await appears()).toBe(true)
  const visitor = app.visitor()
  const shown = await visitor.get(full)
  expect(shown.text.match(/<button/g)).toHaveLength(1)
  const answer = await visitor.post(full, {})
  expect(answer.status).toBe(303)
  expect((await visitor.follow(answer)).text).toContain('Votre saisie a été enregistrée')
  expect(await appears()).toBe(false)
  const last = (await declared()).find(({ source }) => source === 'mail')
  expect(last).toMatchObject({ state: 'full', accountId: world.host.accountId })
  const agent = await app.signInAs(world.office.networkAdministrator)
  const history = (await agent.get(`/haute-provence/gestion/dispo/hebergeurs/${world.hostId}`)).text
  for (const words of ['Nuits déclarées par le courriel', 'Courriel de l&#39;après-midi'])
    expect(history).toContain(words)
  // The house itself speaks, by the mail: never « Le programme ».
  expect(history).not.toContain('Le programme')
  expect(history).toMatch(/Nuits déclarées par le courriel(?:(?!<tr).)*Hélène HÔTEL DU COURS/s)
})

test('LAST-15 a button sent twice, by two windows too, answers once; « yes » after « full » is told to sign in', async () => {
  await declare('room')
  const { room, full } = await afternoon()
  const windows = [app.visitor(), app.visitor()]
  for (const visitor of windows) await visitor.get(full)
  const rows = (await declared()).length
  const answers = await Promise.all(windows.map((visitor) => visitor.post(full, {})))
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await declared()).length).toBe(rows + 1)
  const late = await app.visitor().get(room)
  expect(late.text).toContain('Vous avez déjà répondu que vous étiez complet')
  expect(late.text).not.toContain('<button')
})

test('LAST-15 « yes » keeps the host there, and « full » still works when the house fills up later', async () => {
  await declare('room')
  const { room, full } = await afternoon()
  const visitor = app.visitor()
  await visitor.get(room)
  await visitor.post(room, {})
  expect(await appears()).toBe(true)
  await visitor.get(full)
  await visitor.post(full, {})
  expect(await appears()).toBe(false)
})

test('LAST-15 the links end with the day, are nobody else’s, and a made-up one tells nothing', async () => {
  await declare('room')
  const { room } = await afternoon()
  expect((await app.visitor().get(room.replace('haute-provence', 'cles-vacances'))).status).toBe(404)
  expect((await app.visitor().get(`${space}/questions/invented/complet`)).status).toBe(404)
  app.clock.advance({ hours: 9 })
  const over = await app.visitor().get(room)
  expect(over.text).toContain('Ce lien ne sert plus')
  expect(over.text).not.toContain('<button')
})

test('LAST-15 « complet » pressed again, after a new declaration of room in the space, makes the host full again', async () => {
  await declare('room')
  const { full } = await afternoon()
  const visitor = app.visitor()
  await visitor.get(full)
  await visitor.post(full, {})
  expect(await appears()).toBe(false)
  await declare('room')
  expect(await appears()).toBe(true)
  const shown = await visitor.get(full)
  expect(shown.text).toContain('une nouvelle déclaration vous affiche disponible')
  expect(shown.text).toContain('<button')
  const again = await visitor.follow(await visitor.post(full, {}))
  expect(again.text).toContain('Votre saisie a été enregistrée')
  expect(await appears()).toBe(false)
})

test('LAST-15 the very form of the first « complet », sent again after a new declaration, is no success', async () => {
  await declare('room')
  const { full } = await afternoon()
  const visitor = app.visitor()
  await visitor.get(full)
  const fields = { _form: visitor.tokenFor(full) ?? '' }
  await visitor.postRaw(full, fields)
  await declare('room')
  const again = await visitor.follow(await visitor.postRaw(full, fields))
  expect(again.text).not.toContain('Votre saisie a été enregistrée')
  expect(again.text).toContain('<button')
})

test('LAST-15 a button on a page left open past midnight, or while the tool is closed, says what stands and writes nothing', async () => {
  const night = tonight()
  await declare('room')
  const { full } = await afternoon()
  const visitor = app.visitor()
  await visitor.get(full)
  const fields = { _form: visitor.tokenFor(full) ?? '' }
  const { organizationId, networkAdministrator } = world.office
  const by = networkAdministrator.accountId
  await write(app.db, { organizationId }, (tx) =>
    tx.insert(maintenances).values({
      ...{ organizationId, message: 'De retour lundi.', beganAt: app.clock.now, beganByAccountId: by },
    }),
  )
  const closed = [await visitor.get(full), await visitor.postRaw(full, fields)]
  await write(app.db, { organizationId }, (tx) =>
    tx.update(maintenances).set({ endedAt: app.clock.now, endedByAccountId: by }),
  )
  expect(closed.map(({ status }) => status)).toEqual([200, 409])
  for (const { text } of closed) {
    expect(text).toContain('De retour lundi.')
    expect(text).not.toContain('<button')
  }
  app.clock.advance({ hours: 9 })
  const over = await visitor.postRaw(full, fields)
  expect(over.status).toBe(409)
  for (const words of ['Rien n', 'Ce lien ne sert plus', '/hebergeurs"']) expect(over.text).toContain(words)
  const rows = (await declared()).filter(({ nightOn }) => nightOn.toString() === night)
  expect(rows.map(({ state }) => state)).toEqual(['room'])
})

test('LAST-15 a host chooses for itself only, and can stop the mail', async () => {
  const visitor = await app.signInAs(world.host)
  await visitor.get(space)
  const other = await visitor.post(`${space}/courriel-de-l-apres-midi`, { host: String(world.outsiderId), asked: 'on' })
  expect(other.status).toBe(404)
  await wish(false)
  await declare('room')
  const before = (await sent()).length
  clock(16)
  await askHosts(app.services, world.office.organizationId)
  expect((await sent()).length).toBe(before)
})
