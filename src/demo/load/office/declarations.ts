import { declarations } from '../../../modules/lastminute/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { chance } from '../../random.ts'
import type { LoadedHost } from './hosts.ts'

interface When {
  organizationId: number
  now: Temporal.Instant
  today: Temporal.PlainDate
}

/** What the hosts declared for tonight and the six next nights. */
export async function declareWeek(tx: Transaction, { organizationId, now, today }: When, hosts: readonly LoadedHost[]) {
  const dice = chance('week')
  const said = hosts.flatMap(({ providerId, accountId, week }) => {
    // Not all on the same day: nobody does.
    const declaredAt = now.subtract({ hours: dice.integer(0, 90) })
    return week.flatMap((state, night) =>
      state ? [{ organizationId, providerId, nightOn: today.add({ days: night }), state, declaredAt, accountId }] : [],
    )
  })
  await tx.insert(declarations).values(said.map((one) => ({ ...one, source: 'host' as const, reason: null })))
}

/** LAST-22: what was said of past nights, on their very day, so that the office's figures have something to compare. */
export async function rememberDeclarations(
  tx: Transaction,
  { organizationId, now, today }: When,
  hosts: readonly LoadedHost[],
  agentId: number,
) {
  const dice = chance('declarations')
  const entitled = hosts.filter(({ offer }) => offer !== 'ESS')
  const past = Array.from({ length: 60 }, (_, ago) => ago + 1)
  const said = past.flatMap((ago) =>
    entitled.flatMap(({ providerId, accountId }) => {
      if (!dice.happens(0.18)) return []
      const source = dice.weighted({ host: 70, mail: 20, agent: 10 })
      const by = { host: accountId, mail: null, agent: agentId }
      return [
        {
          ...{ organizationId, providerId, nightOn: today.subtract({ days: ago }), accountId: by[source] },
          state: dice.weighted({ room: 60, full: 40 }),
          declaredAt: now.subtract({ hours: 24 * ago }),
          source,
          reason: source === 'agent' ? "L'hébergeur a téléphoné." : null,
        },
      ]
    }),
  )
  await tx.insert(declarations).values(said)
}
