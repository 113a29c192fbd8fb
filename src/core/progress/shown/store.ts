import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { accounts, persons } from '../../accounts/schema.ts'
import { bearingAll } from '../../reference/searching.ts'
import type { Counts, RunState } from '../rules.ts'
import { type ItemState, runItems, runs } from '../schema.ts'
import { movedAt, type Run } from '../store.ts'

export const runSorts = ['date', 'titre', 'etat'] as const

/** What a list of runs shows: `text` is words of a title or of the person who asked. */
export interface RunQuery {
  text: string
  state: RunState | null
  sorting: { by: (typeof runSorts)[number]; descending: boolean }
}

const stateOf = sql`case when ${runs.finishedAt} is not null then 'finished'
  when ${runs.stoppedAt} is not null then 'stopped' else 'running' end`

const held = (of: RunsOf, { text, state }: RunQuery) =>
  and(
    seen(of),
    state ? sql`${stateOf} = ${state}` : undefined,
    bearingAll(text, [sql`core.plain_name(${runs.title})`, persons.searchText]),
  )

const inOrder = ({ by, descending }: RunQuery['sorting']) => {
  const column = { date: sql`${runs.id}`, titre: sql`${runs.title} collate "fr-x-icu"`, etat: stateOf }[by]
  return [descending ? desc(column) : asc(column), desc(runs.id)]
}

/** Of all runs, or of one person's. */
export interface RunsOf {
  organizationId: number
  accountId: number | null
}

const seen = ({ organizationId, accountId }: RunsOf) =>
  and(eq(runs.organizationId, organizationId), accountId === null ? undefined : eq(runs.accountId, accountId))

const counted = (state: ItemState) =>
  sql<number>`(select count(*)::int from ${runItems} i where i.organization_id = ${runs.organizationId}
    and i.run_id = ${runs.id} and i.state = ${state})`

const shown = (tx: Transaction) =>
  tx
    .select({
      run: runs,
      done: counted('done'),
      refused: counted('refused'),
      waiting: counted('waiting'),
      movedAt,
      firstName: persons.firstName,
      lastName: persons.lastName,
    })
    .from(runs)
    .innerJoin(accounts, and(eq(accounts.organizationId, runs.organizationId), eq(accounts.id, runs.accountId)))
    .innerJoin(persons, and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId)))
    .$dynamic()

export type ShownRun = Counts & { run: Run; movedAt: Temporal.Instant; firstName: string; lastName: string }

/** One page of runs. */
export async function selectRuns(tx: Transaction, of: RunsOf, query: RunQuery, page: number, size: number) {
  const where = held(of, query)
  const [rows, total] = await Promise.all([
    shown(tx)
      .where(where)
      .orderBy(...inOrder(query.sorting))
      .limit(size)
      .offset((page - 1) * size),
    tx.$count(shown(tx).where(where).as('found')),
  ])
  return { rows, total }
}

export async function selectOptionalRun(tx: Transaction, of: RunsOf, id: number): Promise<ShownRun | null> {
  const [row] = await shown(tx).where(and(seen(of), eq(runs.id, id)))
  return row ?? null
}

/** The things of a run in one state, in their order. */
export const selectItems = (tx: Transaction, organizationId: number, runId: number, state: ItemState, most: number) =>
  tx
    .select({ subject: runItems.subject, subjectId: runItems.subjectId, refusal: runItems.refusal })
    .from(runItems)
    .where(and(eq(runItems.organizationId, organizationId), eq(runItems.runId, runId), eq(runItems.state, state)))
    .orderBy(asc(runItems.position))
    .limit(most)
