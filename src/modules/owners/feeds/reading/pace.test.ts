import { describe, expect, test } from 'vitest'
import { calendarText } from '../../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'
import { paceWait, readingsAnHour } from './patience.ts'

const world = ownerOfFeeds()

const at = Temporal.Instant.from('2026-07-06T08:00:00Z')

test('OWN-28 so many readings an hour may be asked for, then one as each becomes an hour old', () => {
  const asked = [0, 10, 20].map((minutes) => at.add({ minutes }))
  expect(paceWait(asked, 4, at.add({ minutes: 30 }))).toBe(0)
  expect(paceWait(asked, 3, at.add({ minutes: 30 }))).toBe(30 * 60)
  expect(paceWait(asked, 2, at.add({ minutes: 30 }))).toBe(40 * 60)
  expect(paceWait(asked, 3, at.add({ minutes: 60 }))).toBe(0)
})

describe('OWN-28 how often people may have a site asked', () => {
  test('OWN-28 « Synchroniser maintenant » again after two minutes only, and the wait is said', async () => {
    const { id } = await world.connect(calendarText([july(11, 14, 'a')]))
    world.app.clock.advance({ seconds: 30 })
    const answer = await world.press(`agendas/${id}/lecture`)
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('90')
    expect(answer.text).toContain('recommencez dans 2 minutes')
    expect(world.asked()).toBe(1)
    world.app.clock.advance({ seconds: 90 })
    world.site(calendarText([july(20, 22, 'b')]))
    expect((await world.press(`agendas/${id}/lecture`)).location).toBe(`${world.panel}?lu`)
    expect((await world.lodging.month('2026-07')).slice(18, 23)).toBe('?LL??')
  })

  test('OWN-28 the same button sent again, as a reloaded page does, asks nobody', async () => {
    const { id } = await world.connect(calendarText([july(11, 14, 'a')]))
    world.app.clock.advance({ minutes: 3 })
    await world.owner.get(world.panel)
    await world.owner.post(`${world.panel}/agendas/${id}/lecture`)
    await world.owner.post(`${world.panel}/agendas/${id}/lecture`)
    expect(world.asked()).toBe(2)
  })

  test('OWN-28 connecting and removing in turn, or changing addresses, ends at a limit that keeps what was typed', async () => {
    const { id } = await world.connect(calendarText([]))
    const change = async (name: string) => {
      await world.owner.get(`${world.panel}/agendas/${id}/modification`)
      const address = world.site(calendarText([]), name)
      const { version } = await world.lodging.feed()
      return world.owner.post(`${world.panel}/agendas/${id}/modification`, { name, address, version: String(version) })
    }
    for (let number = 2; number <= readingsAnHour.ofLodging; number += 1)
      expect((await change(`a${number}`)).status).toBe(303)
    const refused = await change('encore')
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('recommencez dans 1 heure')
    expect(refused.text).toContain('value="encore"')
    expect(world.asked('encore')).toBe(0)
    await world.owner.get(world.panel)
    const connecting = { name: 'Abritel', address: world.site(calendarText([]), 'Abritel') }
    expect((await world.owner.post(`${world.panel}/agendas`, connecting)).status).toBe(429)
    world.app.clock.advance({ minutes: 3 })
    expect((await world.press(`agendas/${id}/lecture`)).status).toBe(429)
    world.app.clock.advance({ minutes: 60 })
    await world.back()
    expect((await change('encore')).status).toBe(303)
  })

  test('OWN-28 a pause taken back is no way around the patience that a site asked for', async () => {
    const { id, nextReadAt } = await world.connect(calendarText([july(11, 14, 'a')]))
    await world.press(`agendas/${id}/pause`)
    await world.press(`agendas/${id}/relance`)
    expect((await world.lodging.feed()).nextReadAt.equals(nextReadAt)).toBe(true)
  })
})
