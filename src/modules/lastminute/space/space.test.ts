import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { TestAccount } from '../../../../test/worlds/small-network.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { bump } from '../../../core/freshness/store.ts'
import { read, write } from '../../../platform/database/database.ts'
import { lastminuteTopic } from '../rules.ts'
import { declarations, suspensions } from '../schema.ts'

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app.stop())
// Searches of one test must not use up the next one's tries.
beforeEach(() => app.clock.advance({ minutes: 2 }))

const space = '/haute-provence/hebergeurs'
const search = async (night: string) => (await app.visitor().get(`/haute-provence/dispo?date=${night}`)).text

async function openSpace(account: TestAccount = world.host) {
  const visitor = await app.signInAs(account)
  return { visitor, page: await visitor.get(space) }
}

async function declare(night: string, state: string, host = world.hostId, account = world.host) {
  const { visitor } = await openSpace(account)
  return visitor.post(`${space}/saisies`, { host: String(host), night, state })
}

test('LAST-03 LAST-12 a host is full until it declares room for that very night, and full again once it says so', async () => {
  expect(await search('2026-07-07')).not.toContain('Hôtel du Cours')
  expect((await declare('2026-07-07', 'room')).status).toBe(303)
  expect(await search('2026-07-07')).toContain('href="tel:+33492310001"')
  expect(await search('2026-07-08')).not.toContain('Hôtel du Cours')
  await declare('2026-07-07', 'full')
  expect(await search('2026-07-07')).not.toContain('Hôtel du Cours')
})

test('LAST-12 an address that names a host which is not the account’s, or no host at all, is a 404', async () => {
  const { visitor } = await openSpace()
  expect((await visitor.get(`${space}?hote=${world.hostId}`)).status).toBe(200)
  for (const other of [world.outsiderId, 'abc', '999999999', '-1'])
    for (const path of [space, `${space}/saisies/enregistree`])
      expect((await visitor.get(`${path}?hote=${other}`)).status, `${path} ${other}`).toBe(404)
})

test('00-product a signed-in space is all French, whatever browser or earlier choice; so are its error pages', async () => {
  const { visitor } = await openSpace()
  const agent = await app.signInAs(world.office.networkAdministrator)
  const walks = [
    [visitor, `${space}?lang=en`],
    [visitor, `${space}?hote=abc`],
    [visitor, `${space}/compte`],
    [agent, '/haute-provence/gestion?lang=en'],
    [agent, '/haute-provence/gestion/dispo/hebergeurs/999999'],
  ] as const
  for (const [who, path] of walks) {
    const { text } = await who.get(path, { 'accept-language': 'en-GB,en' })
    expect(text, path).toContain('<html lang="fr">')
    for (const words of ['Aller au contenu', 'Déconnexion', 'Besoin d&#39;aide', 'Mentions légales'])
      expect(text, path).toContain(words)
    for (const words of ['Skip to content', 'Sign out', 'Need help', 'Legal notice'])
      expect(text, path).not.toContain(words)
  }
  expect((await visitor.get(`${space}/compte`)).text).toMatch(/Signalez-le : Office de tourisme de Haute-Provence/)
})

test('LAST-12 after saving: « Votre saisie a été enregistrée », « Quitter », « Saisir une autre disponibilité »', async () => {
  const { visitor } = await openSpace()
  const answer = await visitor.post(`${space}/saisies`, {
    host: String(world.hostId),
    night: '2026-07-20',
    state: 'room',
  })
  const saved = await visitor.follow(answer)
  for (const words of [
    'Votre saisie a été enregistrée',
    'lundi 20 juillet',
    'Saisir une autre disponibilité',
    'Quitter',
    'oubliez pas de revenir indiquer que vous êtes complet',
  ])
    expect(saved.text).toContain(words)
  expect((await visitor.get(`${space}/saisies/enregistree?nuit=2026-07-21`)).location).toBe(space)
})

