import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { accessLinks, accounts, persons } from '../../../../core/accounts/schema.ts'
import { organizationTopic } from '../../../../core/freshness/rules.ts'
import { bump } from '../../../../core/freshness/store.ts'
import { organizations } from '../../../../core/organizations/schema.ts'
import { mails } from '../../../../core/outbox/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'

const ofStaff = (organizationId: number) =>
  and(eq(accounts.organizationId, organizationId), eq(accounts.portal, 'office'))

/** All that platform administrators learn of an organisation's people: how many work there, and how far the first one is. */
export async function selectStaff(tx: Transaction, organizationId: number) {
  const [[open], first] = await Promise.all([
    tx
      .select({ count: sql<number>`count(*)::int` })
      .from(accounts)
      .where(and(ofStaff(organizationId), isNull(accounts.closedAt))),
    selectOptionalFirstAccount(tx, organizationId),
  ])
  return { open: open?.count ?? 0, first }
}

/** The member of staff whom an administrator named when the organisation was opened. */
export async function selectOptionalFirstAccount(tx: Transaction, organizationId: number) {
  const [row] = await tx
    .select({
      id: accounts.id,
      personId: accounts.personId,
      identifier: accounts.identifier,
      email: accounts.email,
      passwordChosenAt: accounts.passwordChosenAt,
      closedAt: accounts.closedAt,
      firstName: persons.firstName,
      lastName: persons.lastName,
    })
    .from(accounts)
    .innerJoin(persons, and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId)))
    .where(ofStaff(organizationId))
    .orderBy(asc(accounts.id))
    .limit(1)
  if (!row) return null
  const [link] = await tx
    .select({ createdAt: accessLinks.createdAt, expiresAt: accessLinks.expiresAt })
    .from(accessLinks)
    .where(and(eq(accessLinks.organizationId, organizationId), eq(accessLinks.accountId, row.id)))
    .orderBy(desc(accessLinks.id))
    .limit(1)
  return { ...row, link: link ?? null }
}

export type FirstAccount = NonNullable<Awaited<ReturnType<typeof selectOptionalFirstAccount>>>

/** The last mail written to an account that has no password yet: its way in. */
export async function selectOptionalWelcome(tx: Transaction, organizationId: number, accountId: number) {
  const [row] = await tx
    .select({ recipient: mails.recipient, subject: mails.subject, text: mails.text })
    .from(mails)
    .where(and(eq(mails.organizationId, organizationId), eq(mails.accountId, accountId)))
    .orderBy(desc(mails.id))
    .limit(1)
  return row ?? null
}

export async function updateAddress(tx: Transaction, organizationId: number, first: FirstAccount, email: string) {
  await tx
    .update(accounts)
    .set({ email, version: sql`${accounts.version} + 1` })
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, first.id)))
  await tx
    .update(persons)
    .set({ email, version: sql`${persons.version} + 1` })
    .where(and(eq(persons.organizationId, organizationId), eq(persons.id, first.personId)))
}

type StructureChange = Partial<Pick<typeof organizations.$inferInsert, 'name' | 'modules' | 'closedAt'>>

/** Public pages that are kept show what it was, and are made anew. */
export async function updateStructure(tx: Transaction, id: number, change: StructureChange) {
  await tx
    .update(organizations)
    .set({ ...change, version: sql`${organizations.version} + 1` })
    .where(eq(organizations.id, id))
  await bump(tx, id, [organizationTopic])
}
