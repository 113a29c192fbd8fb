import { describe, expect, test } from 'vitest'
import { calendarText, refuses, sends } from '../../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'

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
})
