import { describe, expect, test } from 'vitest'
import { calendarText, refuses, sends } from '../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../test/worlds/owner-of-feeds.ts'

const world = ownerOfFeeds()

/** The form as it is opened, and then sent. */
async function opened(feedId: number, visitor = world.owner) {
  const path = `${world.panel}/agendas/${feedId}/modification`
  const { text } = await visitor.get(path)
  const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? ''
  return (fields: Record<string, string>) => visitor.post(path, { version, ...fields })
}

describe('OWN-28 a calendar is changed', () => {
  test('OWN-28 its address is changed, and never stands in the history', async () => {
    const { id } = await world.connect(calendarText([july(11, 14, 'a')]))
    const address = world.site(calendarText([july(20, 22, 'b')]), 'secret')
    const answer = await (await opened(id))({ name: 'Airbnb bis', address })
    expect(answer.location).toBe(`${world.panel}?relu`)
    expect((await world.lodging.month('2026-07')).slice(18, 23)).toBe('?LL??')
    const told = JSON.stringify(await world.history())
    expect(told).toContain('Airbnb bis')
    expect(told).not.toContain('secret')
  })

  test('OWN-28 a new address begins anew: no failures, no pause, nothing of what the old one had validated', async () => {
    const { id } = await world.connect(sends(calendarText([july(11, 14, 'a')]), { etag: '"old"' }))
    world.site(refuses(503, { 'retry-after': '36000' }))
    await world.lodging.readLater()
    await world.lodging.readLater(11 * 60)
    expect(await world.lodging.feed()).toMatchObject({ failures: 2, problem: 'http-503', etag: '"old"' })
    await world.back()
    const address = world.site(refuses(404), 'Nouveau')
    await (await opened(id))({ name: 'Airbnb', address })
    expect(world.lastAsked('Nouveau')).not.toHaveProperty('if-none-match')
    const now = world.app.clock.now
    expect(await world.lodging.feed()).toMatchObject({ failures: 1, problem: 'http-404', toldAt: null, readAt: null })
    expect((await world.lodging.feed()).failingSince?.equals(now)).toBe(true)
    expect((await world.lodging.feed()).nextReadAt.since(now).total('minutes')).toBeLessThan(70)
  })

  test('OWN-28 a new name alone asks nobody, and keeps what is known of the address', async () => {
    const { id, address } = await world.connect(sends(calendarText([july(11, 14, 'a')]), { etag: '"v1"' }))
    const answer = await (await opened(id))({ name: 'Airbnb du gîte', address })
    expect(answer.location).toBe(`${world.panel}?modifie`)
    expect(world.asked()).toBe(1)
    expect(await world.lodging.feed()).toMatchObject({ name: 'Airbnb du gîte', etag: '"v1"' })
  })

  test('OWN-28 a calendar in pause is changed without being read', async () => {
    const { id } = await world.connect(calendarText([july(11, 14, 'a')]))
    await world.press(`agendas/${id}/pause`)
    const address = world.site(calendarText([]), 'Nouveau')
    expect((await (await opened(id))({ name: 'Airbnb', address })).location).toBe(`${world.panel}?modifie`)
    expect(world.asked('Nouveau')).toBe(0)
  })

  test('OWN-28 of two who change it the second gets 409 with both versions, and loses nothing of what was typed', async () => {
    const { id, address } = await world.connect(calendarText([july(11, 14, 'a')]))
    const other = await world.app.signInAs(world.app.network.owner)
    const send = await opened(id)
    const sendLate = await opened(id, other)
    expect((await send({ name: 'Airbnb du gîte', address })).status).toBe(303)
    const late = await sendLate({ name: 'Abritel', address, endsOnLastNight: 'oui' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Une autre personne a enregistré des modifications')
    expect(late.text).toContain('<div class="cell">Airbnb du gîte</div>')
    expect(late.text).toContain('<div class="cell">non</div>')
    expect(late.text).toContain('value="Abritel"')
    expect(late.text).toMatch(/name="endsOnLastNight"[^>]*checked/)
    expect(await world.lodging.feed()).toMatchObject({ name: 'Airbnb du gîte', endsOnLastNight: false })
    const version = /name="version" value="(\d+)"/.exec(late.text)?.[1] ?? ''
    const again = { name: 'Abritel', address, endsOnLastNight: 'oui', version }
    expect((await other.post(`${world.panel}/agendas/${id}/modification`, again)).status).toBe(303)
    expect(await world.lodging.feed()).toMatchObject({ name: 'Abritel', endsOnLastNight: true })
  })
})
