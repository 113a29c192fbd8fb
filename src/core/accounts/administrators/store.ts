import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
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

/** A forgotten password is replaced from the command line; what was open under the old one ends. */
export async function replaceAdministratorPassword(
  tx: Transaction,
  id: number,
  passwordHash: string,
  now: Temporal.Instant,
) {
  await tx.update(administrators).set({ passwordHash, closedAt: null }).where(eq(administrators.id, id))
  await tx
    .update(administratorSessions)
    .set({ endedAt: now })
    .where(and(eq(administratorSessions.administratorId, id), isNull(administratorSessions.endedAt)))
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
