import { declarations } from '../../../modules/lastminute/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { type Chance, chance } from '../../random.ts'
import type { LoadedHost } from './hosts.ts'

interface When {
  organizationId: number
  now: Temporal.Instant
  today: Temporal.PlainDate
}

type Said = Omit<typeof declarations.$inferInsert, 'organizationId' | 'id' | 'supersededAt'>

/** The page of figures compares a month with the one before. */
const rememberedDays = 60

/**
 * LAST-12, LAST-22: what the hosts declared for tonight and the six next nights, each on one day of the week gone by, and
 * before that for two months, some nights at a time, at the same pace: the figures have something even to compare.
 */
export async function rememberDeclarations(tx: Transaction, when: When, hosts: readonly LoadedHost[], agentId: number) {
  const dice = chance('declarations')
  const said = hosts
    .filter(({ offer }) => offer !== 'ESS')
    .flatMap((host) => {
      const daysAgo = dice.integer(0, 6)
      return [...weekOf(host, when, daysAgo), ...pastOf(host, when, daysAgo, dice, agentId)]
    })
  await tx.insert(declarations).values(said.map((one) => ({ organizationId: when.organizationId, ...one })))
}

function weekOf({ providerId, accountId, week }: LoadedHost, { now, today }: When, daysAgo: number): Said[] {
  const declaredAt = now.subtract({ hours: 24 * daysAgo, minutes: (providerId % 7) * 20 })
  return week.flatMap((state, night) =>
    state
      ? [
          {
            providerId,
            nightOn: today.add({ days: night }),
            state,
            declaredAt,
            accountId,
            source: 'host',
            reason: null,
          },
        ]
      : [],
  )
}

/** Two to five nights at a time, then a day or two of silence; more often before a weekend. */
function pastOf(host: LoadedHost, { now, today }: When, until: number, dice: Chance, agentId: number): Said[] {
  const said: Said[] = []
  for (let ago = rememberedDays + dice.integer(0, 5); ago > until; ago -= 1) {
    const isNearWeekend = today.subtract({ days: ago }).dayOfWeek >= 5
    if (!dice.happens(isNearWeekend ? 0.75 : 0.45)) continue
    const source = dice.weighted({ host: 75, mail: 12, agent: 13 })
    const nights = source === 'mail' ? 1 : Math.min(dice.integer(2, 5), ago)
    const accountId = source === 'agent' ? agentId : host.accountId
    const reason = source === 'agent' ? "L'hébergeur a téléphoné." : null
    const declaredAt = now.subtract({ hours: 24 * ago, minutes: dice.integer(0, 180) })
    for (let night = 0; night < nights; night += 1) {
      const nightOn = today.subtract({ days: ago - night })
      const state = dice.weighted({ room: 60, full: 40 })
      said.push({ providerId: host.providerId, nightOn, state, declaredAt, accountId, source, reason })
    }
    ago -= nights - 1
  }
  return said
}
