import { type Actor, authorOf } from '../../../core/accounts/rules.ts'
import { confirmPlannings } from '../../../core/availability/confirmations.ts'
import type { ConfirmationKind } from '../../../core/availability/schema.ts'
import { once } from '../../../core/forms/once.ts'
import { type Author, record } from '../../../core/history/store.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { selectOptionalLodgingOf } from '../plannings/store.ts'
import { demandsOf } from '../settings/rules.ts'
import { mayConfirm } from './rules.ts'

interface Confirming {
  organizationId: number
  lodgingIds: readonly number[]
  kind: ConfirmationKind
  by: Author
  at: Temporal.Instant
  today: Temporal.PlainDate
}

/**
 * OWN-41: part of every verb that leaves plannings as their owner knows them to be: a save, « Rien n'a changé », a
 * calendar elsewhere that changed nights (docs/decisions/confirmations.md). Holds for as long as the network has set.
 */
export async function confirm(tx: Transaction, { by, ...confirming }: Confirming): Promise<void> {
  const { values } = await selectSettings(tx, confirming.organizationId, 'owners')
  const { searchableDays } = demandsOf(values)
  await confirmPlannings(tx, { ...confirming, accountId: by.accountId, searchableDays })
}

/** Confirms plannings in which nothing changed, and writes it down in their history. */
export async function confirmUnchanged(tx: Transaction, confirming: Omit<Confirming, 'kind'>): Promise<void> {
  await confirm(tx, { ...confirming, kind: 'unchanged' })
  const { organizationId, at, by } = confirming
  const entry = { organizationId, at, by, subject: 'lodging', verb: 'planning-confirmed' }
  await record(
    tx,
    confirming.lodgingIds.map((subjectId) => ({ ...entry, subjectId })),
  )
}

interface Doing {
  db: Database
  actor: Actor
  now: Temporal.Instant
  today: Temporal.PlainDate
  /** The form's one-time key. */
  key: string
}

type Outcome = { ok: true } | { ok: false; refusal: 'unknown-lodging' | 'never-filled' }

/** « Rien n'a changé », said by the owner from their space. */
export function sayUnchanged({ db, actor, now, today, key }: Doing, lodgingId: number): Promise<Outcome> {
  const { organizationId } = actor
  return once({ db, organizationId, now, key }, async (tx): Promise<Outcome> => {
    const lodging = await selectOptionalLodgingOf(tx, actor, lodgingId)
    if (!lodging) return { ok: false, refusal: 'unknown-lodging' }
    if (!mayConfirm(lodging)) return { ok: false, refusal: 'never-filled' }
    await confirmUnchanged(tx, { organizationId, lodgingIds: [lodgingId], by: authorOf(actor), at: now, today })
    return { ok: true }
  })
}
