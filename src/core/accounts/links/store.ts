import { and, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { accessLinks, accounts, persons, sessions } from '../schema.ts'
import type { LinkPurpose } from './rules.ts'

/** An account with its person, as a mail or a password rule needs it; closed ones too. */
export async function selectOptionalAccount(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx
    .select({
      id: accounts.id,
      portal: accounts.portal,
      departmentCode: accounts.departmentCode,
      identifier: accounts.identifier,
      email: accounts.email,
      passwordHash: accounts.passwordHash,
      closedAt: accounts.closedAt,
      civility: persons.civility,
      firstName: persons.firstName,
      lastName: persons.lastName,
    })
    .from(accounts)
    .innerJoin(persons, and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId)))
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, id)))
  return row ?? null
}

export type AccountWithPerson = NonNullable<Awaited<ReturnType<typeof selectOptionalAccount>>>

interface NewLink {
  organizationId: number
  accountId: number
  purpose: LinkPurpose
  tokenHash: Buffer
  createdAt: Temporal.Instant
  expiresAt: Temporal.Instant
}

/** A new link takes the place of the account's earlier ones: they end now. */
export async function replaceLinks(tx: Transaction, link: NewLink) {
  await endLinks(tx, link.organizationId, link.accountId, link.createdAt)
  await tx.insert(accessLinks).values(link)
}

export function endLinks(tx: Transaction, organizationId: number, accountId: number, at: Temporal.Instant) {
  return tx
    .update(accessLinks)
    .set({ expiresAt: at })
    .where(
      and(
        eq(accessLinks.organizationId, organizationId),
        eq(accessLinks.accountId, accountId),
        isNull(accessLinks.usedAt),
        gt(accessLinks.expiresAt, at),
      ),
    )
}

const byToken = (organizationId: number, tokenHash: Buffer) =>
  and(eq(accessLinks.organizationId, organizationId), eq(accessLinks.tokenHash, tokenHash))

export async function selectOptionalLink(tx: Transaction, organizationId: number, tokenHash: Buffer) {
  const [row] = await tx.select().from(accessLinks).where(byToken(organizationId, tokenHash))
  return row ?? null
}

/** Two uses of one link at the same time wait for each other here; the second finds it used. */
export async function selectOptionalLinkForUpdate(tx: Transaction, organizationId: number, tokenHash: Buffer) {
  const [row] = await tx.select().from(accessLinks).where(byToken(organizationId, tokenHash)).for('update')
  return row ?? null
}

export function useLink(tx: Transaction, organizationId: number, id: number, at: Temporal.Instant) {
  return tx
    .update(accessLinks)
    .set({ usedAt: at })
    .where(and(eq(accessLinks.organizationId, organizationId), eq(accessLinks.id, id)))
}

/** Puts a password in place and ends every session of the account, but the one that asked for it. */
export async function replacePassword(
  tx: Transaction,
  organizationId: number,
  accountId: number,
  change: { passwordHash: string; at: Temporal.Instant; exceptSessionId: number | null },
) {
  await tx
    .update(accounts)
    .set({
      passwordHash: change.passwordHash,
      passwordChosenAt: change.at,
      version: sql`${accounts.version} + 1`,
    })
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, accountId)))
  await tx
    .update(sessions)
    .set({ endedAt: change.at })
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        eq(sessions.accountId, accountId),
        isNull(sessions.endedAt),
        change.exceptSessionId === null ? undefined : ne(sessions.id, change.exceptSessionId),
      ),
    )
}

/** Links that nobody can use any more say nothing that the history does not say. */
export function purgeLinks(tx: Transaction, organizationId: number, before: Temporal.Instant) {
  return tx
    .delete(accessLinks)
    .where(and(eq(accessLinks.organizationId, organizationId), lt(accessLinks.expiresAt, before)))
}
