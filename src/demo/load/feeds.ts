import { feedExports, feedStays, feeds } from '../../core/availability/feeds/schema.ts'
import { layAgain, lockLodging } from '../../core/availability/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { calendarsPath } from '../feeds/calendars.ts'
import type { LoadedLodging, Moment } from './lodgings.ts'

/** Addresses before the program knows its own: `openDemoFeeds` completes them. */
const unknownOrigin = 'http://127.0.0.1'

const states = ['let', 'option', 'closed']

/**
 * Two calendars of MLLE TEST: one that is read as soon as the program serves, and one whose site has been out of order for
 * two days, with the stay that its last good reading brought.
 */
export async function connectFeeds(tx: Transaction, moment: Moment, lodgings: readonly LoadedLodging[]) {
  const { organizationId, now, today } = moment
  const [balcony, farmhouse] = ['HL0LAR011CM01647', 'HL0LAR011CM01648'].map(
    (number) => lodgings.find(({ approvalNumber }) => approvalNumber === number)?.id,
  )
  if (balcony === undefined || farmhouse === undefined) throw new Error('The demonstration lacks its lodgings')
  const connectedAt = now.subtract({ hours: 24 * 40 })
  const lastReadAt = now.subtract({ hours: 50 })
  const common = { organizationId, createdAt: connectedAt, nextReadAt: now.add({ hours: 1 }) }
  const made = await tx
    .insert(feeds)
    .values([
      {
        ...common,
        ...{ lodgingId: balcony, name: 'Airbnb', address: `${unknownOrigin}${calendarsPath}/balcon-de-la-cite.ics` },
      },
      {
        ...common,
        ...{ lodgingId: farmhouse, name: 'Abritel', address: `${unknownOrigin}${calendarsPath}/en-panne.ics` },
        ...{ triedAt: now.subtract({ hours: 3 }), readAt: lastReadAt, changedAt: lastReadAt, wholeReadAt: lastReadAt },
        ...{ failures: 7, failingSince: lastReadAt.add({ minutes: 30 }), problem: 'http-503' },
      },
    ])
    .returning({ id: feeds.id, lodgingId: feeds.lodgingId })
  await tx
    .insert(feedExports)
    .values(
      made.map(({ id, lodgingId }) => ({ organizationId, lodgingId, feedId: id, states, createdAt: connectedAt })),
    )
  const failing = made.find(({ lodgingId }) => lodgingId === farmhouse)
  if (!failing) throw new Error('The demonstration lacks its feed')
  const from = today.add({ days: ((6 - today.dayOfWeek + 7) % 7) + 21 })
  const until = from.add({ days: 7 })
  await tx.insert(feedStays).values({
    ...{ organizationId, lodgingId: farmhouse, feedId: failing.id, uid: 'sejour@abritel', heldAs: 'let' as const },
    ...{ firstNightOn: from, departureOn: until, firstSeenAt: lastReadAt },
  })
  await lockLodging(tx, organizationId, farmhouse)
  await layAgain(tx, { organizationId, lodgingId: farmhouse, from, until, today })
}
