import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import { testPassword } from '../../../test/worlds/small-network.ts'
import { accounts } from '../../core/accounts/schema.ts'
import { write } from '../../platform/database/database.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const space = '/cles-vacances/proprietaires'
const cookie = 'department-cles-vacances-owners'
const codesIn = (html: string) => [...html.matchAll(/<option value="(\w{2,3})"/g)].map(([, code]) => code)

/** The two groups of the list of départements. */
function groupsOf(text: string) {
  const [, network = '', others = ''] =
    /<optgroup label="Départements du réseau">(.*?)<\/optgroup><optgroup label="Autres départements">(.*?)<\/optgroup>/s.exec(
      text,
    ) ?? []
  return { network: codesIn(network), others: codesIn(others) }
}

test.each([space, `${space}/mot-de-passe-oublie`])(
  'OWN-01 the départements of the public search come first, the rest of the country behind (%s)',
  async (path) => {
    const { network, others } = groupsOf((await world.visitor().get(path)).text)
    expect(network).toEqual(['11'])
    expect(others).toContain('34')
    expect(others).not.toContain('11')
    expect(others.length).toBe(108)
  },
)

test('OWN-02 an account where no lodging is public moves nothing in the list', async () => {
  const { organizationId, owner } = world.network
  await write(world.db, { organizationId }, (tx) =>
    tx.insert(accounts).values({
      ...{ organizationId, personId: owner.personId, portal: 'owners', departmentCode: '34' },
      ...{ identifier: 'camille.herault', email: 'c@exemple.fr', createdAt: world.clock.now },
    }),
  )
  expect(groupsOf((await world.visitor().get(space)).text).network).toEqual(['11'])
})

test('OWN-03 the browser keeps the département of whoever entered, for a year, and of nobody who did not', async () => {
  const visitor = world.visitor()
  const typed = { department: '11', identifier: 'camille.test' }
  await visitor.get(space)
  await visitor.post(`${space}/connexion`, { ...typed, password: 'pas le bon' })
  expect(visitor.cookies.has(cookie)).toBe(false)
  await visitor.post(`${space}/connexion`, { ...typed, password: testPassword })
  const line = visitor.setCookies.find((one) => one.startsWith(cookie)) ?? ''
  expect(line).toMatch(/=11; .*Max-Age=31536000/)
  expect(line).toMatch(/HttpOnly.*SameSite=Lax/)
  const later = world.visitor()
  later.cookies.set(cookie, '11')
  expect((await later.get(space)).text).toMatch(/<option value="11" selected/)
  expect((await later.get(`${space}/mot-de-passe-oublie`)).text).toMatch(/<option value="11" selected/)
  later.cookies.set(cookie, '"><script>')
  expect((await later.get(space)).text).toMatch(/<option value="" selected/)
})

test.each(['proprietaires', 'hebergements', 'photos', 'rappels', 'rappels/envois'])(
  'OWN-60 %s is narrowed to the départements that the network has',
  async (list) => {
    const boss = await world.signInAs(world.network.networkAdministrator)
    const { text } = await boss.get(`/cles-vacances/gestion/${list}`)
    const [, options = ''] = /<select[^>]*name="departement"[^>]*>(.*?)<\/select>/s.exec(text) ?? []
    expect(codesIn(options)).toEqual(['11'])
  },
)
