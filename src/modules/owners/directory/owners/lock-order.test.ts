import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { untilSomebodyWaits } from '../../../../../test/support/waiting.ts'
import { lockLodging } from '../../../../core/availability/store.ts'
import { write } from '../../../../platform/database/database.ts'

let world: TestApp
let watch: pg.Client
beforeAll(async () => {
  world = await startTestApp()
  watch = new pg.Client({ connectionString: world.databaseUrl })
  await watch.connect()
})
afterAll(async () => {
  await watch?.end()
  await world?.stop()
})

test('OWN-60 an owner closes while somebody changes two of the lodgings: both end well, whichever row the table holds first', async () => {
  const { organizationId, providerId, lodgingId } = world.network
  const { rows } = await watch.query(
    `insert into core.lodgings (organization_id, provider_id, lodging_type_id, approval_number, name, department_code,
       municipality_code, municipality_name, capacity_min, capacity_max, keys, equipment, created_at)
     select organization_id, provider_id, lodging_type_id, 'SECOND', name, department_code, municipality_code,
       municipality_name, capacity_min, capacity_max, keys, equipment, created_at
     from core.lodgings where organization_id = $1 and id = $2 returning id::int`,
    [organizationId, lodgingId],
  )
  const second = rows[0].id
  // The first lodging's row now lies behind the second's: who takes them as the table holds them takes the second first.
  await watch.query('update core.lodgings set keys = keys % 5 + 1 where organization_id = $1 and id = $2', [
    organizationId,
    lodgingId,
  ])
  const staff = await world.signInAs(world.network.networkAdministrator)
  const owner = `/cles-vacances/gestion/proprietaires/${providerId}`
  await staff.get(owner)

  const closing = await write(world.db, { organizationId }, async (tx) => {
    await lockLodging(tx, organizationId, lodgingId)
    const answer = staff.post(`${owner}/fermeture`)
    await untilSomebodyWaits(world.databaseUrl)
    await lockLodging(tx, organizationId, second)
    return { answer }
  })
  expect((await closing.answer).location).toBe(`${owner}?ferme`)
})
