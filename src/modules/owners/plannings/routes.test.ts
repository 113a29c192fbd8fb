import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../test/support/app.ts'
import { formFields } from '../../../../test/support/form-fields.ts'

let app: TestApp
let owner: Visitor
const list = '/cles-vacances/proprietaires/plannings'
const planning = (month: string, lodgingId = app.network.lodgingId) => `${list}/${lodgingId}/${month}`

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  owner = await app.signInAs(app.network.owner)
})

/** Opens the month, changes what the form holds, sends it. */
async function fill(month: string, changes: Record<string, string>, visitor = owner) {
  const shown = await visitor.get(planning(month))
  return visitor.postRaw(planning(month), { ...formFields(shown.text, planning(month)), ...changes })
}

/** The letters of a month as its page shows them. */
async function lettersOf(month: string) {
  const { text } = await owner.get(planning(month))
  const fields = formFields(text, planning(month))
  return Object.entries(fields)
    .flatMap(([name, letter]) => (/^d\d+$/.test(name) ? [letter] : []))
    .join('')
}

test('OWN-21 a month never filled is shown from Saturday to Friday, every night « Non communiqué »', async () => {
  const { status, text } = await owner.get(planning('2026-11'))
  expect(status).toBe(200)
  expect(text).toContain('Novembre 2026')
  expect(text).toContain('Vos hébergements')
  expect(text).toContain('HL0LAR011CM01647')
  expect(
    text
      .match(/<abbr title="[^"]*">(\w\w)/g)
      ?.map((tag) => tag.slice(-2))
      .join(' '),
  ).toBe('Sa Di Lu Ma Me Je Ve')
  expect(await lettersOf('2026-11')).toBe('?'.repeat(30))
})

test('OWN-24 « Valider » saves the month, says so, and leads back to the list', async () => {
  const answer = await fill('2026-10', { month: 'D', 'week-2': 'L', d11: 'O', d31: 'F' })
  expect(answer.status).toBe(303)
  const { text } = await owner.follow(answer)
  expect(text).toContain('Votre planning a été enregistré.')
  expect(text).toContain('Retour à la liste de vos hébergements')
  // October 2026 begins on a Thursday: its third row is the week of Saturday 10.
  expect(await lettersOf('2026-10')).toBe('DDDDDDDDDLOLLLLLDDDDDDDDDDDDDDF')
})
