import { and, asc, count, desc, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { persons } from '../../../../core/accounts/schema.ts'
import { lodgings, providers } from '../../../../core/directory/schema.ts'
import { followed, type Scope } from '../../../../core/directory/seen.ts'
import { mails } from '../../../../core/outbox/schema.ts'
import { bearingAll } from '../../../../core/reference/searching.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { reminderLodgings, reminderRuns, reminders, type Step } from '../schema.ts'
import { pageSize, type SentQuery } from './query.ts'

const columns = {
  id: reminders.id,
  providerId: reminders.providerId,
  sentAt: reminders.sentAt,
  sentOn: reminders.sentOn,
  byStaff: sql<boolean>`${reminders.sentByAccountId} is not null`,
  mailId: reminders.mailId,
  mailState: mails.state,
  recipient: mails.recipient,
  confirmedAt: reminders.confirmedAt,
  code: providers.code,
  departmentCode: providers.departmentCode,
  firstName: persons.firstName,
  lastName: persons.lastName,
}

const joined = (tx: Transaction) =>
  tx
    .select(columns)
    .from(reminders)
    .innerJoin(
      providers,
      and(eq(providers.organizationId, reminders.organizationId), eq(providers.id, reminders.providerId)),
    )
    .innerJoin(persons, and(eq(persons.organizationId, providers.organizationId), eq(persons.id, providers.personId)))
    .leftJoin(mails, and(eq(mails.organizationId, reminders.organizationId), eq(mails.id, reminders.mailId)))
    .$dynamic()

type Bare = Awaited<ReturnType<typeof selectBare>>[number]
const selectBare = async (tx: Transaction) => joined(tx)

/** A reminder as staff see it. */
export type SentReminder = Bare & { lodgings: { name: string; step: Step; leavesOn: Temporal.PlainDate | null }[] }

/** Nobody was written to, or no server took the mail. */
const wasNotSent = or(isNull(reminders.mailId), eq(mails.state, 'failed'))

const listsStep = (step: Step) => sql`exists (select from ${reminderLodgings} as listed
  where listed.organization_id = ${reminders.organizationId} and listed.reminder_id = ${reminders.id} and listed.step = ${step})`

const conditions = (scope: Scope, query: SentQuery): SQL | undefined =>
  and(
    eq(reminders.organizationId, scope.organizationId),
    followed(scope, providers.departmentCode),
    query.department ? eq(providers.departmentCode, query.department) : undefined,
    query.state === 'non-partis' ? wasNotSent : undefined,
    query.state === 'confirmes' ? sql`${reminders.confirmedAt} is not null` : undefined,
    query.state === 'sorties' ? listsStep('left') : undefined,
    query.state === 'avis' ? or(listsStep('first'), listsStep('second')) : undefined,
    bearingAll(query.search, [persons.searchText, providers.searchText]),
  )

const inOrder = ({ sorting: { by, descending } }: SentQuery) => {
  const along = descending ? desc : asc
  if (by === 'date') return [along(reminders.sentAt), along(reminders.id)]
  const name = [persons.lastName, persons.firstName].map((column) => along(sql`${column} collate "fr-x-icu"`))
  return [...name, desc(reminders.sentAt), desc(reminders.id)]
}

/** Every reminder of a list: for exports. */
export async function selectSent(tx: Transaction, scope: Scope, query: SentQuery): Promise<SentReminder[]> {
  const rows = await joined(tx)
    .where(conditions(scope, query))
    .orderBy(...inOrder(query))
  return withLodgings(tx, scope.organizationId, rows)
}

/** One page of them, and how many there are in all. */
export async function selectSentPage(tx: Transaction, scope: Scope, query: SentQuery) {
  const where = conditions(scope, query)
  const [rows, total] = await Promise.all([
    joined(tx)
      .where(where)
      .orderBy(...inOrder(query))
      .limit(pageSize)
      .offset((query.page - 1) * pageSize),
    tx.$count(joined(tx).where(where).as('found')),
  ])
  return { rows: await withLodgings(tx, scope.organizationId, rows), total }
}

/** What one owner was sent, the newest first. */
export async function selectSentTo(tx: Transaction, scope: Scope, providerId: number): Promise<SentReminder[]> {
  const rows = await joined(tx)
    .where(and(eq(reminders.organizationId, scope.organizationId), eq(reminders.providerId, providerId)))
    .orderBy(desc(reminders.sentAt), desc(reminders.id))
    .limit(pageSize)
  return withLodgings(tx, scope.organizationId, rows)
}

/** The newest reminder of each of these owners. */
export async function selectLastSent(tx: Transaction, organizationId: number, providerIds: number[]) {
  const rows = await tx
    .selectDistinctOn([reminders.providerId], {
      providerId: reminders.providerId,
      sentOn: reminders.sentOn,
      mailId: reminders.mailId,
    })
    .from(reminders)
    .where(
      and(
        eq(reminders.organizationId, organizationId),
        sql`${reminders.providerId} = any(${sql.param(providerIds)}::bigint[])`,
      ),
    )
    .orderBy(reminders.providerId, desc(reminders.sentAt), desc(reminders.id))
  return new Map(rows.map((row) => [row.providerId, row]))
}

async function withLodgings(tx: Transaction, organizationId: number, rows: Bare[]): Promise<SentReminder[]> {
  const listed = new Map<number, SentReminder['lodgings']>()
  const ids = rows.map(({ id }) => id)
  for (let start = 0; start < ids.length; start += 5000) {
    const some = await tx
      .select({
        reminderId: reminderLodgings.reminderId,
        name: lodgings.name,
        step: reminderLodgings.step,
        leavesOn: reminderLodgings.leavesOn,
      })
      .from(reminderLodgings)
      .innerJoin(
        lodgings,
        and(eq(lodgings.organizationId, reminderLodgings.organizationId), eq(lodgings.id, reminderLodgings.lodgingId)),
      )
      .where(
        and(
          eq(reminderLodgings.organizationId, organizationId),
          inArray(reminderLodgings.reminderId, ids.slice(start, start + 5000)),
        ),
      )
      .orderBy(lodgings.name)
    for (const { reminderId, ...lodging } of some) listed.set(reminderId, [...(listed.get(reminderId) ?? []), lodging])
  }
  return rows.map((row) => ({ ...row, lodgings: listed.get(row.id) ?? [] }))
}

/** Reminders of the last days that reached nobody: for the back office's home. */
export async function countNotSent(tx: Transaction, scope: Scope, since: Temporal.Instant): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(reminders)
    .innerJoin(
      providers,
      and(eq(providers.organizationId, reminders.organizationId), eq(providers.id, reminders.providerId)),
    )
    .leftJoin(mails, and(eq(mails.organizationId, reminders.organizationId), eq(mails.id, reminders.mailId)))
    .where(
      and(
        eq(reminders.organizationId, scope.organizationId),
        gte(reminders.sentAt, since),
        followed(scope, providers.departmentCode),
        wasNotSent,
      ),
    )
  return row?.count ?? 0
}

/** The last run, with what it sent. */
export async function selectLastRun(tx: Transaction, organizationId: number) {
  const [run] = await tx
    .select()
    .from(reminderRuns)
    .where(eq(reminderRuns.organizationId, organizationId))
    .orderBy(desc(reminderRuns.runOn))
    .limit(1)
  if (!run) return null
  const [sent] = await tx
    .select({ count: count() })
    .from(reminders)
    .where(
      and(
        eq(reminders.organizationId, organizationId),
        gte(reminders.sentAt, run.startedAt),
        eq(reminders.sentOn, run.runOn),
        isNull(reminders.sentByAccountId),
        sql`${reminders.mailId} is not null`,
      ),
    )
  return { ...run, mails: sent?.count ?? 0 }
}
