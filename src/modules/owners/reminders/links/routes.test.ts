import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { fillAndConfirm } from '../../../../../test/worlds/late-owners.ts'
import { mails } from '../../../../core/outbox/schema.ts'
import { type Transaction, write } from '../../../../platform/database/database.ts'
import { remindSlice } from '../actions.ts'

let app: TestApp
const apps: TestApp[] = []
/** Where the mail's link leads. */
let link: string

const day = (text: string) => Temporal.PlainDate.from(text)
const inNetwork = <T>(work: (tx: Transaction) => Promise<T>) =>
  write(app.db, { organizationId: app.network.organizationId }, work)

// A planning that was confirmed on 1 May 2026, and a reminder of it on 6 July.
beforeEach(async () => {
  app = await startTestApp()
  apps.push(app)
  const { organizationId, lodgingId } = app.network
  await inNetwork(async (tx) => {
    await tx.execute(sql`update core.lodgings set planning_shown = true where id = ${lodgingId}`)
    const at = { now: Temporal.Instant.from('2026-05-01T08:00Z'), today: day('2026-05-01') }
    await fillAndConfirm(tx, organizationId, [lodgingId], at)
  })
  link = await remind()
})
afterAll(async () => {
  for (const one of apps) await one.stop()
})

async function remind() {
  await remindSlice(app.services, { organizationId: app.network.organizationId, on: '2026-07-06', after: 0 })
  const rows = await inNetwork((tx) => tx.select().from(mails).orderBy(mails.id))
  return (
    /http:\/\/localhost(\/cles-vacances\/proprietaires\/rappels\/[\w-]{43})\s/.exec(rows.at(-1)?.text ?? '')?.[1] ?? ''
  )
}

const scalar = async <T>(question: ReturnType<typeof sql>) => {
  const { rows } = await inNetwork((tx) => tx.execute<{ value: T }>(question))
  return rows[0]?.value
}
const updatedOn = () =>
  scalar<string>(sql`select (planning_updated_at at time zone 'UTC')::date::text as value from core.lodgings`)
const confirmations = () => scalar<number>(sql`select count(*)::int as value from core.planning_confirmations`)

test('OWN-41 the mail bears the same link as text and as HTML, and says until when it is good', async () => {
  expect(link).not.toBe('')
  const [mail] = await inNetwork((tx) => tx.select().from(mails))
  expect(mail?.html).toContain(`href="http://localhost${link}"`)
  expect(mail?.text).toContain("reste valable jusqu'au 5 août 2026")
})

test('OWN-41 a scanner that opens the link, however often, confirms nothing', async () => {
  for (let n = 0; n < 5; n += 1) {
    const shown = await app.visitor().get(link)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Le Mas des Oliviers')
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect(shown.headers.get('x-robots-tag')).toBe('noindex')
    expect([...shown.text.matchAll(/<button/g)]).toHaveLength(1)
  }
  expect((await app.app.request(link, { method: 'HEAD' })).status).toBe(200)
  expect(await updatedOn()).toBe('2026-05-01')
  expect(await confirmations()).toBe(1)
})

test('OWN-41 the button renews the date without signing in; again, it changes nothing and says when it was done', async () => {
  const owner = app.visitor()
  await owner.get(link)
  const done = await owner.follow(await owner.post(link))
  expect(done.text).toContain('lundi 6 juillet 2026')
  expect(await updatedOn()).toBe('2026-07-06')
  expect(await confirmations()).toBe(2)
  const { owner: camille } = app.network
  const by = sql`select account_id::int as value from core.history where verb = 'planning-confirmed'`
  expect(await scalar(by)).toBe(camille.accountId)
  app.clock.advance({ hours: 48 })
  const again = app.visitor()
  await again.get('/cles-vacances/proprietaires')
  expect((await again.follow(await again.post(link))).text).toContain('lundi 6 juillet 2026')
  expect(await updatedOn()).toBe('2026-07-06')
  expect(await confirmations()).toBe(2)
})

test('OWN-41 two windows that press the button at once confirm once', async () => {
  const people = [app.visitor(), app.visitor()]
  await Promise.all(people.map((one) => one.get(link)))
  const answers = await Promise.all(people.map((one) => one.post(link)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await confirmations()).toBe(2)
})

test('OWN-41 after thirty days the link says so and leads to the sign-in page; nothing is renewed', async () => {
  const owner = app.visitor()
  await owner.get(link)
  app.clock.set('2026-08-05T21:59:00Z')
  expect((await app.visitor().get(link)).status).toBe(200)
  app.clock.set('2026-08-05T22:00:00Z')
  const gone = await owner.follow(await owner.post(link))
  expect(gone.status).toBe(404)
  expect(gone.text).toContain('trente jours sont passés')
  expect(gone.text).toContain('href="/cles-vacances/proprietaires"')
  expect(await updatedOn()).toBe('2026-05-01')
})

test('OWN-41 the link is bound to its owner, its lodgings and its network', async () => {
  const post = async (path: string) => {
    const one = app.visitor()
    await one.get(path)
    return one.follow(await one.post(path))
  }
  expect((await post(link.replace('cles-vacances', 'gites-voisins'))).status).toBe(404)
  const other = link.endsWith('A') ? 'B' : 'A'
  expect((await post(`${link.slice(0, -1)}${other}`)).status).toBe(404)
  // A lodging that was added, or sold, since the mail left is not confirmed by it.
  await inNetwork((tx) =>
    tx.execute(sql`insert into core.lodgings (organization_id, provider_id, lodging_type_id, approval_number, name,
      department_code, municipality_code, municipality_name, capacity_min, capacity_max, keys, equipment, created_at, planning_updated_at)
      select organization_id, provider_id, lodging_type_id, 'HL2', 'Autre', '11', '11262', 'Narbonne', 2, 4, 3, '{}', created_at,
        planning_updated_at from core.lodgings`),
  )
  await post(link)
  expect(
    await scalar(sql`select count(*)::int as value from core.planning_confirmations p join core.lodgings l
    on l.id = p.lodging_id where l.name = 'Autre'`),
  ).toBe(0)
  await inNetwork((tx) => tx.execute(sql`update core.accounts set closed_at = now()`))
  expect((await post(link)).status).toBe(404)
})

test('OWN-41 a planning that had left is back in the very next search once the button is pressed', async () => {
  app.clock.set('2026-07-16T08:00:00Z')
  await remind()
  app.clock.set('2026-07-27T08:00:00Z')
  await remind()
  app.clock.set('2026-07-30T08:00:00Z')
  link = await remind()
  const week = '/cles-vacances/hebergements?arrivee=2026-08-08&depart=2026-08-15'
  const isFound = async () => (await app.visitor().get(week)).text.includes('Le Mas des Oliviers')
  expect(await isFound()).toBe(false)
  const owner = app.visitor()
  expect((await owner.get(link)).text).toContain('plus trouvé par dates depuis le 30 juillet 2026')
  await owner.post(link)
  expect(await isFound()).toBe(true)
})
