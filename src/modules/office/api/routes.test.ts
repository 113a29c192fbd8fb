import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

test('OWN-33 a program that takes a wrong address of the API reads so as JSON, on any site', async () => {
  for (const path of ['hebergements/abc', 'nulle-part', 'nulle/part']) {
    const answer = await world.app.request(`/cles-vacances/api/${path}`)
    expect(answer.status, path).toBe(404)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(await answer.json()).toMatchObject({ error: 'not-found' })
  }
})

test('OWN-33 browsers that ask first are let in, for reading only', async () => {
  const headers = { Origin: 'https://ailleurs.example', 'Access-Control-Request-Method': 'GET' }
  const answer = await world.app.request('/cles-vacances/api/hebergements', { method: 'OPTIONS', headers })
  expect(answer.status).toBe(204)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-allow-methods')).toBe('GET')
})
