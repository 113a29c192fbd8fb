import { describe, expect, test } from 'vitest'
import { calendarText, refuses } from '../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../test/worlds/owner-of-feeds.ts'
import { readDueFeeds } from './reading/all.ts'

const world = ownerOfFeeds()

const stayIds = async () =>
  [...(await world.owner.get(world.panel)).text.matchAll(/\/sejours\/(\d+)\//g)].map((match) => Number(match[1]))

describe('OWN-28 what an owner does with a calendar', () => {
  test('OWN-28 a stay set aside gives its nights back, and can be put back; a change of its dates puts it back too', async () => {
    await world.lodging.type('2026-07-01', '2026-08-01', 'available')
    await world.connect(calendarText([july(11, 14, '11'), july(20, 22, '20')]))
    const [first = 0] = await stayIds()
    expect((await world.press(`sejours/${first}/ecart`)).location).toBe(`${world.panel}?ecarte`)
    expect(await world.lodging.month('2026-07')).toBe(`${'D'.repeat(19)}LL${'D'.repeat(10)}`)
    await world.lodging.readLater()
    expect((await world.lodging.month('2026-07')).slice(9, 15)).toBe('DDDDDD')
    await world.back()
    await world.press(`sejours/${first}/retablissement`)
    expect((await world.lodging.month('2026-07')).slice(9, 15)).toBe('DLLLDD')
    await world.press(`sejours/${first}/ecart`)
    world.site(calendarText([{ ...july(11, 15, '11'), uid: '11@site' }, july(20, 22, '20')]))
    await world.lodging.readLater()
    expect((await world.lodging.month('2026-07')).slice(9, 16)).toBe('DLLLLDD')
  })

  test('OWN-28 a typed « Disponible » beneath a stay holds nothing free, also when it is typed after', async () => {
    await world.connect(calendarText([july(11, 14, '11')]))
    await world.lodging.type('2026-07-01', '2026-08-01', 'available')
    expect((await world.lodging.month('2026-07')).slice(9, 15)).toBe('DLLLDD')
    expect((await world.lodging.typed('2026-07')).slice(9, 15)).toBe('DDDDDD')
  })

  test('OWN-28 two calendars that meet, and one that meets an option, are kept and shown', async () => {
    await world.lodging.type('2026-07-24', '2026-07-26', 'option')
    await world.connect(calendarText([july(11, 14, '11'), july(25, 28, '25')]))
    await world.connect(calendarText([july(13, 16, '13')]), { name: 'Abritel' })
    const { text } = await world.owner.get(world.panel)
    expect(text).toContain(
      'du 13 au 14 juillet 2026 : un séjour « Airbnb » et un séjour « Abritel ». Les deux sont gardés.',
    )
    expect(text).toContain('du 25 au 26 juillet 2026 : un séjour « Airbnb », là où vous avez saisi « Option ».')
    expect(await world.lodging.month('2026-07')).toBe('??????????LLLLL????????OOLL????')
    const month = await world.owner.get(`/cles-vacances/proprietaires/plannings/${world.lodgingId}/2026-07`)
    expect(month.text).toContain('Airbnb + Abritel')
  })

  test('OWN-28 a calendar tells its last reading, its last change and the next reading, each by its own moment', async () => {
    await world.connect(calendarText([july(11, 14, '11')]))
    const fact = async (label: string) =>
      new RegExp(`<dt[^>]*>${label}</dt><dd[^>]*>([^<]*)`).exec(await world.shown())?.[1] ?? ''
    await world.lodging.readLater()
    expect(await fact('Dernière lecture')).toMatch(/lundi 6 juillet 2026 à 10\sh\s40/)
    expect(await fact('Dernier changement')).toMatch(/lundi 6 juillet 2026 à 10\sh/)
    expect(await fact('Dernier changement')).not.toContain('40')
    expect(await fact('Prochaine lecture')).toMatch(/lundi 6 juillet 2026 à 11\sh/)
    world.app.clock.advance({ hours: 1 })
    expect(await fact('Prochaine lecture')).toBe('Dans la minute')
    expect(await fact('Dernier essai, sans succès')).toBe('')
    world.site(refuses(503))
    await world.lodging.readLater()
    expect(await fact('Dernière lecture réussie')).toMatch(/lundi 6 juillet 2026 à 10\sh\s40/)
    expect(await fact('Dernier essai, sans succès')).toMatch(/lundi 6 juillet 2026 à 12\sh/)
    const staff = await world.app.signInAs(world.app.network.technician)
    expect((await staff.get('/cles-vacances/gestion/calendriers')).text).toMatch(
      /Dernier essai, sans succès : lundi 6 juillet/,
    )
  })

  test('OWN-28 paused: nothing is read, nothing changes; resumed: read at the next run', async () => {
    const { id } = await world.connect(calendarText([july(11, 14, '11')]))
    await world.press(`agendas/${id}/pause`)
    const asked = world.asked()
    world.site(calendarText([july(20, 22, '20')]))
    await world.lodging.readLater()
    expect(world.asked()).toBe(asked)
    expect((await world.lodging.month('2026-07')).slice(9, 15)).toBe('?LLL??')
    await world.back()
    expect((await world.owner.get(world.panel)).text).toContain('En pause depuis le lundi 6 juillet 2026')
    await world.press(`agendas/${id}/relance`)
    await readDueFeeds(world.app.services)
    expect((await world.lodging.month('2026-07')).slice(18, 23)).toBe('?LL??')
  })

  test('OWN-28 removed: its nights to come leave, past ones stay, its address answers no more', async () => {
    const { id } = await world.connect(calendarText([july(2, 9, '2'), july(11, 14, '11')]))
    const { text } = await world.owner.get(world.panel)
    const address = /value="http:\/\/localhost(\/cles-vacances\/calendriers\/[^"]+)"/.exec(text)?.[1] ?? ''
    await world.press(`agendas/${id}/retrait`)
    expect(await world.lodging.month('2026-07')).toBe(`?LLLL${'?'.repeat(26)}`)
    expect((await world.app.visitor().get(address)).status).toBe(404)
    expect((await world.owner.get(world.panel)).text).toContain(
      "Aucun calendrier n'est encore connecté.".replace("'", '&#39;'),
    )
    const verbs = (await world.history()).map(({ verb }) => verb)
    expect(verbs).toEqual(['feed-connected', 'feed-nights-changed', 'feed-removed'])
  })

  test("OWN-28 a neighbour's calendars are a 404, and staff keep those of their départements", async () => {
    const { id } = await world.connect(calendarText([july(11, 14, '11')]))
    const stranger = await world.app.signInAs(world.app.neighbours.owner)
    expect((await stranger.get(world.panel.replace('cles-vacances', 'gites-voisins'))).status).toBe(404)
    const staff = await world.app.signInAs(world.app.network.technician)
    const list = await staff.get('/cles-vacances/gestion/calendriers')
    expect(list.text).toContain(`/cles-vacances/gestion/calendriers/${world.lodgingId}"`)
    const staffPanel = `/cles-vacances/gestion/calendriers/${world.lodgingId}`
    await staff.get(staffPanel)
    expect((await staff.post(`${staffPanel}/agendas/${id}/pause`)).location).toBe(`${staffPanel}?en-pause`)
    expect((await world.lodging.feed()).pausedAt).not.toBeNull()
  })
})
