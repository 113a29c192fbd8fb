import { describe, expect, test } from 'vitest'
import { calendarText } from '../../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'

const world = ownerOfFeeds()

describe('OWN-28 emptiness', () => {
  const empty = calendarText([])

  test('OWN-28 a calendar that is suddenly empty changes nothing until it has said so four times over 90 minutes', async () => {
    await world.connect(calendarText([july(11, 18, 'a')]))
    const before = await world.lodging.month('2026-07')
    world.site(empty)
    for (const reading of [1, 2, 3]) {
      await world.lodging.readLater()
      expect(await world.lodging.month('2026-07')).toBe(before)
      expect(await world.lodging.feed()).toMatchObject({ problem: 'empty', emptyReadings: reading })
    }
    expect(await world.shown()).toContain('(lecture 3 sur 4)')
    await world.lodging.readLater()
    expect(await world.lodging.month('2026-07')).toBe('?'.repeat(31))
    expect(await world.lodging.feed()).toMatchObject({ problem: '', emptyReadings: 0 })
  })

  test('OWN-28 a stay that comes back ends the doubt', async () => {
    await world.connect(calendarText([july(11, 18, 'a')]))
    world.site(empty)
    await world.lodging.readLater()
    world.site(calendarText([july(11, 18, 'a')]))
    await world.lodging.readLater()
    expect(await world.lodging.feed()).toMatchObject({ problem: '', emptyReadings: 0, emptySince: null })
  })

  test('OWN-28 a calendar without a stay to come may be empty from the start', async () => {
    await world.connect(empty)
    expect(await world.lodging.feed()).toMatchObject({ problem: '' })
    expect(await world.lodging.month('2026-07')).toBe('?'.repeat(31))
  })
})
