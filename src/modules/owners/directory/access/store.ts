import { and, count, isNull, type SQL, sql } from 'drizzle-orm'
import { accessLinks, accounts } from '../../../../core/accounts/schema.ts'
import { accountProviders, providers } from '../../../../core/directory/schema.ts'
import { providersFollowedBy, type Scope } from '../../../../core/directory/seen.ts'
import { history } from '../../../../core/history/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { accountOfLink, linkOfOwner } from '../store.ts'
import type { AccessState } from './rules.ts'

/** Links are forgotten a month after their end; that credentials were sent stands in the history for good. */
const wasSent = sql`exists (select from ${history} h where h.organization_id = ${accounts.organizationId}
  and h.subject = 'account' and h.subject_id = ${accounts.id} and h.verb = 'credentials-sent')`

const hasOpenLink = (now: Temporal.Instant) => sql`exists (select from ${accessLinks} l
  where l.organization_id = ${accounts.organizationId} and l.account_id = ${accounts.id}
    and l.used_at is null and l.expires_at > ${now.toString()}::timestamptz)`

/** Accounts that stand at one of the steps, at a moment. */
export function accessCondition(state: AccessState, now: Temporal.Instant): SQL {
  if (state === 'choisi') return sql`${accounts.passwordHash} is not null`
  const without = sql`${accounts.passwordHash} is null`
  if (state === 'attente') return sql`${without} and ${hasOpenLink(now)}`
  if (state === 'perime') return sql`${without} and ${wasSent} and not ${hasOpenLink(now)}`
  return sql`${without} and not ${wasSent}`
}

/** How many open owners of the reader's départements stand at a step. */
export async function countOwnersByAccess(tx: Transaction, scope: Scope, state: AccessState, now: Temporal.Instant) {
  const [row] = await tx
    .select({ count: count() })
    .from(providers)
    .innerJoin(accountProviders, linkOfOwner)
    .innerJoin(accounts, accountOfLink)
    .where(and(providersFollowedBy(scope), isNull(providers.closedAt), accessCondition(state, now)))
  return row?.count ?? 0
}
