import type { Measure, Options } from './harness/rows.ts'
import { watchBoards } from './site/boards.ts'
import { requestsPerSecond, startFloor, zipf } from './site/load.ts'
import { type Account, openDemonstration, type Site, signIn } from './site/site.ts'

/** A tenth of what a bare server does with the same bytes. */
const budget = { atLeast: 1 / 10 }

const office = '/haute-provence'

/** How many searches each connection asks for, one after the other, before it begins again. */
const walk = 2000

/**
 * LAST-01, LAST-04, LAST-21: requests a second of the search, its frame and its JSON, each from another visitor's address, while
 * hosts declare; and how long 200 open boards take to show what a host has just declared.
 */
export async function* cases({ quick, tell }: Options): AsyncGenerator<Measure> {
  const seconds = quick ? 3 : 10
  const site = await openDemonstration({ TRUSTED_PROXIES: '127.0.0.1' })
  try {
    const host = await accountOf(site, 'hebergeurs')
    const agent = await accountOf(site, 'gestion')
    const cookie = await signIn(site.origin, host)
    for (const [name, path] of [
      ['search page', `${office}/dispo`],
      ["widget's frame", `${office}/dispo/cadre`],
      ['JSON', `${office}/api/dispo`],
    ] as const) {
      tell(name)
      yield* searchCases(site, name, nights(path), cookie, seconds)
    }
    tell('200 boards')
    const boardCookie = await signIn(site.origin, agent, '/connexion')
    const boards = await watchBoards(site.origin, boardCookie, 200)
    const times: number[] = []
    for (let time = 0; time < (quick ? 5 : 20); time += 1)
      times.push(...(await boards.follow(() => declare(site, cookie))))
    boards.close()
    times.sort((one, other) => one - other)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
    yield { case: '200 open boards show a declaration, median', value: at(0.5), unit: 'ms' }
    yield {
      case: '200 open boards show a declaration, the last of them',
      value: at(1),
      unit: 'ms',
      budget: { atMost: 1000 },
    }
  } finally {
    await site.stop()
  }
}

async function* searchCases(site: Site, name: string, paths: string[], cookie: string, seconds: number) {
  const drawn = (connection: number) => zipf(paths, walk, connection)
  const floor = await startFloor(site.origin, paths)
  const floorRate = await requestsPerSecond(floor.origin, drawn, { seconds })
  floor.stop()
  const declaring = setInterval(() => declare(site, cookie).catch(() => undefined), 500)
  const value = await requestsPerSecond(site.origin, drawn, { seconds, from: visitorOf })
  clearInterval(declaring)
  yield { case: `${name}, warm, 2 declarations/s`, value, unit: 'req/s', floor: floorRate, budget }
}

/** The week that visitors may ask for, in both languages. */
function nights(path: string): string[] {
  const today = Temporal.Now.plainDateISO('Europe/Paris')
  return Array.from({ length: 7 }, (_, days) => today.add({ days })).flatMap((night) =>
    ['fr', 'en'].map((language) => `${path}?date=${night}&lang=${language}`),
  )
}

/** A private address for each connection and request of a walk. */
const visitorOf = (connection: number, request: number) =>
  `10.${connection}.${Math.floor(request / 250)}.${1 + (request % 250)}`

async function accountOf(site: Site, space: string): Promise<Account> {
  const accounts = (await (await fetch(`${site.origin}/demo/accounts.json`)).json()) as Account[]
  const found = accounts.find(({ path }) => path === `${office}/${space}`)
  if (!found) throw new Error(`the demonstration has nobody for ${space}`)
  return found
}

let room = false

/** The demonstration's hotel says the contrary of what it said before, as a browser without scripts would. */
async function declare({ origin }: Site, cookie: string): Promise<{ state: 'room' | 'full'; at: number }> {
  const space = `${origin}${office}/hebergeurs`
  const page = await (await fetch(space, { headers: { cookie } })).text()
  const [action = ''] = /\/haute-provence\/hebergeurs\/nuits\/[\d-]+/.exec(page) ?? []
  const token = /name="_form" value="([^"]+)"/.exec(page.slice(page.indexOf(action)))?.[1] ?? ''
  const host = /name="host" value="(\d+)"/.exec(page)?.[1] ?? ''
  room = !room
  const state = room ? 'room' : 'full'
  const answer = await fetch(origin + action, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin },
    body: new URLSearchParams({ _form: token, host, state }),
  })
  if (answer.status !== 303) throw new Error(`declaring answered ${answer.status}`)
  return { state, at: performance.now() }
}
