import { and, desc, eq, gt, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '../../../platform/database/database.ts'
import { accounts, persons, sessions } from '../schema.ts'

const staff = alias(accounts, 'staff')
const staffPerson = alias(persons, 'staff_person')

/** The account's sessions that still stand at `now`, the last used first; who acts in its place is named. */
export function selectOpenSessions(
  tx: Transaction,
  organizationId: number,
  accountId: number,
  now: Temporal.Instant,
  idleMinutes: number,
) {
  return tx
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      userAgent: sessions.userAgent,
      actedByFirstName: staffPerson.firstName,
      actedByLastName: staffPerson.lastName,
    })
    .from(sessions)
    .leftJoin(staff, and(eq(staff.organizationId, sessions.organizationId), eq(staff.id, sessions.actedByAccountId)))
    .leftJoin(
      staffPerson,
      and(eq(staffPerson.organizationId, staff.organizationId), eq(staffPerson.id, staff.personId)),
    )
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        eq(sessions.accountId, accountId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, now.subtract({ minutes: idleMinutes })),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
}

/** Ends sessions of the account: one of them, or (null) all but `except`. How many is returned. */
export async function endOwnSessions(
  tx: Transaction,
  organizationId: number,
  accountId: number,
  which: { id: number } | { except: number },
  at: Temporal.Instant,
): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: at })
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        eq(sessions.accountId, accountId),
        isNull(sessions.endedAt),
        'id' in which ? eq(sessions.id, which.id) : ne(sessions.id, which.except),
      ),
    )
    .returning({ id: sessions.id })
  return ended.length
}

/** When the person asked to be erased; null where they did not. */
export async function selectErasureAsked(tx: Transaction, organizationId: number, accountId: number) {
  const [row] = await tx
    .select({ at: persons.erasureAskedAt })
    .from(persons)
    .innerJoin(accounts, and(eq(accounts.organizationId, persons.organizationId), eq(accounts.personId, persons.id)))
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, accountId)))
  return row?.at ?? null
}

/** Notes that the person asks, or (null) does not any more; false where that stood already. */
export async function setErasureAsked(
  tx: Transaction,
  organizationId: number,
  accountId: number,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const theirs = tx
    .select({ id: accounts.personId })
    .from(accounts)
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, accountId)))
  const changed = await tx
    .update(persons)
    .set({ erasureAskedAt: at })
    .where(
      and(
        eq(persons.organizationId, organizationId),
        inArray(persons.id, theirs),
        at ? isNull(persons.erasureAskedAt) : isNotNull(persons.erasureAskedAt),
      ),
    )
    .returning({ id: persons.id })
  return changed.length > 0
}
