import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'

// A tap sent after the session ended is given back after signing in: what was asked, and one button to confirm.

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app.stop())

const space = '/haute-provence/hebergeurs'

/** Presses the form, then comes in again by a new session, where the form was kept. */
async function pressTooLate(path: string, fields: Record<string, string>) {
  const visitor = await app.signInAs(world.host)
  await visitor.get(space)
  const session = new Map(visitor.cookies)
  for (const name of session.keys()) if (name.startsWith('session-')) visitor.cookies.delete(name)
  const led = await visitor.press(path, fields)
  const resume = new URL(led.location ?? '', 'http://localhost').searchParams.get('retour') ?? ''
  const again = await app.signInAs(world.host)
  return { again, page: await again.get(resume) }
}

test('OWN-03 LAST-12 a tap sent after the session ended says what it was, stores nothing, and takes one press more', async () => {
  const { again, page } = await pressTooLate(`${space}/nuits/2026-07-07`, { state: 'full' })
  expect(page.status).toBe(200)
  expect(page.text).toContain('Vous alliez indiquer : mardi 7 juillet 2026, « Je suis complet »')
  const saved = await again.press(`${space}/nuits/2026-07-07`, { state: 'full' })
  expect((await again.follow(saved)).text).toMatch(/nuits\/2026-07-07"[\s\S]*?value="full"[^>]*aria-pressed="true"/)
})

test('OWN-03 LAST-12 the calendar sent too late says so too, complete or not', async () => {
  const complete = await pressTooLate(`${space}/saisies#calendrier`, { night: '2026-07-30', state: 'room' })
  expect(complete.page.text).toMatch(/Vous alliez indiquer : jeudi 30 juillet 2026, « J(’|&#39;)ai des dispo/)
  expect((await complete.again.press(`${space}/nuits/2026-07-30`, { state: 'room' })).status).toBe(303)
  const half = await pressTooLate(`${space}/saisies#calendrier`, { state: 'room' })
  expect(half.page.text).toMatch(/Ce n(’|&#39;)est pas encore enregistré/)
})
