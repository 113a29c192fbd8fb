import { desc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { runJob } from '../../../../test/support/jobs.ts'
import { fillAndConfirm, plantLateOwners } from '../../../../test/worlds/late-owners.ts'
import { mails } from '../../../core/outbox/schema.ts'
import { type Transaction, write } from '../../../platform/database/database.ts'
import { type Night, reminderJob, remindSlice } from './actions.ts'
import { reminderJobs } from './jobs.ts'

let app: TestApp
const apps: TestApp[] = []
/** Six o'clock in Paris on a Monday of July: the first run of the tests' world. */
const monday = Temporal.Instant.from('2026-07-06T04:04:00Z')

beforeEach(async () => {
  app = await startTestApp({ now: monday })
  apps.push(app)
})
afterAll(async () => {
  for (const one of apps) await one.stop()
})

const inNetwork = <T>(work: (tx: Transaction) => Promise<T>) =>
  write(app.db, { organizationId: app.network.organizationId }, work)

const beginRuns = (services = app.services) =>
  runJob(
    reminderJobs(() => services),
    'begin-reminders',
  )

/** What the clock and the queue do at that hour: the runs begun, then their jobs until none is left. */
async function passNight(services = app.services) {
  await beginRuns(services)
  await workOff(services)
}

async function workOff(services = app.services) {
  for (let job = app.jobs.shift(); job; job = app.jobs.shift()) {
    if (job.name === reminderJob) await slicesOf(job.data as unknown as Night, services)
  }
}

async function slicesOf(night: Night, services = app.services) {
  let after: number | null = night.after
  while (after !== null) after = await remindSlice(services, { ...night, after })
}

async function passDays(days: number) {
  for (let n = 0; n < days; n += 1) {
    await passNight()
    app.clock.advance({ hours: 24 })
  }
}

const sent = (organizationId = app.network.organizationId) =>
  write(app.db, { organizationId }, (tx) =>
    tx.select().from(mails).where(eq(mails.organizationId, organizationId)).orderBy(desc(mails.id)),
  )

const today = () => app.clock.now.toZonedDateTimeISO('Europe/Paris').toPlainDate()

/** The network's lodging becomes one that dates find, filled and confirmed today. */
const upToDate = () =>
  inNetwork(async (tx) => {
    const { organizationId, lodgingId } = app.network
    await tx.execute(sql`update core.lodgings set planning_shown = true where id = ${lodgingId}`)
    await fillAndConfirm(tx, organizationId, [lodgingId], { now: app.clock.now, today: today() })
  })

const scalar = async <T>(question: ReturnType<typeof sql>) => {
  const { rows } = await inNetwork((tx) => tx.execute<{ value: T }>(question))
  return rows[0]?.value
}

const isFound = async () => {
  const from = today().add({ days: 5 })
  const week = `/cles-vacances/hebergements?arrivee=${from}&depart=${from.add({ days: 7 })}`
  return (await app.visitor().get(week)).text.includes('Le Mas des Oliviers')
}

test('OWN-40 one mail per owner lists the lodgings concerned with a link to each, and says why it comes', async () => {
  await inNetwork((tx) =>
    tx.execute(sql`insert into core.lodgings (organization_id, provider_id, lodging_type_id, approval_number, name,
      department_code, municipality_code, municipality_name, capacity_min, capacity_max, keys, equipment, created_at)
      select organization_id, provider_id, lodging_type_id, 'HL2', 'La Bergerie & Co', '11', '11262', 'Narbonne', 2, 4, 3, '{}',
        created_at from core.lodgings`),
  )
  await passNight()
  const [mail, ...others] = await sent()
  expect(others).toEqual([])
  expect(mail?.recipient).toBe('camille.test@cles-vacances.example')
  expect(mail?.subject).toBe('Vos plannings sont à mettre à jour – Réseau Clés Vacances')
  const { lodgingId } = app.network
  // Never chosen whether it is shown: the list is where to begin.
  expect(mail?.text).toContain('http://localhost/cles-vacances/proprietaires/plannings')
  expect(mail?.text).toContain('- La Bergerie & Co (HL2, Narbonne) : jamais rempli.')
  expect(mail?.html).toContain('La Bergerie &amp; Co')
  expect(mail?.text).toContain('Vous recevez ce message parce que')
  expect(mail?.text).toContain('http://localhost/cles-vacances/proprietaires/mot-de-passe-oublie')
  // Nothing was ever filled: there is nothing that could stand unchanged.
  expect(mail?.text).not.toContain('/rappels/')
  expect(await scalar(sql`select count(*)::int as value from owners.reminder_lodgings`)).toBe(2)
  expect(
    await scalar(
      sql`select count(*)::int as value from core.history where verb = 'reminder-sent' and account_id is null`,
    ),
  ).toBe(1)
  await inNetwork((tx) => tx.execute(sql`update core.lodgings set planning_shown = true where id = ${lodgingId}`))
  app.clock.advance({ hours: 24 * 14 })
  await passNight()
  expect((await sent())[0]?.text).toContain(
    `http://localhost/cles-vacances/proprietaires/plannings/${lodgingId}/2026-07`,
  )
})

test('OWN-40 at most one every 14 days, none where all is up to date, the neighbours theirs', async () => {
  await passDays(14)
  expect(await sent()).toHaveLength(1)
  await passDays(1)
  expect(await sent()).toHaveLength(2)
  expect(await sent(app.neighbours.organizationId)).toHaveLength(2)
  await upToDate()
  await passDays(29)
  expect(await sent()).toHaveLength(2)
  expect(await sent(app.neighbours.organizationId)).toHaveLength(4)
})

test('OWN-40 closed lodgings, closed owners and owners without an address get none', async () => {
  const close = (table: string) => sql.raw(`update core.${table} set closed_at = now()`)
  for (const question of [close('lodgings'), close('providers'), close('accounts')]) {
    await inNetwork((tx) => tx.execute(question))
    await passNight()
    expect(await sent()).toEqual([])
    await inNetwork(async (tx) => {
      for (const table of ['lodgings', 'providers', 'accounts'])
        await tx.execute(sql.raw(`update core.${table} set closed_at = null`))
    })
    app.clock.advance({ hours: 24 })
  }
  await inNetwork((tx) => tx.execute(sql`update core.accounts set email = '' where portal = 'owners'`))
  await passNight()
  expect(await sent()).toEqual([])
})

test('OWN-40 the hour comes many times a day, the run once; before six it does not begin', async () => {
  app.clock.set('2026-07-06T03:04:00Z')
  await passNight()
  expect(await sent()).toEqual([])
  for (let hour = 0; hour < 20; hour += 1) {
    app.clock.advance({ hours: 1 })
    await beginRuns()
  }
  expect(app.jobs.filter(({ name }) => name === reminderJob)).toHaveLength(2)
  await workOff()
  expect(await scalar(sql`select (finished_at is not null) as value from owners.reminder_runs`)).toBe(true)
})

test('OWN-41 told 14 and 3 days before leaving the date searches and when it happens; then found without dates only', async () => {
  await upToDate()
  await passDays(76)
  const before = await sent()
  expect(before.map(({ subject }) => subject.split(' – ')[0])).toEqual(
    new Array(4).fill('Votre planning est à mettre à jour'),
  )
  await passDays(14)
  const [second, first] = await sent()
  expect(await sent()).toHaveLength(6)
  for (const notice of [first, second]) {
    expect(notice?.subject).toBe('Votre hébergement va quitter les recherches par dates – Réseau Clés Vacances')
    expect(notice?.text).toContain('le dimanche 4 octobre 2026, dernière mise à jour le 6 juillet 2026')
  }
  expect([first, second].map((notice) => notice?.writtenAt.toString().slice(0, 10))).toEqual([
    '2026-09-20',
    '2026-10-01',
  ])
  expect(await isFound()).toBe(true)
  await passNight()
  expect((await sent())[0]?.subject).toContain("Votre hébergement n'est plus trouvé par dates")
  expect(await isFound()).toBe(false)
  expect((await app.visitor().get('/cles-vacances/hebergements')).text).toContain('Le Mas des Oliviers')
  expect((await app.visitor().get(`/cles-vacances/hebergements/${app.network.lodgingId}`)).status).toBe(200)
  expect(await scalar(sql`select count(*)::int as value from core.history where verb = 'planning-left-searches'`)).toBe(
    1,
  )
  await passDays(1)
  const steps = await scalar(
    sql`select string_agg(step, ' ' order by reminder_id) as value from owners.reminder_lodgings where step <> 'behind'`,
  )
  expect(steps).toBe('first second left')
})

test('OWN-41 without an address a planning leaves all the same, and the rows say that nobody could be told', async () => {
  await upToDate()
  await inNetwork((tx) => tx.execute(sql`update core.accounts set email = '' where portal = 'owners'`))
  await passDays(91)
  expect(await sent()).toEqual([])
  expect(await isFound()).toBe(false)
  expect(await scalar(sql`select count(*)::int as value from owners.reminders where mail_id is null`)).toBe(3)
})

test('OWN-41 a shorter setting holds from the next night, with both notices before anything leaves', async () => {
  await upToDate()
  await passDays(40)
  await inNetwork((tx) =>
    tx.execute(sql`insert into core.organization_settings (organization_id, module, values)
      values (${app.network.organizationId}, 'owners', '{"searchableDays": 30}')`),
  )
  await passDays(14)
  expect(await isFound()).toBe(true)
  await passDays(1)
  expect(await isFound()).toBe(false)
})

test('OWN-41 a planning confirmed between its notices stays, and a save takes the locks that the night takes', async () => {
  await upToDate()
  await passDays(80)
  await Promise.all([upToDate(), passNight()])
  await passDays(12)
  expect(await isFound()).toBe(true)
  expect(await scalar(sql`select searchable_until::text as value from core.lodgings`)).toBe('2026-12-23')
})

const lateMails = () =>
  inNetwork((tx) =>
    tx.execute<{ recipient: string; n: number }>(
      sql`select recipient, count(*)::int as n from core.mails where recipient like '%@late.example' group by recipient`,
    ),
  )

test('OWN-40 cut off in the middle of the night, then run again: everybody one mail, nobody two', async () => {
  await plantLateOwners(app.db, app.network, 450)
  let calls = 0
  const broken = {
    ...app.services,
    mailer: { send: async () => undefined },
    jobs: {
      send: async (...[tx, name, data]: Parameters<typeof app.services.jobs.send>) => {
        calls += 1
        if (calls === 320) throw new Error('the power is cut')
        await app.services.jobs.send(tx, name, data)
      },
    },
  }
  await beginRuns()
  const night = app.jobs.find(({ data }) => data.organizationId === app.network.organizationId)
  if (!night) throw new Error('no run was begun')
  await expect(slicesOf(night.data as unknown as Night, broken)).rejects.toThrow('the power is cut')
  const { rows: some } = await lateMails()
  expect(some.length).toBeGreaterThan(100)
  expect(some.length).toBeLessThan(450)
  // The queue runs the job again from where it began; twice at the same time, to be sure.
  await Promise.all([1, 2].map(() => slicesOf(night.data as unknown as Night)))
  const { rows: all } = await lateMails()
  expect(all).toHaveLength(450)
  expect(all.every(({ n }) => n === 1)).toBe(true)
})

test('OWN-40 a job that has worked long enough hands the rest over in the transaction of its last slice', async () => {
  await plantLateOwners(app.db, app.network, 250)
  await beginRuns()
  const [night] = app.jobs.splice(0).filter(({ data }) => data.organizationId === app.network.organizationId)
  const next = await remindSlice(app.services, night?.data as unknown as Night, true)
  const rest = app.jobs.find(({ name }) => name === reminderJob)
  expect(rest).toMatchObject({ name: reminderJob, data: { after: next } })
  expect((await lateMails()).rows).toHaveLength(199)
  await workOff()
  expect((await lateMails()).rows).toHaveLength(250)
})
