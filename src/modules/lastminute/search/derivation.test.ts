import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { accounts } from '../../../core/accounts/schema.ts'
import { refreshFreeSpans } from '../../../core/availability/bulk.ts'
import type { NightState } from '../../../core/availability/schema.ts'
import { changeNights } from '../../../core/availability/store.ts'
import { accountProviders, lodgings } from '../../../core/directory/schema.ts'
import { bump } from '../../../core/freshness/store.ts'
import { selectSettings, upsertSettings } from '../../../core/organizations/store.ts'
import { write } from '../../../platform/database/database.ts'
import { replaceDeclarations } from '../declarations/store.ts'
import { type DeclaredState, lastminuteTopic } from '../rules.ts'
import { hosts, offers } from '../schema.ts'

/** « Le Mas des Oliviers » of the network's owner, who is a last-minute host of the same organisation too. */
let app: TestApp
const today = Temporal.PlainDate.from('2026-07-06')
const nights = Array.from({ length: 7 }, (_, days) => today.add({ days }))

beforeAll(async () => {
  app = await startTestApp()
  const { organizationId, providerId, lodgingTypeId } = app.network
  await write(app.db, { organizationId }, async (tx) => {
    const [offer] = await tx
      .insert(offers)
      .values({ organizationId, code: 'EXC', name: 'Excellence', entitled: true })
      .returning({ id: offers.id })
    await tx.insert(hosts).values({
      ...{ organizationId, providerId, lodgingTypeId, name: 'Le Mas des Oliviers', phone: '0468000001' },
      ...{ municipalityCode: '11069', municipalityName: 'Carcassonne', offerId: offer?.id, createdAt: app.clock.now },
    })
  })
  await derive(true)
  await showPlanning(true)
})
afterAll(() => app.stop())
// Searches of one test must not use up the next one's tries.
beforeEach(() => app.clock.advance({ minutes: 5 }))

async function derive(on: boolean) {
  const { organizationId } = app.network
  await write(app.db, { organizationId }, async (tx) => {
    const { version } = await selectSettings(tx, organizationId, 'lastminute')
    await upsertSettings(tx, organizationId, 'lastminute', { derivesFromPlannings: on }, version)
  })
}

async function showPlanning(shown: boolean) {
  const { organizationId, lodgingId } = app.network
  await write(app.db, { organizationId }, async (tx) => {
    await tx
      .update(lodgings)
      .set({ planningShown: shown })
      .where(and(eq(lodgings.organizationId, organizationId), eq(lodgings.id, lodgingId)))
    await refreshFreeSpans(tx, organizationId, [lodgingId], today)
  })
}

async function plan(night: Temporal.PlainDate, state: NightState | null) {
  const { organizationId, lodgingId } = app.network
  const changes = new Map([[night.toString(), state]])
  await write(app.db, { organizationId }, (tx) => changeNights(tx, { organizationId, lodgingId, changes, today }))
}

async function declare(night: Temporal.PlainDate, state: DeclaredState) {
  const { organizationId, providerId, owner } = app.network
  await write(app.db, { organizationId }, async (tx) => {
    const said = { source: 'host', accountId: owner.accountId, reason: null, declaredAt: app.clock.now } as const
    await replaceDeclarations(tx, { organizationId, providerId, nights: [night], state, ...said })
    await bump(tx, organizationId, [lastminuteTopic])
  })
}

const appears = async (night: Temporal.PlainDate) => {
  const answer = await app.visitor().get(`/cles-vacances/dispo?date=${night}`)
  expect(answer.status).toBe(200)
  return answer.text.includes('Le Mas des Oliviers')
}

