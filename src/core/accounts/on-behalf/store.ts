import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { accounts } from '../schema.ts'

/** An owner's open account, or null: staff act for owners only. */
export async function selectOptionalOwnerAccount(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx
    .select({ id: accounts.id, departmentCode: accounts.departmentCode })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, organizationId),
        eq(accounts.id, id),
        eq(accounts.portal, 'owners'),
        isNull(accounts.closedAt),
      ),
    )
  return row ?? null
}
