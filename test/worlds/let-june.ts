import { sql } from 'drizzle-orm'
import { persons } from '../../src/core/accounts/schema.ts'
import { replacePlannings } from '../../src/core/availability/bulk.ts'
import { keepListings } from '../../src/core/directory/listings.ts'
import { providers } from '../../src/core/directory/schema.ts'
import { guestOrigins } from '../../src/modules/owners/schema.ts'
import { write } from '../../src/platform/database/database.ts'
import type { TestApp } from '../support/app.ts'
import { plantOpenLodgings } from './open-lodgings.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const nights = (from: string, until: string, state: 'let' | 'available') => ({
  ...{ firstNightOn: day(from), departureOn: day(until), state },
})

/**
 * The open lodgings, shared by two other owners, let from 1 to 15 June 2026 and free to its end; MLLE TEST's own one let
 * all June. Listed since January, with two weeks of guests: hers from Belgium, another's from Nord.
 */
export async function plantLetJune(app: TestApp): Promise<number[]> {
  const ids = await plantOpenLodgings(app)
  const { organizationId, lodgingId } = app.network
  await write(app.db, { organizationId }, async (tx) => {
    const [person] = await tx
      .insert(persons)
      .values({ organizationId, lastName: 'AUTRE' })
      .returning({ id: persons.id })
    const made = await tx
      .insert(providers)
      .values(
        ['P2', 'P3'].map((code) => ({
          ...{ organizationId, kind: 'owner' as const, code, personId: person?.id ?? 0, departmentCode: '11' },
          createdAt: app.clock.now,
        })),
      )
      .returning({ id: providers.id })
    for (const [index, { id }] of made.entries()) {
      const own = ids.filter((_, at) => at % 2 === index)
      await tx.execute(sql`update core.lodgings set provider_id = ${id} where id = any(${sql.param(own)}::bigint[])`)
    }
    await keepListings(tx, organizationId, [...ids, lodgingId], day('2026-01-01'))
    const others = [nights('2026-06-01', '2026-06-16', 'let'), nights('2026-06-16', '2026-07-01', 'available')]
    const plannings = new Map([...ids.map((id) => [id, others] as const)])
    plannings.set(lodgingId, [nights('2026-06-01', '2026-07-01', 'let')])
    await replacePlannings(tx, organizationId, plannings, day('2026-07-06'))
    await tx.insert(guestOrigins).values([
      { organizationId, lodgingId, weekOn: day('2026-06-06'), countryCode: 'BE', version: 1 },
      { organizationId, lodgingId: ids[0] ?? 0, weekOn: day('2026-06-06'), departmentCode: '59', version: 1 },
    ])
  })
  return ids
}
