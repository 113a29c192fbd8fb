import pg from 'pg'
import type { Criteria } from '../src/core/availability/search/rules.ts'
import { searchLodgings } from '../src/core/availability/search/store.ts'
import { openDatabase, read } from '../src/platform/database/database.ts'
import type { Measure, Options } from './harness/rows.ts'
import { checkWorld, planCases, savingCases } from './search/checks.ts'
import { createDatabase, startThrowAwayServer } from './search/server.ts'
import { page, requestOf, type Searched, scope, searchCases, wandering } from './search/speed.ts'
import { type Department, departmentsOf, loadWorld } from './search/world.ts'

/** The date search at three sizes of the country; « quick » leaves out the million, which takes minutes to load. */
export async function* cases({ quick, tell }: Options): AsyncGenerator<Measure> {
  const sizes = quick ? ([10_000, 100_000] as const) : ([10_000, 100_000, 1_000_000] as const)
  const grown: Searched[][] = []
  const server = await startThrowAwayServer()
  try {
    for (const lodgings of sizes) {
      const size = lodgings.toLocaleString('en')
      const departments = departmentsOf(lodgings)
      const database = await createDatabase(server.url, `bench_${lodgings}`)
      await load(database.url, departments, (line) => tell(`${size}, ${line}`))
      const db = openDatabase(database.url, { connections: 1 })
      try {
        await checkWorld(db)
        yield* planCases(db, size, largest(departments).code)
        // The budget speaks of 100,000 lodgings; the other sizes are held to what their matches allow, see growthCases.
        const judged = lodgings === 100_000
        grown.push([yield* inDepartments(db, size, departments, judged), yield* inCountry(db, size, judged)])
        yield* savingCases(db, size)
      } finally {
        await db.close()
        await database.drop()
      }
    }
  } finally {
    await server.stop()
  }
  yield* growthCases(grown)
}

type Db = ReturnType<typeof openDatabase>

const filters: Criteria = {
  people: 4,
  equipment: ['garden', 'barbecue'],
  minKeys: 2,
  maxWeekPriceCents: 90_000,
  lodgingTypeIds: [1, 2],
}

async function* inDepartments(
  db: Db,
  size: string,
  departments: Department[],
  judged: boolean,
): AsyncGenerator<Measure, Searched> {
  const big = largest(departments)
  const within = (criteria: Criteria) => (run: number) => ({
    ...criteria,
    departmentCode: big.code,
    stay: wandering(run),
  })
  const name = `${size}, département of ${big.size}`
  await warm(db, departments)
  yield* searchCases(db, `${size}, each département in turn`, {
    runs: 606,
    ...(judged && { budget: 5 }),
    criteria: (run) => {
      const { code } = departments[(run * 7) % departments.length] ?? big
      return { people: 4, departmentCode: code, stay: wandering(run) }
    },
  })
  const searched = yield* searchCases(db, name, { runs: 600, criteria: within({ people: 4 }) })
  yield* searchCases(db, `${name}, all filters`, { runs: 400, criteria: within(filters) })
  yield* searchCases(db, `${name}, by relevance`, { runs: 400, sort: 'relevance', criteria: within({ people: 4 }) })
  yield* searchCases(db, `${name}, without dates`, {
    runs: 100,
    criteria: () => ({ people: 4, departmentCode: big.code }),
  })
  return searched
}

/** A server that has run for a while: of a million lodgings' départements most would otherwise be read from disk, once. */
async function warm(db: Db, departments: Department[]) {
  await read(db, scope, async (tx) => {
    for (const [run, { code }] of departments.entries())
      await searchLodgings(tx, requestOf({ people: 4, departmentCode: code, stay: wandering(run) }), page)
  })
}

async function* inCountry(db: Db, size: string, judged: boolean): AsyncGenerator<Measure, Searched> {
  const everywhere = (criteria: Criteria) => (run: number) => ({ ...criteria, stay: wandering(run) })
  const name = `${size}, country`
  const searched = yield* searchCases(db, name, {
    runs: 200,
    ...(judged && { budget: 60 }),
    criteria: everywhere({ people: 4 }),
  })
  yield* searchCases(db, `${name}, all filters`, { runs: 60, criteria: everywhere(filters) })
  yield* searchCases(db, `${name}, by relevance`, { runs: 60, sort: 'relevance', criteria: everywhere({ people: 4 }) })
  return searched
}

const largest = (departments: Department[]) => departments.reduce((one, other) => (other.size > one.size ? other : one))

async function load(url: string, departments: Department[], tell: (line: string) => void) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await loadWorld(client, departments, tell).finally(() => client.end())
}

/** From the smallest country to the largest, time may grow as the matches do; the same département's not at all. */
function* growthCases(grown: Searched[][]): Generator<Measure> {
  const [first, last] = [grown.at(0), grown.at(-1)]
  for (const [index, start] of (first ?? []).entries()) {
    const end = last?.[index]
    if (!end) continue
    const growth = end.matches / start.matches
    yield {
      case: `${start.name} → ${end.name}: time, against matches`,
      value: end.milliseconds / start.milliseconds,
      unit: 'times',
      floor: growth,
      // Where both stay the same, what is left is the noise of two measures and one more level of the index.
      budget: { atMost: growth > 2 ? 1 : 1.25 },
    }
  }
}
