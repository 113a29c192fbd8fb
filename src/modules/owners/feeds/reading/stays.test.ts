import { describe, expect, test } from 'vitest'
import { calendarText } from '../../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'

const world = ownerOfFeeds()

describe('OWN-28 what a healthy reading changes', () => {
  test('OWN-28 a stay that vanishes is cancelled: its nights are what was typed', async () => {
    await world.lodging.type('2026-07-01', '2026-07-20', 'available')
    await world.connect(calendarText([july(11, 14, 'a'), july(20, 22, 'b')]))
    expect(await world.lodging.month('2026-07')).toBe(`${'D'.repeat(10)}LLL${'D'.repeat(6)}LL${'?'.repeat(10)}`)
    world.site(calendarText([july(11, 14, 'a')]))
    await world.lodging.readLater()
    expect(await world.lodging.month('2026-07')).toBe(`${'D'.repeat(10)}LLL${'D'.repeat(6)}${'?'.repeat(12)}`)
  })

  test('OWN-28 what a calendar does not list stays not communicated: free elsewhere says nothing of here', async () => {
    await world.connect(calendarText([july(11, 14, 'a')]))
    expect(await world.lodging.month('2026-07')).toBe(`${'?'.repeat(10)}LLL${'?'.repeat(18)}`)
    world.site(calendarText([july(20, 22, 'b')]))
    await world.lodging.readLater()
    expect((await world.lodging.month('2026-07')).slice(9, 15)).toBe('??????')
  })

  test('OWN-28 past nights stay when the site forgets them, also of a stay under way', async () => {
    await world.connect(calendarText([july(2, 5, 'a'), july(4, 9, 'b'), july(20, 22, 'c')]))
    world.site(calendarText([july(20, 22, 'c')]))
    await world.lodging.readLater()
    expect(await world.lodging.month('2026-07')).toBe(`?LLLL${'?'.repeat(14)}LL${'?'.repeat(10)}`)
  })

  test('OWN-28 the same UID with other dates is a change, not a second stay', async () => {
    await world.connect(calendarText([july(11, 14, 'a')]))
    world.site(calendarText([july(12, 16, 'a')]))
    await world.lodging.readLater()
    expect((await world.lodging.month('2026-07')).slice(9, 17)).toBe('??LLLL??')
  })

  test('OWN-28 a stay written two or three times is one', async () => {
    await world.connect(calendarText([july(11, 14, 'a'), july(11, 14, 'b'), july(11, 14)]))
    expect(await world.shown()).toContain('Séjours à venir (1&nbsp;séjour)'.replace('&nbsp;', '\u00a0'))
  })

  test('OWN-28 UIDs that change at every reading, or lack, do not flap', async () => {
    await world.connect(calendarText([july(11, 14, 'a1'), july(20, 22)]))
    const { changedAt } = await world.lodging.feed()
    world.site(calendarText([july(11, 14, 'a2'), july(20, 22)]))
    await world.lodging.readLater()
    world.site(calendarText([july(20, 22), july(11, 14, 'a3')]))
    await world.lodging.readLater()
    const after = await world.lodging.feed()
    expect(after.changedAt?.toString()).toBe(changedAt?.toString())
    expect(after.readAt?.equals(world.app.clock.now)).toBe(true)
  })

  describe('a stay set aside that its site forgets while it is under way', () => {
    const setAside = async () => {
      await world.lodging.type('2026-07-01', '2026-08-01', 'available')
      await world.connect(calendarText([july(2, 9, 'a'), july(20, 22, 'c')]))
      const [id] = /(?<=sejours\/)\d+/.exec((await world.owner.get(world.panel)).text) ?? []
      expect((await world.press(`sejours/${id}/ecart`)).location).toBe(`${world.panel}?ecarte`)
      expect((await world.lodging.month('2026-07')).slice(0, 10)).toBe('DDDDDDDDDD')
      world.site(calendarText([july(20, 22, 'c')]))
      await world.lodging.readLater()
    }

    test('OWN-28 its past nights stay what was typed', async () => {
      await setAside()
      expect((await world.lodging.month('2026-07')).slice(0, 10)).toBe('DDDDDDDDDD')
    })

    test('OWN-28 back with the same dates it is still set aside, whatever its UID and however late; and once only', async () => {
      await setAside()
      world.site(calendarText([july(2, 9, 'b'), july(20, 22, 'c')]))
      await world.lodging.readLater(24 * 60)
      expect((await world.lodging.month('2026-07')).slice(0, 10)).toBe('DDDDDDDDDD')
      const text = await world.shown()
      expect(text.match(/Écarté/g)).toHaveLength(1)
      expect(text).toContain('Séjours à venir (2\u00a0séjours)')
    })

    test('OWN-28 back with other dates it is another fact, and holds its nights', async () => {
      await setAside()
      world.site(calendarText([july(2, 10, 'a'), july(20, 22, 'c')]))
      await world.lodging.readLater()
      expect((await world.lodging.month('2026-07')).slice(0, 10)).toBe('DLLLLLLLLD')
    })
  })

  test('OWN-28 a stay under way that was not set aside holds its nights again when it comes back', async () => {
    await world.connect(calendarText([july(2, 9, 'a'), july(20, 22, 'c')]))
    world.site(calendarText([july(20, 22, 'c')]))
    await world.lodging.readLater()
    expect((await world.lodging.month('2026-07')).slice(0, 10)).toBe('?LLLL?????')
    world.site(calendarText([july(2, 9, 'a'), july(20, 22, 'c')]))
    await world.lodging.readLater()
    expect((await world.lodging.month('2026-07')).slice(0, 10)).toBe('?LLLLLLL??')
  })
})
