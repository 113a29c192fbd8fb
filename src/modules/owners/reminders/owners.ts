import { and, asc, eq, gt, inArray, isNotNull, isNull, max, ne, type SQL } from 'drizzle-orm'
import { accounts, persons } from '../../../core/accounts/schema.ts'
import { accountProviders, providers } from '../../../core/directory/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { reminders } from './schema.ts'

/** Whom a reminder goes to, as far as anybody can be written to. */
export interface RemindedOwner {
  providerId: number
  accountId: number | null
  email: string | null
  /** « MLLE TEST »; empty where there is no account. */
  greetingName: string
  /** The day of the last mail, reminder or notice. */
  lastToldOn: Temporal.PlainDate | null
}

/** Some open owners, in the order of their numbers, after one of them. */
export const selectOwnersAfter = (tx: Transaction, organizationId: number, after: number, size: number) =>
  selectOwners(tx, organizationId, gt(providers.id, after), size)

/** These owners, as far as they are open. */
export const selectRemindedOwners = (tx: Transaction, organizationId: number, providerIds: number[]) =>
  selectOwners(tx, organizationId, inArray(providers.id, providerIds), providerIds.length)

// Four short lists put together here: as one statement of joins it took a minute for 200 owners where the planner had no
// statistics yet, after an import.
async function selectOwners(
  tx: Transaction,
  organizationId: number,
  which: SQL,
  size: number,
): Promise<RemindedOwner[]> {
  const owners = await tx
    .select({ id: providers.id, personId: providers.personId })
    .from(providers)
    .where(and(eq(providers.organizationId, organizationId), isNull(providers.closedAt), which))
    .orderBy(asc(providers.id))
    .limit(size)
  const ids = owners.map(({ id }) => id)
  const [accountsOf, lastDays] = await Promise.all([
    selectAccounts(tx, organizationId, ids),
    selectLastDays(tx, organizationId, ids),
  ])
  return owners.map(({ id, personId }) => {
    const candidates = accountsOf.get(id) ?? []
    const chosen = candidates.find((account) => account.personId === personId) ?? candidates[0]
    return {
      providerId: id,
      accountId: chosen?.id ?? null,
      email: chosen?.email ?? null,
      greetingName: chosen?.greetingName ?? '',
      lastToldOn: lastDays.get(id) ?? null,
    }
  })
}

interface Addressee {
  id: number
  personId: number
  email: string
  greetingName: string
}

/** Each owner's open accounts that have an address, in the order of their numbers. */
async function selectAccounts(
  tx: Transaction,
  organizationId: number,
  providerIds: number[],
): Promise<Map<number, Addressee[]>> {
  const links = await tx
    .select({ accountId: accountProviders.accountId, providerId: accountProviders.providerId })
    .from(accountProviders)
    .where(and(eq(accountProviders.organizationId, organizationId), inArray(accountProviders.providerId, providerIds)))
    .orderBy(asc(accountProviders.accountId))
  const found = await tx
    .select({ id: accounts.id, personId: accounts.personId, email: accounts.email })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, organizationId),
        inArray(
          accounts.id,
          links.map(({ accountId }) => accountId),
        ),
        eq(accounts.portal, 'owners'),
        isNull(accounts.closedAt),
        ne(accounts.email, ''),
      ),
    )
  const named = await tx
    .select({ id: persons.id, civility: persons.civility, lastName: persons.lastName })
    .from(persons)
    .where(
      and(
        eq(persons.organizationId, organizationId),
        inArray(
          persons.id,
          found.map(({ personId }) => personId),
        ),
      ),
    )
  const greetings = new Map(
    named.map(({ id, civility, lastName }) => [id, [civility, lastName].filter(Boolean).join(' ')]),
  )
  const byId = new Map(
    found.map((account) => [account.id, { ...account, greetingName: greetings.get(account.personId) ?? '' }]),
  )
  const linked = Map.groupBy(links, ({ providerId }) => providerId)
  return new Map(
    [...linked].map(([providerId, own]) => [providerId, own.flatMap(({ accountId }) => byId.get(accountId) ?? [])]),
  )
}

/** The day of each owner's last mail. */
async function selectLastDays(tx: Transaction, organizationId: number, providerIds: number[]) {
  const rows = await tx
    .select({ providerId: reminders.providerId, on: max(reminders.sentOn) })
    .from(reminders)
    .where(
      and(
        eq(reminders.organizationId, organizationId),
        inArray(reminders.providerId, providerIds),
        isNotNull(reminders.mailId),
      ),
    )
    .groupBy(reminders.providerId)
  return new Map(rows.map(({ providerId, on }) => [providerId, on]))
}
