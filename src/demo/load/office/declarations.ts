import { declarations } from '../../../modules/lastminute/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { LoadedHost } from './hosts.ts'

/** What the hosts declared for tonight and the six next nights. */
export async function declareWeek(
  tx: Transaction,
  { organizationId, now, today }: { organizationId: number; now: Temporal.Instant; today: Temporal.PlainDate },
  hosts: readonly LoadedHost[],
) {
  const said = hosts.flatMap(({ providerId, accountId, week }) =>
    week.flatMap((state, night) =>
      state
        ? [{ organizationId, providerId, nightOn: today.add({ days: night }), state, declaredAt: now, accountId }]
        : [],
    ),
  )
  await tx.insert(declarations).values(said.map((one) => ({ ...one, source: 'host' as const, reason: null })))
}
