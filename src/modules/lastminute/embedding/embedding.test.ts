import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { frameSnippet, policyLines, widgetSnippet } from './rules.ts'

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app?.stop())

const path = '/haute-provence/gestion/dispo/site'
const unescaped = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')

test('LAST-04 the office copies lines that lead to its own search, and what its webmaster needs', async () => {
  const agent = await app.signInAs(world.office.networkAdministrator)
  const answer = await agent.get(path)
  const address = `${app.services.publicUrl}/haute-provence/dispo`
  const text = unescaped(answer.text)
  expect(text).toContain(widgetSnippet(address))
  expect(text).toContain(frameSnippet(address))
  // Where no script runs the words are those of the page.
  expect(text).toContain(`<a href="${address}?lang=en">Find a room tonight</a>`)
  expect(text).toContain(`/cadre?lang=en" title="Last-minute availability"`)
  expect(text).toContain(policyLines(app.services.publicUrl))
  for (const part of ['', '/widget.js', '/cadre?lang=fr'])
    expect((await app.visitor().get(`/haute-provence/dispo${part}`)).status).toBeLessThan(400)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("frame-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
})

test('LAST-04 staff without the right do not find the page', async () => {
  const technician = await app.signInAs(world.office.technician)
  expect((await technician.get(path)).status).toBe(404)
})
