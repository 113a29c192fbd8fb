import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { accounts } from '../../../../core/accounts/schema.ts'
import { lodgings, providers } from '../../../../core/directory/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { reminderLodgings, reminders } from '../schema.ts'

/** The reminder behind a link, where its owner and their account are still open. */
export async function selectOptionalLinked(tx: Transaction, organizationId: number, tokenHash: Buffer) {
  const [row] = await tx
    .select({
      id: reminders.id,
      providerId: reminders.providerId,
      accountId: reminders.accountId,
      linkExpiresAt: reminders.linkExpiresAt,
      confirmedAt: reminders.confirmedAt,
    })
    .from(reminders)
    .innerJoin(
      accounts,
      and(
        eq(accounts.organizationId, reminders.organizationId),
        eq(accounts.id, reminders.accountId),
        isNull(accounts.closedAt),
      ),
    )
    .innerJoin(
      providers,
      and(
        eq(providers.organizationId, reminders.organizationId),
        eq(providers.id, reminders.providerId),
        isNull(providers.closedAt),
      ),
    )
    .where(and(eq(reminders.organizationId, organizationId), eq(reminders.tokenHash, tokenHash)))
  return row ?? null
}

/** Two uses of one link at the same time wait for each other here; the second finds it used. */
export async function selectOptionalLinkedForUpdate(tx: Transaction, organizationId: number, tokenHash: Buffer) {
  await tx
    .select({ id: reminders.id })
    .from(reminders)
    .where(and(eq(reminders.organizationId, organizationId), eq(reminders.tokenHash, tokenHash)))
    .for('update')
  return selectOptionalLinked(tx, organizationId, tokenHash)
}

/** What the link confirms: the plannings that its mail listed, as far as they are still this owner's, open, and filled. */
export const selectConfirmable = async (
  tx: Transaction,
  organizationId: number,
  reminder: { id: number; providerId: number },
) =>
  tx
    .select({
      id: lodgings.id,
      name: lodgings.name,
      approvalNumber: lodgings.approvalNumber,
      municipalityName: lodgings.municipalityName,
      planningUpdatedAt: lodgings.planningUpdatedAt,
      leftSearchesOn: lodgings.leftSearchesOn,
    })
    .from(reminderLodgings)
    .innerJoin(
      lodgings,
      and(eq(lodgings.organizationId, reminderLodgings.organizationId), eq(lodgings.id, reminderLodgings.lodgingId)),
    )
    .where(
      and(
        eq(reminderLodgings.organizationId, organizationId),
        eq(reminderLodgings.reminderId, reminder.id),
        eq(lodgings.providerId, reminder.providerId),
        isNull(lodgings.closedAt),
        isNotNull(lodgings.planningUpdatedAt),
      ),
    )
    .orderBy(asc(lodgings.name), asc(lodgings.id))

export type Confirmable = Awaited<ReturnType<typeof selectConfirmable>>[number]

export const updateUsed = async (tx: Transaction, organizationId: number, id: number, at: Temporal.Instant) =>
  tx
    .update(reminders)
    .set({ confirmedAt: at })
    .where(and(eq(reminders.organizationId, organizationId), eq(reminders.id, id)))
