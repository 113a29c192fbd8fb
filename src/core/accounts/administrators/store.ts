import { and, desc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { administratorSessions, administrators } from '../schema.ts'

/** Everything here stands above the organisations. */
export const administratorScope = { organizationId: null, administrator: true } as const

export async function selectOptionalAdministrator(tx: Transaction, identifier: string) {
  const [row] = await tx
    .select()
    .from(administrators)
    .where(eq(sql`lower(${administrators.identifier})`, identifier.toLowerCase()))
  return row ?? null
}

/** The new administrator's id, or null when the identifier is taken. */
export async function insertAdministrator(
  tx: Transaction,
  values: { identifier: string; name: string; passwordHash: string; createdAt: Temporal.Instant },
): Promise<number | null> {
  const [row] = await tx
    .insert(administrators)
    .values({ ...values, identifier: values.identifier.toLowerCase() })
    .onConflictDoNothing()
    .returning({ id: administrators.id })
  return row?.id ?? null
}

export async function selectAdministrator(tx: Transaction, id: number) {
  const [row] = await tx.select().from(administrators).where(eq(administrators.id, id))
  if (!row) throw new Error(`administrator ${id} is gone`)
  return row
}

/** Puts a password in place and ends every session but the one that asked for it (the command line has none). */
export async function replaceAdministratorPassword(
  tx: Transaction,
  id: number,
  change: { passwordHash: string; at: Temporal.Instant; exceptSessionId: number | null },
) {
  const { passwordHash, at, exceptSessionId } = change
  await tx.update(administrators).set({ passwordHash, closedAt: null }).where(eq(administrators.id, id))
  await endAdministratorSessions(tx, id, { except: exceptSessionId }, at)
}

/** Ends sessions of one administrator: one, or all but one (null: all). How many is returned. */
export async function endAdministratorSessions(
  tx: Transaction,
  id: number,
  which: { id: number } | { except: number | null },
  at: Temporal.Instant,
): Promise<number> {
  const { administratorId, endedAt, id: number } = administratorSessions
  const chosen = 'id' in which ? eq(number, which.id) : which.except === null ? undefined : ne(number, which.except)
  const ended = await tx
    .update(administratorSessions)
    .set({ endedAt: at })
    .where(and(eq(administratorId, id), isNull(endedAt), chosen))
    .returning({ id: number })
  return ended.length
}

/** An administrator's sessions that still stand at `now`, the last used first. */
export function selectOpenAdministratorSessions(
  tx: Transaction,
  id: number,
  now: Temporal.Instant,
  idleMinutes: number,
) {
  const { administratorId, endedAt, expiresAt, lastSeenAt } = administratorSessions
  return tx
    .select()
    .from(administratorSessions)
    .where(
      and(
        eq(administratorId, id),
        isNull(endedAt),
        gt(expiresAt, now),
        gt(lastSeenAt, now.subtract({ minutes: idleMinutes })),
      ),
    )
    .orderBy(desc(lastSeenAt), desc(administratorSessions.id))
}

export async function selectOptionalAdministratorSession(tx: Transaction, tokenHash: Buffer) {
  const [row] = await tx
    .select({
      id: administratorSessions.id,
      createdAt: administratorSessions.createdAt,
      lastSeenAt: administratorSessions.lastSeenAt,
      expiresAt: administratorSessions.expiresAt,
      endedAt: administratorSessions.endedAt,
      administratorId: administrators.id,
      name: administrators.name,
      closedAt: administrators.closedAt,
    })
    .from(administratorSessions)
    .innerJoin(administrators, eq(administrators.id, administratorSessions.administratorId))
    .where(eq(administratorSessions.tokenHash, tokenHash))
  return row ?? null
}

export function insertAdministratorSession(tx: Transaction, row: typeof administratorSessions.$inferInsert) {
  return tx.insert(administratorSessions).values(row)
}

export function touchAdministratorSession(tx: Transaction, id: number, at: Temporal.Instant) {
  return tx.update(administratorSessions).set({ lastSeenAt: at }).where(eq(administratorSessions.id, id))
}

/** Ends one session for good; ending it twice keeps the first date. */
export function endAdministratorSession(tx: Transaction, tokenHash: Buffer, at: Temporal.Instant) {
  return tx
    .update(administratorSessions)
    .set({ endedAt: at })
    .where(and(eq(administratorSessions.tokenHash, tokenHash), isNull(administratorSessions.endedAt)))
}

export function deleteOldAdministratorSessions(tx: Transaction, before: Temporal.Instant) {
  return tx
    .delete(administratorSessions)
    .where(or(lt(administratorSessions.expiresAt, before), lt(administratorSessions.endedAt, before)))
}
