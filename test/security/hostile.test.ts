import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Visitor } from '../support/visitor.ts'
import { addressOf, type Route, routesOf, withoutAccess } from './routes.ts'

/**
 * Every form of the running app, filled with what no browser of a person would send. The fields are read from the
 * pages themselves. Whatever the answer, it is a sentence or a page: never a fault.
 */
let world: TestApp
let routes: Route[]

beforeAll(async () => {
  world = await startTestApp()
  routes = routesOf(world).filter((route) => !withoutAccess.includes(`${route.method} ${route.path}`))
})
afterAll(() => world?.stop())

const hostileValues = [
  '',
  'a'.repeat(20_000),
  '\u0000\u0007\u001b[31m',
  '2026-02-30',
  '-1',
  '99999999999999999999',
  '1e9',
  "'; drop table core.lodgings; --",
  '<script>alert(1)</script>',
  '%00%ff',
  '../../etc/passwd',
  '\u202egnp.exe',
  '🏔️'.repeat(300),
]

/** Names of the fields of the page's forms, those that a person does not see included. */
const fieldsOf = (html: string) => [
  ...new Set([...html.matchAll(/<(?:input|select|textarea)\b[^>]*\bname="([^"]+)"/g)].map((match) => match[1] ?? '')),
]

/** Whoever comes, each with a session of their own whenever asked: some of the forms end it. */
function everyone(): (() => Promise<Visitor>)[] {
  const { owner, technician, networkAdministrator } = world.network
  const accounts = [owner, technician, networkAdministrator]
  return [async () => world.visitor(), ...accounts.map((account) => () => world.signInAs(account))]
}

const number = () => world.network.lodgingId

describe('hostile input', () => {
  test('no field of any form, whatever it is filled with, makes a fault', { timeout: 240_000 }, async () => {
    const faults: string[] = []
    const answers = new Map<number, number>()
    const forms = routes.filter((one) => one.method === 'POST')
    const fill = async (enter: () => Promise<Visitor>) => {
      for (const route of forms) {
        const who = await enter()
        const address = addressOf(route, { slug: world.network.slug, number: number() })
        const page = await who.get(address)
        const fields = fieldsOf(page.text).filter((name) => name !== '_form')
        const names = fields.length > 0 ? fields : ['nom', 'id', 'version']
        for (const value of hostileValues) {
          const everyField = Object.fromEntries(names.slice(0, 80).map((name) => [name, value]))
          const { status } = await who.postRaw(address, { _form: who.tokenFor(address) ?? 'x.y', ...everyField })
          answers.set(status, (answers.get(status) ?? 0) + 1)
          if (status >= 500) faults.push(`${address} ${JSON.stringify(value.slice(0, 20))}: ${status}`)
        }
      }
    }
    await Promise.all(everyone().map(fill))
    // Not all of it was turned away at the door.
    expect(answers.get(422)).toBeGreaterThan(forms.length)
    expect([...new Set(faults)]).toEqual([])
  })

  test('no query makes a fault', { timeout: 240_000 }, async () => {
    const faults: string[] = []
    const ask = async (enter: () => Promise<Visitor>) => {
      const who = await enter()
      for (const route of routes.filter((one) => one.method === 'GET')) {
        const address = addressOf(route, { slug: world.network.slug, number: number() })
        const names = [...fieldsOf((await who.get(address)).text), 'page', 'tri', 'lang', 'retour']
        for (const value of hostileValues.filter((one) => one.length < 3000)) {
          const query = new URLSearchParams([...names.slice(0, 40).map((name) => [name, value] as [string, string])])
          const { status } = await who.get(`${address}?${query}`)
          if (status >= 500) faults.push(`${address} ${JSON.stringify(value.slice(0, 20))}: ${status}`)
        }
      }
    }
    await Promise.all(everyone().map(ask))
    expect([...new Set(faults)]).toEqual([])
  })

  test('ten thousand fields are refused with a sentence', async () => {
    const owner = await world.signInAs(world.network.owner)
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`champ${n}`, 'x']))
    for (const route of routes.filter((one) => one.method === 'POST' && one.access[0]?.kind === 'signed-in')) {
      const address = addressOf(route, { slug: world.network.slug, number: number() })
      const answer = await owner.postRaw(address, many)
      expect(answer.status, address).toBeLessThan(500)
      expect(answer.status, address).not.toBe(200)
    }
  })

  test('a body beyond the limit is kept nowhere', async () => {
    const answer = await world
      .visitor()
      .postRaw('/cles-vacances/proprietaires/connexion', { identifier: 'x'.repeat(3_000_000) })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('trop volumineux')
  })

  test.each(['text/plain', 'application/json', 'multipart/form-data', 'multipart/form-data; boundary=x'])(
    'a body of type %s that is no form is refused, and is no fault of ours',
    async (type) => {
      const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' }
      for (const path of ['/cles-vacances/proprietaires/connexion', '/admin/connexion']) {
        const answer = await world.app.request(path, { method: 'POST', headers, body: 'bonjour' })
        expect(answer.status, path).toBe(422)
      }
    },
  )

  test('a form from another site is refused', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    const answer = await world.visitor().postRaw('/cles-vacances/proprietaires', { identifiant: 'x' }, headers)
    expect(answer.status).toBe(403)
  })

  test('characters that no text holds are refused in a sentence, whatever is asked with them', async () => {
    for (const path of ['/', '/admin/structures', '/cles-vacances/hebergements', '/cles-vacances/gestion/recherche'])
      for (const code of ['%00', '%01', '%1B', '%7f']) {
        const answer = await world.visitor().get(`${path}?q=a${code}b`)
        expect(answer.status, path + code).toBe(422)
        expect(answer.text).toContain('pas été comprise')
      }
    expect((await world.visitor().get('/cles-vacances/hebergements?q=a%09b%0d%0a')).status).toBe(200)
  })

  test('addresses that lead nowhere are 404, whatever is in them', async () => {
    for (const path of [
      '/nulle-part',
      '/cles-vacances/rien',
      '/%00',
      '/..%2f..%2fetc',
      `/${'x'.repeat(3000)}`,
      '/%E0%A4%A',
    ]) {
      const answer = await world.visitor().get(path)
      expect([400, 404], path).toContain(answer.status)
    }
  })
})
