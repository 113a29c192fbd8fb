import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import { read, type Transaction, write } from '../../platform/database/database.ts'
import { lodgings, providers } from './schema.ts'
import { lodgingsFollowedBy, lodgingsSeenBy, providersFollowedBy, type Viewer } from './seen.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  // Beside the owner's open lodging in Aude: one of theirs that is closed, and a stranger's in Hérault.
  await write(app.db, app.network, async (tx) => {
    await copyLodging(tx, { approvalNumber: 'CLOSED', closedAt: app.clock.now })
    const [provider] = await tx.select().from(providers).where(eq(providers.id, app.network.providerId))
    if (!provider) throw new Error('the small world has no owner')
    const { id: _, searchText: __, ...facts } = provider
    const [stranger] = await tx
      .insert(providers)
      .values({ ...facts, code: 'P0002', departmentCode: '34' })
      .returning({ id: providers.id })
    await copyLodging(tx, { approvalNumber: 'STRANGER', departmentCode: '34', providerId: stranger?.id as number })
  })
})
afterAll(() => app?.stop())

async function copyLodging(tx: Transaction, changes: Partial<typeof lodgings.$inferInsert>) {
  const [lodging] = await tx.select().from(lodgings).where(eq(lodgings.id, app.network.lodgingId))
  if (!lodging) throw new Error('the small world has no lodging')
  const { id: _, searchText: __, ...facts } = lodging
  await tx.insert(lodgings).values({ ...facts, ...changes })
}

const anyone = (): Viewer => ({
  organizationId: app.network.organizationId,
  portal: 'office',
  departments: null,
  providerIds: [],
})
const owner = (): Viewer => ({ ...anyone(), portal: 'owners', providerIds: [app.network.providerId] })

/** Approval numbers of what a viewer sees, read in the viewer's own organisation. */
const seenBy = (viewer: Viewer, condition = lodgingsSeenBy) =>
  read(app.db, viewer, async (tx) => {
    const rows = await tx
      .select({ number: lodgings.approvalNumber })
      .from(lodgings)
      .where(condition(viewer))
      .orderBy(asc(lodgings.id))
    return rows.map(({ number }) => number)
  })

test('an owner sees their own open lodgings, whatever the département', async () => {
  expect(await seenBy(owner())).toEqual(['HL0LAR011CM01647'])
  expect(await seenBy({ ...owner(), departments: ['34'] })).toEqual(['HL0LAR011CM01647'])
})

test('an owner or a host without a provider sees none', async () => {
  expect(await seenBy({ ...owner(), providerIds: [] })).toEqual([])
  expect(await seenBy({ ...owner(), portal: 'hosts', providerIds: [] })).toEqual([])
})

test("a technician sees the lodgings of their départements, closed ones too, and no other's", async () => {
  expect(await seenBy({ ...anyone(), departments: ['11'] })).toEqual(['HL0LAR011CM01647', 'CLOSED'])
  expect(await seenBy({ ...anyone(), departments: ['34', '66'] })).toEqual(['STRANGER'])
  expect(await seenBy({ ...anyone(), departments: [] })).toEqual([])
})

test('staff without a limit see all lodgings of their organisation', async () => {
  expect(await seenBy(anyone())).toEqual(['HL0LAR011CM01647', 'CLOSED', 'STRANGER'])
  expect(await seenBy(anyone(), lodgingsFollowedBy)).toEqual(['HL0LAR011CM01647', 'CLOSED', 'STRANGER'])
})

test("nobody sees a neighbour's: the condition itself says so, without the help of row-level security", async () => {
  const { organizationId } = app.neighbours
  const statement = await read(app.db, app.network, async (tx) =>
    [lodgingsSeenBy({ ...anyone(), organizationId }), lodgingsSeenBy({ ...owner(), organizationId })].map((condition) =>
      tx.select().from(lodgings).where(condition).toSQL(),
    ),
  )
  for (const { sql, params } of statement) {
    expect(sql).toContain('"organization_id" = $1')
    expect(params[0]).toBe(organizationId)
  }
  expect(await seenBy({ ...owner(), organizationId })).toEqual([])
})

test('staff see the owners of their départements', async () => {
  const codesSeenBy = (departments: string[] | null) =>
    read(app.db, app.network, async (tx) => {
      const rows = await tx
        .select({ code: providers.code })
        .from(providers)
        .where(providersFollowedBy({ ...anyone(), departments }))
        .orderBy(asc(providers.id))
      return rows.map(({ code }) => code)
    })
  expect(await codesSeenBy(null)).toEqual(['P0001', 'P0002'])
  expect(await codesSeenBy(['34'])).toEqual(['P0002'])
  expect(await codesSeenBy([])).toEqual([])
})
