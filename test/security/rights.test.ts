import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Access } from '../../src/core/access.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Visitor } from '../support/visitor.ts'
import { addressOf, type Route, routesOf, withoutAccess } from './routes.ts'

/** Every route as every role, read from the running app: who is let in is exactly who the route declares. */
let world: TestApp
let routes: Route[]

beforeAll(async () => {
  world = await startTestApp()
  routes = routesOf(world).filter((route) => !withoutAccess.includes(`${route.method} ${route.path}`))
})
afterAll(() => world?.stop())

const declared = (route: Route): Access => route.access[0] ?? { kind: 'anyone' }

async function call(who: Visitor, route: Route, slug = world.network.slug) {
  const address = addressOf(route, { slug, number: world.network.lodgingId })
  return route.method === 'GET' ? who.get(address) : who.postRaw(address, {})
}

/** Led to a sign-in page: nothing of the page asked for was shown or done. */
const ledToSignIn = (answer: { status: number; location: string | null }) =>
  answer.status === 303 && /\/(proprietaires|hebergeurs|gestion\/connexion)(\?|$)/.test(answer.location ?? '')

/** The number of something of the network's, of the kind that the route speaks of. */
function foreignNumber({ path }: Route): number {
  const { network } = world
  if (path.includes('/roles/')) return network.roleIds.everything
  if (path.includes('/utilisateurs/')) return network.technician.accountId
  if (path.includes('/proprietaires/')) return network.providerId
  if (path.includes('/hebergements/')) return network.lodgingId
  return 999_999
}

const label = (route: Route) => `${route.method} ${route.path}`

describe('rights', () => {
  test('every route declares exactly one', () => {
    expect(routes.length).toBeGreaterThan(20)
    const several = routes.filter((route) => route.access.length !== 1).map(label)
    expect(several).toEqual([])
  })

  test('a stranger is led to the sign-in page of what is not public, and is shown nothing', async () => {
    const wrong: string[] = []
    for (const route of routes.filter((one) => ['signed-in', 'staff'].includes(declared(one).kind))) {
      const answer = await call(world.visitor(), route)
      if (!ledToSignIn(answer)) wrong.push(`${label(route)}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
  })

  test("an owner enters no page of the staff, nor another organisation's space", async () => {
    const owner = await world.signInAs(world.network.owner)
    const wrong: string[] = []
    for (const route of routes) {
      const access = declared(route)
      if (access.kind === 'staff') {
        const answer = await call(owner, route)
        if (!ledToSignIn(answer)) wrong.push(`${label(route)}: ${answer.status}`)
      }
      if (access.kind === 'signed-in') {
        const answer = await call(owner, route, world.neighbours.slug)
        if (!ledToSignIn(answer)) wrong.push(`${label(route)} next door: ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('staff without the right of a page get a 404, as if it did not exist; with it, they are let in', {
    timeout: 120_000,
  }, async () => {
    const technician = await world.signInAs(world.network.technician)
    const everything = await world.signInAs(world.network.networkAdministrator)
    const held = ['directory', 'plannings']
    const wrong: string[] = []
    for (const route of routes) {
      const access = declared(route)
      if (access.kind !== 'staff' || access.right === null) continue
      if (!held.includes(access.right)) {
        const answer = await call(technician, route)
        if (answer.status !== 404) wrong.push(`${label(route)} as technician: ${answer.status}`)
      }
      const answer = await call(everything, route)
      if (ledToSignIn(answer) || answer.status === 403 || answer.status >= 500) {
        wrong.push(`${label(route)} as administrator: ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test("another network's staff see nothing: all their doors here lead to the sign-in page", async () => {
    const neighbour = await world.signInAs(world.neighbours.networkAdministrator)
    const wrong: string[] = []
    for (const route of routes.filter((one) => declared(one).kind === 'staff')) {
      const answer = await call(neighbour, route)
      if (!ledToSignIn(answer)) wrong.push(`${label(route)}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
  })

  test("a number of another organisation is a 404 in one's own", async () => {
    const neighbour = await world.signInAs(world.neighbours.networkAdministrator)
    const wrong: string[] = []
    for (const route of routes.filter((one) => declared(one).kind === 'staff' && /[iI]d/.test(one.path))) {
      const address = addressOf(route, { slug: world.neighbours.slug, number: foreignNumber(route) })
      const answer = route.method === 'GET' ? await neighbour.get(address) : await neighbour.postRaw(address, {})
      if (answer.status < 400 && answer.status !== 303) wrong.push(`${label(route)}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
  })

  test('platform administration is closed to strangers, owners and staff', async () => {
    const people = [world.visitor(), await world.signInAs(world.network.networkAdministrator)]
    for (const route of routes.filter((one) => declared(one).kind === 'administrator')) {
      for (const who of people) {
        const answer = await call(who, route)
        expect(answer.status === 404 || answer.location?.startsWith('/admin'), label(route)).toBeTruthy()
      }
    }
  })
})
