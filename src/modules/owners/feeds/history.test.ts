import { expect, test } from 'vitest'
import { calendarText } from '../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../test/worlds/owner-of-feeds.ts'

const world = ownerOfFeeds()

/** What the back office shows of the lodging's history, as text. */
async function told(): Promise<string> {
  const staff = await world.app.signInAs(world.app.network.technician)
  const { text } = await staff.get(`/cles-vacances/gestion/hebergements/${world.lodgingId}`)
  return text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
}

test('spec 00 what is done with a calendar is told from what to what, never its address', async () => {
  const { id, address } = await world.connect(calendarText([july(11, 14, 'a')]), { name: 'Airbnb' })
  const { text } = await world.owner.get(world.panel)
  const given = /adresses\/(\d+)\//.exec(text)?.[1] ?? ''
  await world.press(`agendas/${id}/pause`)
  await world.owner.get(world.panel)
  await world.owner.post(`${world.panel}/adresses/${given}/etats`, { states: ['let'] })
  await world.press(`adresses/${given}/renouvellement`)
  const [stay = ''] = /sejours\/\d+/.exec(text) ?? []
  await world.press(`${stay}/ecart`)
  await world.press(`agendas/${id}/retrait`)
  const history = await told()
  for (const sentence of [
    'En pause : non, devient oui',
    'Nuits transmises : Loué, Option, Fermé, devient Loué',
    'Adresse privée (numéro) : 1, devient 2',
    'Séjour : du 11 au 14 juillet 2026',
    'Écarté : non, devient oui',
    'Calendrier : Airbnb, devient vide',
  ])
    expect(history).toContain(sentence)
  expect(JSON.stringify(await world.history())).not.toContain(address)
})

test('spec 00 a choice that changes nothing is no change', async () => {
  await world.connect(calendarText([july(11, 14, 'a')]))
  const given = /adresses\/(\d+)\//.exec((await world.owner.get(world.panel)).text)?.[1] ?? ''
  const all = { states: ['let', 'option', 'closed'] }
  expect((await world.owner.post(`${world.panel}/adresses/${given}/etats`, all)).status).toBe(303)
  expect((await world.history()).map(({ verb }) => verb)).not.toContain('export-changed')
})
