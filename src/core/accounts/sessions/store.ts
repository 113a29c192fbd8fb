import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '../../../platform/database/database.ts'
import { prepared } from '../../../platform/database/prepared.ts'
import { accountProviders, lodgings } from '../../directory/schema.ts'
import { history } from '../../history/schema.ts'
import { selectSettings } from '../../organizations/store.ts'
import type { Portal } from '../rules.ts'
import { accountRoles, accountScopes, accounts, persons, roles, sessions } from '../schema.ts'
import { defaultTimeouts, type Timeouts } from './rules.ts'

const staff = alias(accounts, 'staff')
const staffPerson = alias(persons, 'staff_person')

const changeOf = (subject: string, of: string) =>
  sql`(select max(h.at) from ${history} h
    where h.organization_id = ${accounts.organizationId} and h.subject = ${sql.raw(`'${subject}' and h.subject_id = ${of}`)})`

/** When what an account sees was last changed: for staff all that is the organisation's, for others what is their own. */
const lastChange = sql<Temporal.Instant | null>`case when ${accounts.portal} = 'office'
  then (select max(h.at) from ${history} h where h.organization_id = ${accounts.organizationId})
  else (select max(own.at) from ${accountProviders} p cross join lateral (
    select ${changeOf('provider', 'p.provider_id')} as at
    union all select ${changeOf('host', 'p.provider_id')}
    union all select ${changeOf('lodging', 'l.id')} from ${lodgings} l
      where l.organization_id = p.organization_id and l.provider_id = p.provider_id) own
    where p.organization_id = ${accounts.organizationId} and p.account_id = ${accounts.id}) end`.mapWith(history.at)

/** A session by its token's hash, with all that its actor's rights depend on; null when there is none. */
export async function selectOptionalSession(tx: Transaction, organizationId: number, tokenHash: Buffer) {
  const [row] = await prepared(tx, 'session', sessionByToken).execute({ organizationId, tokenHash })
  return row ?? null
}

const sessionByToken = (tx: Transaction, name: string) =>
  tx
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      endedAt: sessions.endedAt,
      accountId: accounts.id,
      accountClosedAt: accounts.closedAt,
      portal: accounts.portal,
      civility: persons.civility,
      firstName: persons.firstName,
      lastName: persons.lastName,
      actedByAccountId: sessions.actedByAccountId,
      actedByClosedAt: staff.closedAt,
      actedByFirstName: staffPerson.firstName,
      actedByLastName: staffPerson.lastName,
      rights: sql<string[]>`array(select distinct unnest(r.rights) from ${roles} r join ${accountRoles} ar
        on ar.organization_id = r.organization_id and ar.role_id = r.id
        where ar.organization_id = ${accounts.organizationId} and ar.account_id = ${accounts.id} and r.closed_at is null)`,
      departments: sql<
        string[]
      >`array(select s.value from ${accountScopes} s where s.organization_id = ${accounts.organizationId}
        and s.account_id = ${accounts.id} and s.kind = 'department' order by 1)`,
      providerIds: sql<number[]>`array(select p.provider_id::int from ${accountProviders} p
        where p.organization_id = ${accounts.organizationId} and p.account_id = ${accounts.id} order by 1)`,
      dataUpdatedAt: lastChange,
    })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.organizationId, sessions.organizationId), eq(accounts.id, sessions.accountId)))
    .innerJoin(persons, and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId)))
    .leftJoin(staff, and(eq(staff.organizationId, sessions.organizationId), eq(staff.id, sessions.actedByAccountId)))
    .leftJoin(
      staffPerson,
      and(eq(staffPerson.organizationId, staff.organizationId), eq(staffPerson.id, staff.personId)),
    )
    .where(
      and(
        eq(sessions.organizationId, sql.placeholder('organizationId')),
        eq(sessions.tokenHash, sql.placeholder('tokenHash')),
      ),
    )
    .prepare(name)

/** Whose session this was, while nobody signed out of it nor opened it for somebody else: what signing in anew asks for. */
export async function selectOptionalIdentifier(
  tx: Transaction,
  organizationId: number,
  { tokenHash, portal, seenAfter }: { tokenHash: Buffer; portal: Portal; seenAfter: Temporal.Instant },
) {
  const [row] = await tx
    .select({ identifier: accounts.identifier, departmentCode: accounts.departmentCode })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.organizationId, sessions.organizationId), eq(accounts.id, sessions.accountId)))
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        eq(sessions.tokenHash, tokenHash),
        eq(accounts.portal, portal),
        gt(sessions.lastSeenAt, seenAfter),
        isNull(sessions.endedAt),
        isNull(sessions.actedByAccountId),
        isNull(accounts.closedAt),
      ),
    )
  return row ?? null
}

export type SessionRow = NonNullable<Awaited<ReturnType<typeof selectOptionalSession>>>

export function insertSession(tx: Transaction, row: typeof sessions.$inferInsert) {
  return tx.insert(sessions).values(row)
}

export function touchSession(tx: Transaction, organizationId: number, id: number, at: Temporal.Instant) {
  return tx
    .update(sessions)
    .set({ lastSeenAt: at })
    .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, id)))
}

/** Ends one session for good; ending it twice keeps the first date. */
export function endSession(tx: Transaction, organizationId: number, tokenHash: Buffer, at: Temporal.Instant) {
  return tx
    .update(sessions)
    .set({ endedAt: at })
    .where(
      and(eq(sessions.organizationId, organizationId), eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt)),
    )
}

/** Idle and absolute time of a portal's sessions: the organisation's own, or the defaults. */
export async function selectTimeouts(tx: Transaction, organizationId: number, portal: Portal): Promise<Timeouts> {
  const settings = await selectSettings(tx, organizationId, 'accounts')
  return { ...defaultTimeouts[portal], ...(settings.values[portal] as Partial<Timeouts> | undefined) }
}

/** Sessions that ended before this moment; their accounts' history says what they did. */
export function purgeSessions(tx: Transaction, organizationId: number, before: Temporal.Instant) {
  return tx
    .delete(sessions)
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        or(lt(sessions.expiresAt, before), lt(sessions.endedAt, before)),
      ),
    )
}
