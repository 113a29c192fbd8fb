import { and, eq, isNull, sql } from 'drizzle-orm'
import { accounts, persons } from '../../../core/accounts/schema.ts'
import { accountProviders } from '../../../core/directory/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inForceOn } from '../declarations/store.ts'
import { isEntitled, suspensionThatLasts } from '../hosts/store.ts'
import type { DeclaredState } from '../rules.ts'
import { declarations, hosts, questions, suspensions } from '../schema.ts'

/** The hosts that want to be asked and have not been asked about that night, with whom to write to. */
export const selectToAsk = async (tx: Transaction, organizationId: number, night: Temporal.PlainDate) =>
  tx
    .select({
      providerId: hosts.providerId,
      name: hosts.name,
      declared: declarations.state,
      declaredAt: declarations.declaredAt,
      accountId: accounts.id,
      email: accounts.email,
      civility: persons.civility,
      lastName: persons.lastName,
    })
    .from(hosts)
    .innerJoin(
      accountProviders,
      and(eq(accountProviders.organizationId, hosts.organizationId), eq(accountProviders.providerId, hosts.providerId)),
    )
    .innerJoin(
      accounts,
      and(
        eq(accounts.organizationId, hosts.organizationId),
        eq(accounts.id, accountProviders.accountId),
        eq(accounts.portal, 'hosts'),
        isNull(accounts.closedAt),
      ),
    )
    .innerJoin(persons, and(eq(persons.organizationId, hosts.organizationId), eq(persons.id, accounts.personId)))
    .leftJoin(declarations, inForceOn(night))
    .leftJoin(
      questions,
      and(
        eq(questions.organizationId, hosts.organizationId),
        eq(questions.providerId, hosts.providerId),
        eq(questions.nightOn, night),
      ),
    )
    .where(
      and(
        eq(hosts.organizationId, organizationId),
        eq(hosts.askedInAfternoon, true),
        isNull(questions.id),
        isEntitled(tx),
      ),
    )
    .orderBy(hosts.providerId, accounts.id)

export type HostToAsk = Awaited<ReturnType<typeof selectToAsk>>[number]

interface NewQuestion {
  organizationId: number
  providerId: number
  nightOn: Temporal.PlainDate
  tokenHash: Buffer
  askedAt: Temporal.Instant
}

/** False where another process asked in the same moment: each host is asked once a night. */
export async function insertQuestion(tx: Transaction, question: NewQuestion): Promise<boolean> {
  const rows = await tx.insert(questions).values(question).onConflictDoNothing().returning({ id: questions.id })
  return rows.length === 1
}

/** Whom the mail went to: the first account of the house, which asked for it (`selectToAsk`). */
const accountAsked = sql<number | null>`(
  select ${accounts.id}::int from ${accountProviders}
  join ${accounts} on ${accounts.organizationId} = ${accountProviders.organizationId}
    and ${accounts.id} = ${accountProviders.accountId}
  where ${accountProviders.organizationId} = ${questions.organizationId}
    and ${accountProviders.providerId} = ${questions.providerId}
    and ${accounts.portal} = 'hosts' and ${accounts.closedAt} is null
  order by ${accounts.id} limit 1)`

/** The question behind a link, with what its host's right to use the tool rests on. */
export async function selectOptionalQuestion(tx: Transaction, organizationId: number, tokenHash: Buffer) {
  const [row] = await tx
    .select({
      id: questions.id,
      providerId: questions.providerId,
      nightOn: questions.nightOn,
      answer: questions.answer,
      accountId: accountAsked,
      name: hosts.name,
      entitled: sql<boolean>`coalesce(${isEntitled(tx)}, false)`,
      suspended: sql<boolean>`${suspensions.id} is not null and ${hosts.closedAt} is null`,
    })
    .from(questions)
    .innerJoin(
      hosts,
      and(eq(hosts.organizationId, questions.organizationId), eq(hosts.providerId, questions.providerId)),
    )
    .leftJoin(suspensions, suspensionThatLasts)
    .where(and(eq(questions.organizationId, organizationId), eq(questions.tokenHash, tokenHash)))
  return row ?? null
}

export const updateAnswer = async (
  tx: Transaction,
  organizationId: number,
  id: number,
  answer: { answer: DeclaredState; answeredAt: Temporal.Instant },
) =>
  tx
    .update(questions)
    .set(answer)
    .where(and(eq(questions.organizationId, organizationId), eq(questions.id, id)))

/** LAST-15: whether a host wishes to be asked. */
export const updateAsked = async (tx: Transaction, organizationId: number, providerId: number, asked: boolean) =>
  tx
    .update(hosts)
    .set({ askedInAfternoon: asked })
    .where(and(eq(hosts.organizationId, organizationId), eq(hosts.providerId, providerId)))

export async function selectAsked(tx: Transaction, organizationId: number, providerId: number): Promise<boolean> {
  const [row] = await tx
    .select({ asked: hosts.askedInAfternoon })
    .from(hosts)
    .where(and(eq(hosts.organizationId, organizationId), eq(hosts.providerId, providerId)))
  return row?.asked ?? false
}
