import { authorOf } from '../../../../core/accounts/rules.ts'
import { lockLodgings } from '../../../../core/directory/store.ts'
import { once } from '../../../../core/forms/once.ts'
import { record } from '../../../../core/history/store.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { selectOptionalOwner } from '../../directory/owners/store.ts'
import { entryOf, type VerbContext } from '../../directory/verb.ts'
import { planningsOf, writingOf } from '../actions.ts'
import { selectRemindedOwners } from '../owners.ts'
import { departureOf, isBehind, type Listed, standingOf } from '../rules.ts'
import type { OwnPlanning } from '../store.ts'
import { type Writing, writeReminder } from '../writing.ts'

type ListedPlanning = Listed & { facts: OwnPlanning }

const order = ['left', 'leaving', 'behind']

/** What a reminder sent now would list: all that is behind, whenever the last one was sent. */
const behindNow = (plannings: readonly OwnPlanning[], { demands, today }: Writing): ListedPlanning[] =>
  plannings
    .filter((facts) => isBehind(facts, demands, today) || facts.leftSearchesOn !== null)
    .map((facts) => ({ facts, step: 'behind' as const, leavesOn: departureOf(facts, demands, today).leavesOn }))
    .sort((one, other) => order.indexOf(standingOf(one)) - order.indexOf(standingOf(other)))

/** Whom and what a reminder of this owner would concern; null for an owner whom the actor does not follow, or a closed one. */
export async function readReminder(
  tx: Transaction,
  context: Pick<VerbContext, 'actor' | 'services' | 'organization' | 'now'>,
  providerId: number,
) {
  const { actor, services, organization, now } = context
  const row = await selectOptionalOwner(tx, actor, providerId)
  const [owner] = await selectRemindedOwners(tx, organization.id, [providerId])
  if (!row || !owner) return null
  const writing = await writingOf(tx, services, organization, now)
  const plannings = (await planningsOf(tx, writing, [providerId])).get(providerId) ?? []
  return { row, owner, writing, plannings, listed: behindNow(plannings, writing) }
}

type Outcome = { ok: true } | { ok: false; refusal: 'unknown' | 'no-address' | 'up-to-date' }

/** « Envoyer un rappel maintenant »: a person decided it, so that neither the hour nor the last reminder's date counts. */
export function sendReminderNow(context: VerbContext, providerId: number): Promise<Outcome> {
  const { db, actor, organization, now, key } = context
  return once({ db, organizationId: organization.id, now, key }, async (tx): Promise<Outcome> => {
    const found = await readReminder(tx, context, providerId)
    if (!found) return { ok: false, refusal: 'unknown' }
    if (found.owner.accountId === null) return { ok: false, refusal: 'no-address' }
    await lockLodgings(
      tx,
      organization.id,
      found.plannings.map(({ lodgingId }) => lodgingId),
    )
    const plannings = (await planningsOf(tx, found.writing, [providerId])).get(providerId) ?? []
    const listed = behindNow(plannings, found.writing)
    if (listed.length === 0) return { ok: false, refusal: 'up-to-date' }
    await writeReminder(tx, found.writing, found.owner, listed, authorOf(actor).accountId)
    await record(tx, entryOf(context, 'provider', providerId, 'reminder-sent'))
    return { ok: true }
  })
}