test.each<[NightState | null, DeclaredState | null, boolean]>([
  [null, null, false],
  ['available', null, true],
  ['option', null, false],
  ['let', null, false],
  ['closed', null, false],
  [null, 'room', true],
  ['available', 'room', true],
  ['option', 'room', true],
  ['let', 'room', false],
  ['closed', 'room', false],
  [null, 'full', false],
  ['available', 'full', false],
  ['option', 'full', false],
  ['let', 'full', false],
])('LAST-14 planning %s and declaration %s: appears %s', async (state, declared, expected) => {
  const night = nights[[null, 'room', 'full'].indexOf(declared)] ?? today
  await plan(night, state)
  if (declared) await declare(night, declared)
  expect(await appears(night)).toBe(expected)
})

test('LAST-14 a night that an owner marks « Loué » leaves the kept page at once, and « Disponible » brings it back', async () => {
  const night = nights[4] ?? today
  await plan(night, 'available')
  expect(await appears(night)).toBe(true)
  await plan(night, 'let')
  expect(await appears(night)).toBe(false)
  await plan(night, 'available')
  expect(await appears(night)).toBe(true)
})

test('LAST-14 a planning that its owner does not show counts for nothing but its refusals', async () => {
  const [free, held] = [nights[5] ?? today, nights[6] ?? today]
  await plan(free, 'available')
  await showPlanning(false)
  expect(await appears(free)).toBe(false)
  await plan(held, 'let')
  await declare(held, 'room')
  expect(await appears(held)).toBe(false)
  await showPlanning(true)
})

test('LAST-14 where the office does not switch it on, plannings do not count either way', async () => {
  await derive(false)
  await plan(nights[4] ?? today, 'available')
  expect(await appears(nights[4] ?? today)).toBe(false)
  expect(await appears(nights[6] ?? today)).toBe(true)
  await derive(true)
  expect(await appears(nights[4] ?? today)).toBe(true)
})

/** The owner's other account, which opens the hosts' space. */
async function signInAsHost() {
  const { organizationId, owner, providerId } = app.network
  const identifier = 'camille@hotes.example'
  const account = { organizationId, personId: owner.personId, portal: 'hosts', identifier } as const
  const [made] = await write(app.db, { organizationId }, async (tx) => {
    const rows = await tx
      .insert(accounts)
      .values({ ...account, email: identifier, passwordHash: 'not a password', createdAt: app.clock.now })
      .returning({ accountId: accounts.id })
    for (const { accountId } of rows)
      await tx.insert(accountProviders).values({ organizationId, accountId, providerId })
    return rows
  })
  return app.signInAs({ ...owner, ...account, accountId: made?.accountId ?? 0 })
}

test('LAST-14 a host who is an owner too reads what the planning says of each night, and that room said of a let one does not show', async () => {
  const space = '/cles-vacances/hebergeurs'
  const [taken, free] = [today.add({ days: 2 }), today.add({ days: 5 })]
  await plan(taken, 'let')
  await plan(free, 'available')
  const host = await signInAsHost()
  const { text } = await host.get(space)
  expect(text).toContain('votre planning de propriétaire compte')
  expect(text).toContain('Disponible dans votre planning')
  expect(text).toContain('mercredi 8 juillet 2026 : loué ou fermé dans votre planning, ne paraît pas')
  expect(text).toContain('samedi 11 juillet 2026 : disponible dans votre planning, paraît')
  const fields = { host: String(app.network.providerId), state: 'room' }
  const saved = await host.follow(await host.post(`${space}/saisies`, { ...fields, night: taken.toString() }))
  expect(saved.text).toContain('Votre saisie a été enregistrée')
  expect(saved.text).toContain('Mais votre planning de propriétaire dit cette nuit louée ou fermée')
  await host.get(space)
  await host.post(`${space}/nuits/${taken}`, { ...fields, state: 'full' })
  await host.get(space)
  const tapped = await host.follow(await host.post(`${space}/nuits/${taken}`, fields))
  expect(tapped.text).toMatch(/notice-warning[^>]*>[\s\S]{0,600}Mais votre planning de propriétaire/)
  expect(await appears(taken)).toBe(false)
  await derive(false)
  expect((await host.get(space)).text).not.toContain('planning')
  await derive(true)
})