test('LAST-12 the coming seven nights stand on one screen, each switched with one tap', async () => {
  const { visitor, page } = await openSpace()
  expect(page.text.match(/action="\/haute-provence\/hebergeurs\/nuits\/2026-07-(06|07|08|09|10|11|12)"/g)).toHaveLength(
    7,
  )
  const answer = await visitor.post(`${space}/nuits/2026-07-08`, { host: String(world.hostId), state: 'room' })
  expect(answer.headers.get('location')).toMatch(/#nuit-2026-07-08$/)
  const after = await visitor.follow(answer)
  // Said where it takes no room: no row moves under the finger.
  const told =
    /<li id="nuit-2026-07-08" tabindex="-1"><form(.*?)<\/form><p class="sr-only" role="status">(.*?)<\/p><\/li>/
  expect(told.exec(after.text)?.[1]).toMatch(/value="room"[^>]*aria-pressed="true".*saisie enregistrée.*value="full"/s)
  expect(after.text).not.toContain('notice-success')
  expect(told.exec(after.text)?.[2]).toMatch(
    /Mercredi 8 juillet 2026 : J(’|&#39;)ai des dispo. Votre saisie a été enregistrée./,
  )
  expect(after.text).toMatch(/nuits\/2026-07-08"[\s\S]*?value="room"[^>]*aria-pressed="true"/)
  expect(await search('2026-07-08')).toContain('Hôtel du Cours')
})

test('LAST-12 the calendar begins its weeks on Monday', async () => {
  const { page } = await openSpace()
  const [, heads, body] = /class="months">.*?<thead><tr>(.*?)<\/tr><\/thead><tbody>(.*?)<\/tbody>/.exec(page.text) ?? []
  expect([...(heads ?? '').matchAll(/title="([^"]+)"/g)].map(([, day]) => day)).toEqual([
    'lundi',
    'mardi',
    'mercredi',
    'jeudi',
    'vendredi',
    'samedi',
    'dimanche',
  ])
  // The 6th of July 2026 is a Monday, the first cell of the first week that may be declared.
  expect(body).toMatch(/^<tr><td class="today"><label><input type="radio" name="night" value="2026-07-06"/)
  expect(body).toMatch(/^(<tr>(<td(?! class="weekend").*?<\/td>){5}(<td class="weekend">.*?<\/td>){2}<\/tr>)+$/)
})

test('LAST-12 an address alone claims no save: it says what holds', async () => {
  const { visitor } = await openSpace()
  await visitor.post(`${space}/nuits/2026-07-10`, { host: String(world.hostId), state: 'room' })
  const typed = `${space}?hote=${world.hostId}&enregistre=2026-07-10&etat=`
  expect((await visitor.get(`${typed}room`)).text).toContain('Votre saisie a été enregistrée')
  app.clock.advance({ minutes: 10 })
  const later = (await visitor.get(`${typed}room`)).text
  expect(later).not.toContain('Votre saisie a été enregistrée')
  expect(later).toMatch(/C(’|&#39;)est bien ce qui est enregistré/)
  const saved = `${space}/saisies/enregistree?hote=${world.hostId}&nuit=2026-07-10&etat=room`
  expect((await visitor.follow(await visitor.get(saved))).text).not.toContain('Votre saisie a été enregistrée')
  expect((await visitor.get(`${space}?hote=${world.hostId}&enregistre=2026-07-12&etat=room`)).text).not.toContain(
    '12 juillet 2026 :',
  )
})

test('LAST-12 the same form sent twice declares once; what is said again is not written again', async () => {
  const { visitor } = await openSpace()
  const fields = { host: String(world.hostId), night: '2026-07-25', state: 'room' }
  const [one, other] = await Promise.all([
    visitor.post(`${space}/saisies`, fields),
    visitor.post(`${space}/saisies`, fields),
  ])
  expect([one.status, other.status]).toEqual([303, 303])
  await declare('2026-07-25', 'room')
  expect(await rowsOf('2026-07-25')).toHaveLength(1)
})

test('LAST-12 two nights tapped on the same page, which differ by their address alone, are both declared', async () => {
  const { visitor, page } = await openSpace()
  const token = /name="_form" value="([^"]+)"[^>]*><input type="hidden" name="host"/.exec(page.text)?.[1] ?? ''
  const fields = { _form: token, host: String(world.hostId), state: 'room' }
  for (const night of ['2026-07-11', '2026-07-12'])
    expect((await visitor.postRaw(`${space}/nuits/${night}`, fields)).status).toBe(303)
  expect([(await rowsOf('2026-07-11')).length, (await rowsOf('2026-07-12')).length]).toEqual([1, 1])
})

test('LAST-12 two windows that say opposite things of one night leave one answer that holds, and the other as the past', async () => {
  const answers = await Promise.all(['room', 'full', 'room', 'full'].map((state) => declare('2026-07-26', state)))
  expect(answers.every(({ status }) => status === 303)).toBe(true)
  const rows = await rowsOf('2026-07-26')
  expect(rows.filter(({ supersededAt }) => supersededAt === null)).toHaveLength(1)
})

const rowsOf = (night: string) => {
  const { organizationId } = world.office
  return read(app.db, { organizationId }, (tx) =>
    tx
      .select()
      .from(declarations)
      .where(
        and(eq(declarations.organizationId, organizationId), eq(declarations.nightOn, Temporal.PlainDate.from(night))),
      ),
  )
}

test('LAST-12 a night before today or beyond what may be declared is refused with a sentence, and what was picked is kept', async () => {
  for (const night of ['2026-07-05', '2026-08-12', '2026-02-30', 'soon']) {
    const answer = await declare(night, 'room')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Choisissez une date')
    expect(answer.text).toMatch(/value="room"[^>]*checked/)
  }
  expect((await declare('2026-08-11', 'room')).status).toBe(303)
})

test('LAST-13 a host whose offer does not entitle is told so, cannot declare, and does not appear', async () => {
  const { page } = await openSpace(world.outsider)
  expect(page.text).toContain('Cet outil est réservé aux adhérents dont l&#39;offre est « Excellence »')
  expect(page.text).not.toContain('/nuits/')
  for (const path of [`${space}/saisies`, `${space}/nuits/2026-07-07`]) {
    const { visitor } = await openSpace()
    const answer = await visitor.post(path, { host: String(world.outsiderId), night: '2026-07-07', state: 'room' })
    expect(answer.status).toBe(404)
  }
})

test('LAST-20 a suspended host is told why, and its declarations do not appear until it is readmitted', async () => {
  const { organizationId, networkAdministrator } = world.office
  expect(await search('2026-07-08')).toContain('Hôtel du Cours')
  const reason = 'Déclarations fausses trois soirs de suite.'
  const by = networkAdministrator.accountId
  await write(app.db, { organizationId }, async (tx) => {
    const begun = { reason, beganAt: app.clock.now, beganByAccountId: by }
    await tx.insert(suspensions).values({ organizationId, providerId: world.hostId, ...begun })
    await bump(tx, organizationId, [lastminuteTopic])
  })
  expect((await openSpace()).page.text).toContain(reason)
  expect(await search('2026-07-08')).not.toContain('Hôtel du Cours')
  expect((await declare('2026-07-09', 'room')).status).toBe(409)
  await write(app.db, { organizationId }, async (tx) => {
    const ended = { endedAt: app.clock.now, endedByAccountId: by, endReason: 'Excuses.' }
    await tx.update(suspensions).set(ended).where(eq(suspensions.organizationId, organizationId))
    await bump(tx, organizationId, [lastminuteTopic])
  })
  expect(await search('2026-07-08')).toContain('Hôtel du Cours')
})

test('LAST-03 the day turns at midnight in the organisation, also on the nights when the clock changes', async () => {
  for (const [before, after, day, next] of [
    ['2026-10-24T21:59:00Z', '2026-10-24T22:01:00Z', '2026-10-24', '2026-10-25'],
    ['2026-10-25T22:59:00Z', '2026-10-25T23:01:00Z', '2026-10-25', '2026-10-26'],
    ['2027-03-27T22:59:00Z', '2027-03-27T23:01:00Z', '2027-03-27', '2027-03-28'],
    ['2027-03-28T21:59:00Z', '2027-03-28T22:01:00Z', '2027-03-28', '2027-03-29'],
  ] as const) {
    app.clock.set(before)
    expect((await app.visitor().get('/haute-provence/dispo')).text).toContain(`min="${day}"`)
    app.clock.set(after)
    expect((await app.visitor().get('/haute-provence/dispo')).text).toContain(`min="${next}"`)
    expect((await app.visitor().get(`/haute-provence/dispo?date=${day}`)).status).toBe(422)
  }
})

test('LAST-01 a module that the organisation does not run has no address there', async () => {
  expect((await app.visitor().get('/haute-provence/hebergements')).status).toBe(404)
  expect((await app.visitor().get('/haute-provence/proprietaires')).status).toBe(404)
  expect((await app.visitor().get('/cles-vacances/hebergements')).status).toBe(200)
})
