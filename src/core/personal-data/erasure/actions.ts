import type { Transaction } from '../../../platform/database/database.ts'
import { authorOf, mayTouchDepartment } from '../../accounts/rules.ts'
import { lockDirectory, lockLodgings } from '../../directory/store.ts'
import { once } from '../../forms/once.ts'
import { type Author, record } from '../../history/store.ts'
import type { VerbContext } from '../../verb.ts'
import type { Holding } from '../holding.ts'
import { isNaming, mentionsOf } from '../rules.ts'
import { selectOptionalPersonForUpdate, selectOptionalProvided, selectProvidedBy, selectSubject } from '../store.ts'

interface Erasing {
  organizationId: number
  personId: number
  /** Why, as the history keeps it. */
  reason: string
  by: Author
  now: Temporal.Instant
}

type Outcome = { ok: true } | { ok: false; refusal: 'standing' | 'names-person' | 'unknown' }

/**
 * Staff erase whoever is behind a provider. Refuses a provider that the actor does not follow, and one whose person provides
 * elsewhere too (`unknown`), whoever still has something open (`standing`), and a reason that names the person.
 */
export function erasePerson(
  context: VerbContext & { holdings: readonly Holding[] },
  providerId: number,
  reason: string,
): Promise<Outcome> {
  const { actor, now, holdings } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    const found = await selectOptionalProvided(tx, actor, providerId)
    if (!found) return { ok: false, refusal: 'unknown' } as const
    const personId = found.person.id
    const provided = await selectProvidedBy(tx, organizationId, personId)
    if (!provided.every(({ departmentCode }) => mayTouchDepartment(actor, departmentCode)))
      return { ok: false, refusal: 'unknown' } as const
    return eraseWithin(tx, holdings, { organizationId, personId, reason, by: authorOf(actor), now })
  })
}

/**
 * The same as part of a larger verb's transaction, which holds the directory: nobody opens anything again meanwhile. Who is
 * erased already stays so.
 */
export async function eraseWithin(
  tx: Transaction,
  holdings: readonly Holding[],
  { organizationId, personId, reason, by, now }: Erasing,
): Promise<Outcome> {
  const person = await selectOptionalPersonForUpdate(tx, organizationId, personId)
  if (!person) return { ok: false, refusal: 'unknown' }
  if (person.erasedAt) return { ok: true }
  const subject = await selectSubject(tx, organizationId, personId)
  await lockLodgings(tx, organizationId, [...subject.lodgings.keys()])
  for (const { standing } of holdings)
    if (standing && (await standing(tx, subject)).length > 0) return { ok: false, refusal: 'standing' }
  const mentions = mentionsOf(person, subject.addresses)
  if (isNaming(reason, person, mentions)) return { ok: false, refusal: 'names-person' }
  const erasing = { subject, mentions, at: now, byAccountId: by.accountId }
  for (const { erase } of holdings) if (erase) await erase(tx, erasing)
  const provided = await selectProvidedBy(tx, organizationId, personId)
  const things =
    provided.length > 0
      ? provided.map(({ id, kind }) => ({ subject: kind === 'host' ? 'host' : 'provider', subjectId: id }))
      : subject.accountIds.slice(0, 1).map((id) => ({ subject: 'account', subjectId: id }))
  const told = { organizationId, at: now, by, verb: 'person-erased', changes: { reason: { to: reason } } }
  await record(
    tx,
    things.map((thing) => ({ ...told, ...thing })),
  )
  return { ok: true }
}
