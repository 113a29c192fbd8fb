import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { type ItemState, runItems, runs } from './schema.ts'

export interface RunThing {
  subject: string
  subjectId: number
}

type NewRun = Pick<
  typeof runs.$inferInsert,
  'organizationId' | 'kind' | 'title' | 'parameters' | 'accountId' | 'askedAt'
>

/** A run with all its things waiting, in their order. */
export async function insertRun(tx: Transaction, run: NewRun, things: readonly RunThing[]): Promise<number> {
  const { organizationId } = run
  const [row] = await tx
    .insert(runs)
    .values({ ...run, total: things.length })
    .returning({ id: runs.id })
  if (!row) throw new Error('a run was not inserted')
  for (let start = 0; start < things.length; start += 1000) {
    const items = things.slice(start, start + 1000).map((thing, place) => ({
      organizationId,
      runId: row.id,
      position: start + place,
      ...thing,
      state: 'waiting' as const,
    }))
    await tx.insert(runItems).values(items)
  }
  return row.id
}

const itself = (organizationId: number, id: number) => and(eq(runs.organizationId, organizationId), eq(runs.id, id))

export async function selectOptionalRunById(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx.select().from(runs).where(itself(organizationId, id))
  return row ?? null
}

export type Run = NonNullable<Awaited<ReturnType<typeof selectOptionalRunById>>>

/** The run in which a thing still waits; null where there is none. */
export async function selectOptionalRunOf(tx: Transaction, organizationId: number, { subject, subjectId }: RunThing) {
  const [row] = await tx
    .select({ runId: runItems.runId })
    .from(runItems)
    .where(
      and(
        eq(runItems.organizationId, organizationId),
        eq(runItems.subject, subject),
        eq(runItems.subjectId, subjectId),
        eq(runItems.state, 'waiting'),
      ),
    )
    .limit(1)
  return row?.runId ?? null
}

/** The next thing that waits, locked, so that two workers never do it both; null when none waits or somebody stopped the run. */
export async function takeNextItem(tx: Transaction, organizationId: number, runId: number) {
  const [row] = await tx
    .select({ position: runItems.position, subject: runItems.subject, subjectId: runItems.subjectId })
    .from(runItems)
    .where(
      and(
        eq(runItems.organizationId, organizationId),
        eq(runItems.runId, runId),
        eq(runItems.state, 'waiting'),
        sql`exists (select from ${runs} r where r.organization_id = ${organizationId} and r.id = ${runId} and r.stopped_at is null)`,
      ),
    )
    .orderBy(asc(runItems.faults), asc(runItems.position))
    .limit(1)
    .for('update', { skipLocked: true })
  return row ?? null
}

const thing = (organizationId: number, runId: number, position: number) =>
  and(eq(runItems.organizationId, organizationId), eq(runItems.runId, runId), eq(runItems.position, position))

export interface ItemEnd {
  state: Exclude<ItemState, 'waiting'>
  refusal: string
  at: Temporal.Instant
}

export async function endItem(tx: Transaction, organizationId: number, runId: number, position: number, end: ItemEnd) {
  const { state, refusal, at: endedAt } = end
  await tx
    .update(runItems)
    .set({ state, refusal, endedAt })
    .where(thing(organizationId, runId, position))
}

/** One more fault of a thing; after so many it is given up with this sentence. */
export async function noteFault(
  tx: Transaction,
  organizationId: number,
  runId: number,
  position: number,
  end: { most: number; refusal: string; at: Temporal.Instant },
) {
  const last = sql`${runItems.faults} + 1 >= ${end.most}`
  await tx
    .update(runItems)
    .set({
      faults: sql`${runItems.faults} + 1`,
      state: sql`case when ${last} then 'refused' else ${runItems.state} end`,
      refusal: sql`case when ${last} then ${end.refusal} else '' end`,
      endedAt: sql`case when ${last} then ${end.at.toString()}::timestamptz end`,
    })
    .where(and(thing(organizationId, runId, position), eq(runItems.state, 'waiting')))
}

/** Ends the run once nothing waits. */
export async function finishRun(tx: Transaction, organizationId: number, id: number, at: Temporal.Instant) {
  const waits = sql`exists (select from ${runItems} i where i.organization_id = ${organizationId} and i.run_id = ${id}
    and i.state = 'waiting')`
  await tx
    .update(runs)
    .set({ finishedAt: at })
    .where(and(itself(organizationId, id), isNull(runs.finishedAt), sql`not ${waits}`))
}

/** Stops a run, or lets it go on (null); false when it is over already. */
export async function setStopped(tx: Transaction, organizationId: number, id: number, at: Temporal.Instant | null) {
  const changed = await tx
    .update(runs)
    .set({ stoppedAt: at })
    .where(and(itself(organizationId, id), isNull(runs.finishedAt)))
    .returning({ id: runs.id })
  return changed.length === 1
}

/** When a thing of it was last done or refused; the moment it was asked for before the first. */
export const movedAt =
  sql`coalesce((select max(i.ended_at) from ${runItems} i where i.organization_id = ${runs.organizationId}
  and i.run_id = ${runs.id}), ${runs.askedAt})`.mapWith(runs.askedAt)

/** Lets what was refused wait again; how many things that are. */
export async function reopenRefused(tx: Transaction, organizationId: number, id: number): Promise<number> {
  const reopened = await tx
    .update(runItems)
    .set({ state: 'waiting', refusal: '', faults: 0, endedAt: null })
    .where(and(eq(runItems.organizationId, organizationId), eq(runItems.runId, id), eq(runItems.state, 'refused')))
    .returning({ position: runItems.position })
  if (reopened.length > 0)
    await tx.update(runs).set({ finishedAt: null, stoppedAt: null }).where(itself(organizationId, id))
  return reopened.length
}

/** Runs that should go on and of which nothing has moved since a moment: their worker was lost. */
export const selectStalled = (tx: Transaction, organizationId: number, since: Temporal.Instant) =>
  tx
    .select({ id: runs.id })
    .from(runs)
    .where(
      and(
        eq(runs.organizationId, organizationId),
        isNull(runs.finishedAt),
        isNull(runs.stoppedAt),
        sql`${movedAt} < ${since.toString()}::timestamptz`,
      ),
    )

/** Runs that are long over, with their things. */
export async function deleteOldRuns(tx: Transaction, organizationId: number, before: Temporal.Instant) {
  const old = tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.organizationId, organizationId), lt(runs.askedAt, before)))
  await tx.delete(runItems).where(and(eq(runItems.organizationId, organizationId), inArray(runItems.runId, old)))
  await tx.delete(runs).where(and(eq(runs.organizationId, organizationId), lt(runs.askedAt, before)))
}
