import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

test('a visitor with an old link stays at the organisation: its name, its hotline, its search', async () => {
  const visitor = world.visitor()
  for (const path of ['/cles-vacances/hebergements/999999', '/cles-vacances/nulle-part']) {
    const { status, text } = await visitor.get(path)
    expect(status, path).toBe(404)
    expect(text).toContain('Erreur 404')
    expect(text).toMatch(/<a class="brand" href="\/cles-vacances">/)
    expect(text).toContain('tel:')
    expect(text).toMatch(/<a class="btn[^"]*" href="\/cles-vacances\/hebergements">\s*Trouver un hébergement/)
  }
  expect((await visitor.get('/cles-vacances/hebergements/999999?lang=en')).text).toContain('Find a place to stay')
})

test('OWN-04 « Déconnexion » and the menu stand on an owner’s error page too; the back office keeps its own', async () => {
  const owner = await world.signInAs(world.network.owner)
  const lost = await owner.get('/cles-vacances/proprietaires/plannings/999999/2026-12')
  expect(lost.status).toBe(404)
  for (const part of ['Déconnexion', 'Gérez vos plannings', 'href="/cles-vacances/proprietaires"'])
    expect(lost.text).toContain(part)
  const staff = await world.signInAs(world.network.technician)
  const foreign = await staff.get('/cles-vacances/gestion/proprietaires/999999')
  expect(foreign.status).toBe(404)
  expect(foreign.text).toContain('href="/cles-vacances/gestion/proprietaires"')
})

test('where no organisation is known, the installation answers', async () => {
  const { status, text } = await world.visitor().get('/nulle-part')
  expect(status).toBe(404)
  expect(text).toMatch(/<a class="brand" href="\/">/)
})

test('who is refused before the path was looked at still stands at the organisation, with its hotline', async () => {
  const path = '/cles-vacances/proprietaires/connexion'
  const send = (headers: Record<string, string>, body: string) =>
    world.app.request(path, { method: 'POST', headers, body })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const foreign = await send({ ...form, origin: 'https://ailleurs.example' }, 'a=b')
  const large = await send({ ...form, origin: world.services.publicUrl }, `a=${'b'.repeat(30_000_000)}`)
  expect([foreign.status, large.status]).toEqual([403, 413])
  for (const answer of [foreign, large]) {
    const text = await answer.text()
    expect(text).toMatch(/<a class="brand" href="\/cles-vacances">/)
    expect(text).toContain('tel:')
  }
})
