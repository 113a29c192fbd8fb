import { layOver } from '../../../../core/availability/feeds/rules.ts'
import type { feedExports } from '../../../../core/availability/feeds/schema.ts'
import type { NightState } from '../../../../core/availability/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { selectSentStays, selectTypedSpans } from './store.ts'

type Export = typeof feedExports.$inferSelect

/** Nights [from, until), in days as text. */
export interface Block {
  from: string
  until: string
  state: NightState
}

/**
 * What an export sends: the chosen states as people typed them, and what other sites than its own hold. A site's own stays
 * are never sent back to it; echoes and stays set aside are sent nowhere. Spans are given whole, so that a block keeps its
 * first night, and with it its UID, while time goes on.
 */
export async function sentBlocks(tx: Transaction, one: Export, today: Temporal.PlainDate): Promise<Block[]> {
  const [from, until] = [today.subtract({ days: 60 }), today.add({ months: 36 })]
  const { organizationId, lodgingId } = one
  const chosen = new Set(one.states)
  const [typed, held] = await Promise.all([
    selectTypedSpans(tx, organizationId, lodgingId, from),
    selectSentStays(tx, one, from, until),
  ])
  const sent = layOver({ typed: typed.filter(({ state }) => chosen.has(state)), feeds: held })
  return sent
    .filter(({ state }) => chosen.has(state))
    .map(({ firstNightOn, departureOn, state }) => ({
      ...{ from: firstNightOn.toString(), until: departureOn.toString(), state },
    }))
}
