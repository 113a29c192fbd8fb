import { describe, expect, test } from 'vitest'
import { calendarText } from '../../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'
import { feeds } from '../../../../core/availability/feeds/schema.ts'
import { write } from '../../../../platform/database/database.ts'
import { readTakenFeed } from './actions.ts'
import { readDueFeeds, readFeedNow } from './all.ts'
import { takeFeeds } from './store.ts'

const world = ownerOfFeeds()

describe('OWN-28 one reader at a time', () => {
  test('OWN-28 however many processes read at once, each feed is asked for once', async () => {
    await world.connect(calendarText([july(11, 14, '11')]))
    await world.connect(calendarText([july(20, 22, '20')]), { name: 'Abritel' })
    world.app.clock.advance({ minutes: 40 })
    const before = [world.asked(), world.asked('Abritel')]
    await Promise.all(Array.from({ length: 5 }, () => readDueFeeds(world.app.services)))
    expect([world.asked(), world.asked('Abritel')]).toEqual(before.map((count) => count + 1))
  })

  test('OWN-28 one run reads all that is due, many more than are asked at a time; each once, whoever else is at it', async () => {
    const { organizationId } = world.app.network
    const numbers = Array.from({ length: 40 }, (_, number) => number)
    const rows = numbers.map((number) => ({
      ...{ organizationId, lodgingId: world.lodgingId, name: `Site ${number}` },
      address: world.site(calendarText([]), `Site${number}`),
      ...{ createdAt: world.app.clock.now, nextReadAt: world.app.clock.now },
    }))
    await write(world.app.db, { organizationId }, (tx) => tx.insert(feeds).values(rows))
    const counts = await Promise.all([readDueFeeds(world.app.services), readDueFeeds(world.app.services)])
    expect(counts.reduce((sum, count) => sum + count)).toBe(40)
    expect(numbers.map((number) => world.asked(`Site${number}`))).toEqual(Array(40).fill(1))
  })

  test('OWN-28 negative control: readers that take nothing ask twice, and only one of them writes', async () => {
    await world.connect(calendarText([july(11, 14, '11')]))
    world.app.clock.advance({ minutes: 40 })
    const before = world.asked()
    const { organizationId } = world.app.network
    const [taken] = await write(world.app.db, { organizationId }, async (tx) =>
      takeFeeds(tx, organizationId, world.app.clock.now, { feedId: (await world.lodging.feed()).id }),
    )
    if (!taken) throw new Error('not taken')
    world.site(calendarText([july(20, 22, '20')]))
    const context = { services: world.app.services, organization: await world.organization() }
    await Promise.all([readTakenFeed(context, taken), readTakenFeed(context, taken)])
    expect(world.asked()).toBe(before + 2)
    expect(await world.lodging.month('2026-07')).toBe(`${'?'.repeat(19)}LL${'?'.repeat(10)}`)
    expect((await world.history()).filter(({ verb }) => verb === 'feed-nights-changed')).toHaveLength(2)
  })

  test('OWN-28 a reader that was cut off is replaced after two minutes, and comes too late itself', async () => {
    const { id } = await world.connect(calendarText([july(11, 14, '11')]))
    world.app.clock.advance({ minutes: 40 })
    let answer: () => void = () => undefined
    world.site((_, response) => {
      answer = () => response.end(calendarText([july(1, 30, '1')]))
    })
    const slow = readFeedNow({ services: world.app.services, organization: await world.organization() }, id, 60_000)
    await expect.poll(() => world.asked()).toBe(2)
    world.site(calendarText([july(20, 22, '20')]))
    await readDueFeeds(world.app.services)
    expect(world.asked()).toBe(2)
    world.app.clock.advance({ minutes: 3 })
    await readDueFeeds(world.app.services)
    expect(world.asked()).toBe(3)
    answer()
    await slow
    expect(await world.lodging.month('2026-07')).toBe(`${'?'.repeat(19)}LL${'?'.repeat(9)}?`)
  })
})
