import { describe, expect, test } from 'vitest'
import { calendarText, refuses, sends } from '../../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'
import { lockLodging } from '../../../../core/availability/store.ts'
import { write } from '../../../../platform/database/database.ts'

const world = ownerOfFeeds()

describe('OWN-28 conditional requests and patience', () => {
  test('OWN-28 a 304 is a healthy reading that changes nothing; once a day the whole file is asked for', async () => {
    const text = calendarText([july(11, 14, 'a')])
    await world.connect(sends(text, { etag: '"v1"', 'last-modified': 'Mon, 06 Jul 2026 07:00:00 GMT' }))
    world.site((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"v1"' }).end(text)
    })
    await world.lodging.readLater()
    expect(world.lastAsked()).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 06 Jul 2026 07:00:00 GMT',
    })
    const feed = await world.lodging.feed()
    expect(feed.problem).toBe('')
    expect(feed.readAt?.equals(world.app.clock.now)).toBe(true)
    await world.lodging.readLater(25 * 60)
    expect(world.lastAsked()).not.toHaveProperty('if-none-match')
    expect((await world.lodging.feed()).problem).toBe('')
  })

  test('OWN-28 the next reading is in half an hour, twice as far after each failure, as far as the site asks', async () => {
    await world.connect(calendarText([july(11, 14, 'a')]))
    const minutes = async () => (await world.lodging.feed()).nextReadAt.since(world.app.clock.now).total('minutes')
    expect(await minutes()).toBeGreaterThanOrEqual(27)
    expect(await minutes()).toBeLessThanOrEqual(33)
    world.site(refuses(503))
    await world.lodging.readLater()
    expect(await minutes()).toBeGreaterThanOrEqual(54)
    await world.lodging.readLater(70)
    expect(await minutes()).toBeGreaterThanOrEqual(108)
    world.site(refuses(429, { 'retry-after': '36000' }))
    await world.lodging.readLater(140)
    expect(await minutes()).toBe(600)
    expect(await world.lodging.feed()).toMatchObject({ failures: 3 })
  })

  test('OWN-28 a file that is only stamped anew is not read again, and its lodging is not even locked', async () => {
    const file = (day: string, summary = 'Reserved') =>
      calendarText([{ ...july(11, 14, 'a'), summary }]).replace('20260101T000000Z', `${day}T000000Z`)
    await world.connect(sends(file('20260706'), { etag: '"a"' }))
    const { digest } = await world.lodging.feed()
    world.site(sends(file('20260707'), { etag: '"b"' }))
    const { organizationId } = world.app.network
    await write(world.app.db, { organizationId }, async (tx) => {
      await lockLodging(tx, organizationId, world.lodgingId)
      await world.lodging.readLater()
    })
    const feed = await world.lodging.feed()
    expect(feed).toMatchObject({ problem: '', etag: '"b"', digest })
    expect(feed.readAt?.equals(world.app.clock.now)).toBe(true)
    world.site(file('20260708', 'Airbnb (Not available)'))
    await world.lodging.readLater()
    expect((await world.lodging.month('2026-07')).slice(9, 15)).toBe('?FFF??')
  })
})
