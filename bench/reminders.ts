import pg from 'pg'
import { pino } from 'pino'
import type { Services } from '../src/core/services.ts'
import { remindSlice } from '../src/modules/owners/reminders/actions.ts'
import { readBehindQuery } from '../src/modules/owners/reminders/behind/query.ts'
import { selectBehindPage } from '../src/modules/owners/reminders/behind/store.ts'
import { usualDemands } from '../src/modules/owners/settings/rules.ts'
import { openAnnouncements } from '../src/platform/database/announcements.ts'
import { openDatabase, read } from '../src/platform/database/database.ts'
import type { Measure, Options } from './harness/rows.ts'
import { createDatabase, startThrowAwayServer } from './search/server.ts'
import { departmentsOf, loadWorld } from './search/world.ts'

const owners = 50_000
const now = Temporal.Instant.from('2027-06-15T04:04:00Z')
const today = Temporal.PlainDate.from('2027-06-15')
const organizationId = 1

/** The nightly reminders of 100,000 lodgings of 50,000 owners, and the staff's page of who is behind. */
export async function* cases({ quick, tell }: Options): AsyncGenerator<Measure> {
  const server = await startThrowAwayServer()
  const database = await createDatabase(server.url, 'bench_reminders')
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    await loadWorld(client, departmentsOf(100_000), tell)
    await giveOwners(client)
    tell('owners')
    const db = openDatabase(database.url, { connections: 2 })
    const services = makeServices(db)
    const before = process.memoryUsage().rss
    yield { case: '100,000 lodgings, a night with nothing to tell', ...(await night(services)), budget: { atMost: 60 } }
    yield { case: 'memory of that night', value: grown(before), unit: 'MB', budget: { atMost: 150 } }
    yield* behindPage(db, 'the staff’s page, nobody behind')
    await makeLate(client, 2_000)
    yield { case: 'a night with 2,000 mails', ...(await night(services)), budget: { atMost: 90 } }
    yield* behindPage(db, 'the staff’s page, 2,000 owners behind')
    if (!quick) {
      await makeLate(client, owners)
      yield { case: 'a night with 48,000 mails', ...(await night(services)) }
      yield { case: 'memory after the three nights', value: grown(before), unit: 'MB', budget: { atMost: 150 } }
    }
    await db.close()
  } finally {
    await client.end()
    await database.drop()
    await server.stop()
  }
}

const grown = (before: number) => (process.memoryUsage().rss - before) / 1024 / 1024

async function night(services: Services) {
  const began = performance.now()
  let after: number | null = 0
  while (after !== null) after = await remindSlice(services, { organizationId, on: today.toString(), after })
  return { value: (performance.now() - began) / 1000, unit: 's' }
}

async function* behindPage(db: ReturnType<typeof openDatabase>, name: string): AsyncGenerator<Measure> {
  const at = { timeZone: 'Europe/Paris', today, demands: usualDemands }
  const scope = { organizationId, departments: null }
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now()
    await read(db, { organizationId }, (tx) =>
      selectBehindPage(
        tx,
        scope,
        readBehindQuery(() => undefined),
        at,
      ),
    )
    times.push(performance.now() - began)
  }
  yield { case: name, value: times.sort((one, other) => one - other)[2] ?? 0, unit: 'ms', budget: { atMost: 2_000 } }
}

const makeServices = (db: ReturnType<typeof openDatabase>): Services => ({
  ...{ db, mailer: null, secret: 'of this bench only', publicUrl: 'https://extranet.example' },
  jobs: { send: async () => undefined },
  files: { put: async () => undefined, get: async () => null, remove: async () => undefined },
  now: () => now,
  announcements: openAnnouncements(''),
  ...{ trustedProxies: [], demo: false, mapTiles: '', log: pino({ level: 'silent' }), asset: (name: string) => name },
})

/** Two lodgings to an owner, each owner with an account; every planning confirmed five days ago and filled. */
async function giveOwners(client: pg.Client) {
  await client.query(
    `with number as (select n from generate_series(1, $1::int) as n),
    person as (
      insert into core.persons (organization_id, civility, first_name, last_name)
      select 1, 'MME', 'Alice', 'NOM' || n from number returning id, substr(last_name, 4) as n),
    account as (
      insert into core.accounts (organization_id, person_id, portal, department_code, identifier, email, created_at)
      select 1, id, 'owners', '11', 'o' || n, 'o' || n || '@bench.example', now() from person returning id, person_id),
    provider as (
      insert into core.providers (organization_id, kind, code, person_id, department_code, created_at)
      select 1, 'owner', 'O-' || n, id, '11', now() from person returning id, person_id)
    insert into core.account_providers (organization_id, account_id, provider_id)
    select 1, account.id, provider.id from account join provider using (person_id)`,
    [owners],
  )
  await client.query(
    `update core.lodgings as lodging set provider_id = owner.id, planning_updated_at = $1::timestamptz - interval '5 days',
      searchable_until = $2::date + 85
    from (select id, row_number() over (order by id) - 1 as place from core.providers where organization_id = 1 and code like 'O-%') as owner
    where lodging.organization_id = 1 and owner.place = lodging.id % $3`,
    [now.toString(), today.toString(), owners],
  )
  await client.query(`update core.organizations set contact = '{"email": "", "phone": "", "hours": "", "address": ""}'`)
  await client.query('vacuum analyze')
}

/** So many owners have not updated a planning for forty days. */
const makeLate = (client: pg.Client, count: number) =>
  client.query(
    `update core.lodgings set planning_updated_at = $1::timestamptz - interval '40 days', searchable_until = $2::date + 50
    where organization_id = 1 and provider_id in (
      select id from core.providers where organization_id = 1 and code like 'O-%' order by id limit $3)`,
    [now.toString(), today.toString(), count],
  )
