import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { lodgingTopic } from '../freshness/rules.ts'
import { bump } from '../freshness/store.ts'
import { refreshFreeSpans } from './bulk.ts'
import { tellLodgingsChanged } from './changes.ts'
import { deleteFreeSpans } from './free-spans.ts'
import { type ConfirmationKind, planningConfirmations } from './schema.ts'

export interface Confirmation {
  organizationId: number
  lodgingIds: readonly number[]
  kind: ConfirmationKind
  /** Whose account does it; null for a calendar elsewhere. */
  accountId: number | null
  at: Temporal.Instant
  /** The organisation's day at that moment. */
  today: Temporal.PlainDate
  /** How many days a confirmation holds for the date search: a setting of the organisation. */
  searchableDays: number
}

/**
 * OWN-41: writes that these plannings stand as they are today. Their date of last update is renewed, and those that the
 * date search had lost are back in it with this very transaction.
 */
export async function confirmPlannings(tx: Transaction, confirmation: Confirmation): Promise<void> {
  const { organizationId, kind, accountId, at, today, searchableDays } = confirmation
  const lodgingIds = [...confirmation.lodgingIds]
  if (lodgingIds.length === 0) return
  const left = await lockAndSelectLeft(tx, organizationId, lodgingIds)
  await tx
    .insert(planningConfirmations)
    .values(lodgingIds.map((lodgingId) => ({ organizationId, lodgingId, confirmedAt: at, kind, accountId })))
  await tx.execute(sql`
    update core.lodgings set planning_updated_at = ${at.toString()},
      searchable_until = ${today.add({ days: searchableDays }).toString()}, left_searches_on = null
    where organization_id = ${organizationId} and id = any(${sql.param(lodgingIds)}::bigint[])`)
  if (left.length > 0) await refreshFreeSpans(tx, organizationId, left, today)
  // The public page shows the date, also where no night has changed.
  await bump(tx, organizationId, lodgingIds.map(lodgingTopic))
}

/** Takes plannings that nobody confirmed out of the date search; they stay on the site, found without dates. */
export async function leaveSearches(
  tx: Transaction,
  organizationId: number,
  lodgingIds: readonly number[],
  today: Temporal.PlainDate,
): Promise<void> {
  const ids = [...lodgingIds]
  if (ids.length === 0) return
  await tx.execute(sql`
    update core.lodgings set left_searches_on = ${today.toString()}
    where organization_id = ${organizationId} and id = any(${sql.param(ids)}::bigint[])`)
  await deleteFreeSpans(tx, organizationId, ids)
  await tellLodgingsChanged(tx, organizationId, ids)
}

/** The locks of every change of plannings, in the order of their keys; among these, those that the search had lost. */
async function lockAndSelectLeft(tx: Transaction, organizationId: number, lodgingIds: number[]): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number; left: boolean }>(sql`
    select id, left_searches_on is not null as "left" from core.lodgings
    where organization_id = ${organizationId} and id = any(${sql.param(lodgingIds)}::bigint[])
    order by id for no key update`)
  return rows.filter((row) => row.left).map((row) => row.id)
}
