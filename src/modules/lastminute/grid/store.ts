import { and, count, eq, exists, gte, isNotNull, isNull, lt, notExists, sql } from 'drizzle-orm'
import { accounts } from '../../../core/accounts/schema.ts'
import { accountProviders, lodgings, providers } from '../../../core/directory/schema.ts'
import { providersFollowedBy, type Scope } from '../../../core/directory/seen.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { isEntitled } from '../hosts/store.ts'
import { declarations, hosts, questions, suspensions } from '../schema.ts'

const ofHost = and(eq(providers.organizationId, hosts.organizationId), eq(providers.id, hosts.providerId))

/** Whether somebody can sign in for the host. */
const hasAccess = (tx: Transaction) =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(accountProviders)
      .innerJoin(
        accounts,
        and(eq(accounts.organizationId, accountProviders.organizationId), eq(accounts.id, accountProviders.accountId)),
      )
      .where(
        and(
          eq(accountProviders.organizationId, hosts.organizationId),
          eq(accountProviders.providerId, hosts.providerId),
          eq(accounts.portal, 'hosts'),
          isNotNull(accounts.passwordHash),
        ),
      ),
  )

/** What a host's declarations are, as a condition within a query of hosts. */
const ownDeclarations = and(
  eq(declarations.organizationId, hosts.organizationId),
  eq(declarations.providerId, hosts.providerId),
)

interface Silence {
  /** Nothing was declared since, by them or for them, and they are members for longer. */
  since: Temporal.Instant
  /** LAST-14: whose planning counts need not say anything here. */
  derivesFromPlannings: boolean
}

/** Hosts that could declare, by an account that works, and have not for long. */
export async function selectSilentHosts(tx: Transaction, scope: Scope, { since, derivesFromPlannings }: Silence) {
  const keepsPlanning = tx
    .select({ one: sql`1` })
    .from(lodgings)
    .where(
      and(
        eq(lodgings.organizationId, hosts.organizationId),
        eq(lodgings.providerId, hosts.providerId),
        eq(lodgings.planningShown, true),
        isNull(lodgings.closedAt),
      ),
    )
  const said = tx
    .select({ one: sql`1` })
    .from(declarations)
    .where(and(ownDeclarations, gte(declarations.declaredAt, since)))
  const rows = await tx
    .select({ providerId: hosts.providerId })
    .from(hosts)
    .innerJoin(providers, ofHost)
    .where(
      and(
        providersFollowedBy(scope),
        isEntitled(tx),
        lt(hosts.createdAt, since),
        hasAccess(tx),
        notExists(said),
        derivesFromPlannings ? notExists(keepsPlanning) : undefined,
      ),
    )
  return rows.map(({ providerId }) => providerId)
}

/** LAST-15: hosts whose room of tonight still stands, who were asked whether it does and have said nothing since. */
export async function selectUnansweredHosts(tx: Transaction, scope: Scope, tonight: Temporal.PlainDate) {
  const room = tx
    .select({ one: sql`1` })
    .from(declarations)
    .where(
      and(
        ownDeclarations,
        eq(declarations.nightOn, tonight),
        eq(declarations.state, 'room'),
        isNull(declarations.supersededAt),
        lt(declarations.declaredAt, questions.askedAt),
      ),
    )
  const rows = await tx
    .select({ providerId: hosts.providerId })
    .from(hosts)
    .innerJoin(providers, ofHost)
    .innerJoin(
      questions,
      and(eq(questions.organizationId, hosts.organizationId), eq(questions.providerId, hosts.providerId)),
    )
    .where(
      and(
        providersFollowedBy(scope),
        isEntitled(tx),
        eq(questions.nightOn, tonight),
        isNull(questions.answeredAt),
        exists(room),
      ),
    )
  return rows.map(({ providerId }) => providerId)
}

/** Open hosts that nobody can sign in for. */
export async function countWithoutAccess(tx: Transaction, scope: Scope): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(hosts)
    .innerJoin(providers, ofHost)
    .where(and(providersFollowedBy(scope), isNull(hosts.closedAt), sql`not ${hasAccess(tx)}`))
  return row?.count ?? 0
}

/** Open hosts that are put out. */
export async function countSuspended(tx: Transaction, scope: Scope): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(hosts)
    .innerJoin(providers, ofHost)
    .innerJoin(
      suspensions,
      and(eq(suspensions.organizationId, hosts.organizationId), eq(suspensions.providerId, hosts.providerId)),
    )
    .where(and(providersFollowedBy(scope), isNull(hosts.closedAt), isNull(suspensions.endedAt)))
  return row?.count ?? 0
}
