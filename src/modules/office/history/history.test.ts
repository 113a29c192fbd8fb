import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { Visitor } from '../../../../test/support/visitor.ts'
import { record, theProgram } from '../../../core/history/store.ts'
import { write } from '../../../platform/database/database.ts'

let world: TestApp
let boss: Visitor
beforeAll(async () => {
  world = await startTestApp()
  const { network, db } = world
  const by = (accountId: number) => ({ accountId, onBehalfOfAccountId: null })
  const [nadia, thomas] = [by(network.networkAdministrator.accountId), by(network.technician.accountId)]
  const { organizationId } = network
  const at = (day: string) => Temporal.Instant.from(`${day}T10:00:00Z`)
  await write(db, { organizationId }, (tx) =>
    record(tx, [
      {
        organizationId,
        at: at('2026-05-01'),
        by: nadia,
        subject: 'lodging',
        subjectId: network.lodgingId,
        verb: 'lodging-changed',
      },
      {
        organizationId,
        at: at('2026-05-02'),
        by: thomas,
        subject: 'provider',
        subjectId: network.providerId,
        verb: 'owner-changed',
      },
      {
        organizationId,
        at: at('2026-05-03'),
        by: theProgram,
        subject: 'account',
        subjectId: network.owner.accountId,
        verb: 'credentials-sent',
      },
      {
        organizationId,
        at: at('2026-05-04'),
        by: nadia,
        subject: 'account',
        subjectId: network.technician.accountId,
        verb: 'account-changed',
      },
      {
        organizationId,
        at: at('2026-05-05'),
        by: nadia,
        subject: 'role',
        subjectId: network.roleIds.technician,
        verb: 'role-changed',
      },
    ]),
  )
  boss = await world.signInAs(network.networkAdministrator)
})
afterAll(() => world?.stop())

const path = '/cles-vacances/gestion/historique'

async function shown(query: Record<string, string>) {
  const { text } = await boss.get(`${path}?${new URLSearchParams(query)}`)
  return [...text.matchAll(/class="row-main">([^<]*)</g)].map((match) => match[1])
}

test('issue 2 the history names what it speaks of, and leads there', async () => {
  const { network } = world
  const { text } = await boss.get(path)
  expect(text).toContain(`<a href="/cles-vacances/gestion/hebergements/${network.lodgingId}">Le Mas des Oliviers</a>`)
  expect(text).toContain(`<a href="/cles-vacances/gestion/proprietaires/${network.providerId}">MLLE Camille TEST</a>`)
  expect(text).toContain(
    `<a href="/cles-vacances/gestion/utilisateurs/${network.technician.accountId}">Thomas AUDE</a>`,
  )
  expect(text).toContain(`<a href="/cles-vacances/gestion/roles/${network.roleIds.technician}">Technicien</a>`)
  expect((await boss.get(`${path}/liste/csv`)).text).toContain('Hébergement Le Mas des Oliviers')
})

test('issue 2 it narrows to a kind of thing, a person, days, and words of a name or of what was done', async () => {
  expect(await shown({ objet: 'lodging' })).toEqual(['Hébergement modifié'])
  expect(await shown({ qui: 'aude' })).toEqual(['Propriétaire modifié'])
  expect(await shown({ du: '2026-05-02', au: '2026-05-03' })).toEqual(['Identifiants envoyés', 'Propriétaire modifié'])
  expect(await shown({ texte: 'OLIVIERS' })).toEqual(['Hébergement modifié'])
  expect(await shown({ texte: 'camille' })).toEqual(['Identifiants envoyés', 'Propriétaire modifié'])
  expect(await shown({ texte: 'role modifie' })).toEqual(['Rôle modifié'])
  expect(await shown({ texte: 'introuvable' })).toEqual([])
  expect(await shown({ objet: 'account', qui: 'nadia' })).toEqual(['Compte modifié'])
  expect(await shown({ objet: 'account', numero: String(world.network.owner.accountId) })).toEqual([
    'Identifiants envoyés',
  ])
})

test.each([
  ['numero', 'abc', 'en chiffres'],
  ['du', '2026-02-30', 'calendrier'],
  ['objet', 'maison', 'dans la liste'],
])(
  'issue 2 a filter « %s=%s » that makes no sense is told in a sentence, and shows nothing as if it did',
  async (name, value, sentence) => {
    const answer = await boss.get(`${path}?${name}=${value}`)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(answer.text).not.toContain('<table')
  },
)

test('issue 2 the filter stays in the address from page to page and in the exports', async () => {
  const { text } = await boss.get(`${path}?qui=nadia&objet=role`)
  expect(text).toContain('/historique/liste/csv?objet=role&amp;qui=nadia')
  expect(text).toContain('value="nadia"')
})
