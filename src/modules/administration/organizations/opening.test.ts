import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../test/support/app.ts'
import { testPassword } from '../../../../test/worlds/small-network.ts'
import { lodgingFieldsOf, ownerFields } from '../../../../test/worlds/staff-desk.ts'
import { accounts } from '../../../core/accounts/schema.ts'
import { selectOptionalOrganization } from '../../../core/organizations/store.ts'
import { read } from '../../../platform/database/database.ts'

// What a new organisation can do on its first morning, with nothing but what the form at /admin made.

let world: TestApp
let person: Visitor
const slug = 'vallee-neuve'
const office = `/${slug}/gestion`

beforeAll(async () => {
  world = await startTestApp()
  const admin = world.visitor()
  await admin.post('/admin/connexion', { identifier: 'admin', password: testPassword })
  await admin.post('/admin/structures/nouvelle', {
    ...{ name: 'Vallée neuve', slug, modules: ['owners', 'lastminute'], phone: '04 92 00 00 00' },
    ...{ email: 'contact@vallee.example', staffFirstName: 'Jeanne', staffLastName: 'Royans' },
    ...{ staffIdentifier: 'jeanne.royans', staffEmail: 'jeanne@vallee.example' },
  })
  const { id: organizationId = 0 } = (await selectOptionalOrganization(world.db, slug)) ?? {}
  const [account] = await read(world.db, { organizationId }, (tx) =>
    tx.select().from(accounts).where(eq(accounts.identifier, 'jeanne.royans')),
  )
  const { id: accountId = 0, personId = 0, identifier = '' } = account ?? {}
  const one = { organizationId, slug, accountId, personId, identifier, portal: 'office', departmentCode: '' } as const
  person = await world.signInAs(one)
})
afterAll(() => world?.stop())

/** The number behind a choice of a list, by what it reads. */
function choiceOf(html: string, label: string): number {
  const [, value] = new RegExp(`<option value="(\\d+)"[^>]*>${label}`).exec(html) ?? []
  if (!value) throw new Error(`no « ${label} » to choose`)
  return Number(value)
}

test('LAST-20 a new tourist office adds its first host: kinds and offers are there to choose', async () => {
  const creation = `${office}/dispo/hebergeurs/nouveau`
  const { text } = await person.get(creation)
  const answer = await person.post(creation, {
    ...{ version: '0', name: 'Hôtel des Thermes', code: 'H01', phone: '04 92 31 00 01', departmentCode: '04' },
    ...{ municipality: 'Digne-les-Bains', municipalityCode: '', email: 'thermes@hotels.example' },
    ...{ lodgingTypeId: choiceOf(text, 'Hôtel'), offerId: choiceOf(text, 'Excellence') },
  })
  const shown = await person.follow(answer)
  expect(shown.text).toContain('Hôtel, Digne-les-Bains')
  expect(shown.text).toContain('Déclarer ses nuits')
  expect(text).toContain('Optimale')
})

test('OWN-60 a new network creates its first owner and lodging', async () => {
  await person.post(`${office}/proprietaires/nouveau`, ownerFields())
  const creation = `${office}/hebergements/nouveau`
  const { text } = await person.get(creation)
  const answer = await person.post(creation, lodgingFieldsOf(choiceOf(text, 'Gîte rural')))
  expect((await person.follow(answer)).text).toContain('hébergement a été créé.')
})

test('what both modules begin with stands once in the list', async () => {
  const { text } = await person.get(`${office}/types`)
  const codes = [...text.matchAll(/<td[^>]*data-label="Code"[^>]*><div class="cell">([^<]*)/g)].map(([, code]) => code)
  expect(codes.length).toBeGreaterThan(7)
  expect(new Set(codes).size).toBe(codes.length)
  expect(text).toContain('Campsite')
})
