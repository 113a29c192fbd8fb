import type { Measure, Options } from './harness/rows.ts'
import { requestsPerSecond, startFloor, zipf } from './site/load.ts'
import { saveTenASecond } from './site/saving.ts'
import { openDemonstration, planningPage, type Site } from './site/site.ts'

/** A search or lodging page at a tenth, a planning page at a fortieth of what a bare server does with the same bytes. */
const publicBudget = { atLeast: 1 / 10 }
const planningBudget = { atLeast: 1 / 40 }

/** How many addresses each connection asks for, one after the other, before it begins again. */
const walk = 2000

/**
 * 1,000 distinct addresses drawn by Zipf's law, while ten plannings a second are saved; the floor is a bare node:http
 * serving the same bytes in the same run.
 */
export async function* cases({ quick, tell }: Options): AsyncGenerator<Measure> {
  const seconds = quick ? 3 : 10
  const site = await openDemonstration()
  try {
    const searches = searchPaths()
    const lodgings = await lodgingIds(site)
    tell('public pages')
    yield* publicCases(site, 'search page', searches, lodgings, seconds)
    yield* publicCases(site, 'lodging page', lodgingPaths(lodgings), lodgings, seconds)
    tell('planning page')
    yield* planningCases(site, lodgings, seconds)
  } finally {
    await site.stop()
  }
}

async function* publicCases(site: Site, name: string, paths: string[], lodgings: number[], seconds: number) {
  const cold = performance.now()
  const inTurn = await eachOnce(site.origin, paths)
  const coldRate = (inTurn * 1000) / (performance.now() - cold)
  const drawn = (connection: number) => zipf(paths, walk, connection)
  const floor = await startFloor(site.origin, paths)
  const floorRate = await requestsPerSecond(floor.origin, drawn, { seconds })
  floor.stop()
  yield {
    case: `${name}, cold: each of ${paths.length} addresses once`,
    value: coldRate,
    unit: 'req/s',
    floor: floorRate,
  }
  const stopSaving = saveTenASecond(site.databaseUrl, 1, lodgings)
  const value = await requestsPerSecond(site.origin, drawn, { seconds })
  await stopSaving()
  yield { case: `${name}, warm, Zipf, 10 savings/s`, value, unit: 'req/s', floor: floorRate, budget: publicBudget }
}

async function* planningCases(site: Site, lodgings: number[], seconds: number): AsyncGenerator<Measure> {
  const { path, cookie } = await planningPage(site.origin)
  const floor = await startFloor(site.origin, [path], cookie)
  const floorRate = await requestsPerSecond(floor.origin, () => [path], { seconds })
  floor.stop()
  const stopSaving = saveTenASecond(site.databaseUrl, 1, lodgings)
  const value = await requestsPerSecond(site.origin, () => [path], { seconds, cookie })
  await stopSaving()
  yield { case: 'planning page, 10 savings/s', value, unit: 'req/s', floor: floorRate, budget: planningBudget }
}

/** Asks for each address once, eight at a time; how many there were. */
async function eachOnce(origin: string, paths: readonly string[]): Promise<number> {
  let next = 0
  const worker = async () => {
    while (next < paths.length) {
      const path = paths[next++]
      const answer = await fetch(`${origin}${path}`)
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      await answer.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  return paths.length
}

const search = '/cles-vacances/hebergements'

/** Weeks of the year to come, in each département, for several sizes of family: 1,000 addresses. */
function searchPaths(): string[] {
  const saturday = Temporal.Now.plainDateISO().add({ days: 14 })
  const paths: string[] = []
  for (let week = 0; paths.length < 1000; week += 1) {
    const arrival = saturday.add({ weeks: week % 40 })
    const departement = ['11', '34', '66', '09', '12'][week % 5] ?? '11'
    const query = { departement, personnes: String(1 + (Math.floor(week / 40) % 25)) }
    const stay = { arrivee: arrival.toString(), depart: arrival.add({ days: 7 }).toString() }
    paths.push(`${search}?${new URLSearchParams({ ...query, ...stay, tri: week % 3 === 0 ? 'prix' : 'pertinence' })}`)
  }
  return [...new Set(paths)]
}

async function lodgingIds(site: Site): Promise<number[]> {
  const ids = new Set<number>()
  for (let page = 1; page <= 40; page += 1) {
    const found = await (await fetch(`${site.origin}${search}?page=${page}`)).text()
    for (const match of found.matchAll(/\/hebergements\/(\d+)/g)) ids.add(Number(match[1]))
  }
  return [...ids]
}

/** Every lodging's page, with and without the search that led there: 1,000 addresses at the most. */
const lodgingPaths = (ids: readonly number[]) =>
  ids.flatMap((id) => [`${search}/${id}`, `${search}/${id}?departement=11`]).slice(0, 1000)
