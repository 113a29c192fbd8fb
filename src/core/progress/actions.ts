import { attempt, read, type Transaction, write } from '../../platform/database/database.ts'
import { selectOptionalActor } from '../accounts/memberships/actor.ts'
import type { Actor } from '../accounts/rules.ts'
import { type Organization, todayOf } from '../organizations/rules.ts'
import { selectOptionalOrganizationById } from '../organizations/store.ts'
import type { Jobs, Services } from '../services.ts'
import { stalledAfter } from './rules.ts'
import {
  endItem,
  finishRun,
  insertRun,
  noteFault,
  type Run,
  type RunThing,
  reopenRefused,
  selectOptionalRunById,
  selectStalled,
  setStopped,
  takeNextItem,
} from './store.ts'

/** What the work on one thing is given: as a verb, with the person who asked for the run as its actor. */
interface WorkContext {
  services: Services
  organization: Organization
  actor: Actor
  now: Temporal.Instant
  today: Temporal.PlainDate
  parameters: Record<string, unknown>
}

/** One kind of work on many things; a module hands its own to the program (`runKinds`). */
export interface RunKind {
  name: string
  /**
   * Does one thing inside the given transaction: with it, the thing counts as done, so that a killed worker does it again
   * only if nothing of it was written. A refusal is a French sentence, and writes nothing.
   */
  work: (
    tx: Transaction,
    context: WorkContext,
    thing: RunThing,
  ) => Promise<{ ok: true } | { ok: false; refusal: string }>
}

export const advanceJob = 'advance-run'

interface NewRun {
  organizationId: number
  accountId: number
  kind: string
  title: string
  parameters?: Record<string, unknown>
  things: readonly RunThing[]
  now: Temporal.Instant
}

/** Begins a run, part of a larger verb's transaction: it exists, and its job with it, when that commits. */
export async function startRun(tx: Transaction, { jobs }: { jobs: Jobs }, run: NewRun): Promise<number> {
  const { organizationId, accountId, kind, title, parameters = {}, things, now } = run
  const id = await insertRun(tx, { organizationId, accountId, kind, title, parameters, askedAt: now }, things)
  await jobs.send(tx, advanceJob, { organizationId, runId: id })
  return id
}

/** Stops before the next thing. False when the run is over. */
export const stopRun = (tx: Transaction, organizationId: number, id: number, now: Temporal.Instant) =>
  setStopped(tx, organizationId, id, now)

/** Goes on with what waits; harmless where a worker is at it already. False when the run is over. */
export async function resumeRun(tx: Transaction, { jobs }: { jobs: Jobs }, organizationId: number, id: number) {
  if (!(await setStopped(tx, organizationId, id, null))) return false
  await jobs.send(tx, advanceJob, { organizationId, runId: id })
  return true
}

/** Tries again what was refused. False where nothing was. */
export async function relaunchRun(tx: Transaction, { jobs }: { jobs: Jobs }, organizationId: number, id: number) {
  if ((await reopenRefused(tx, organizationId, id)) === 0) return false
  await jobs.send(tx, advanceJob, { organizationId, runId: id })
  return true
}

/** Goes on with runs whose worker was lost for good; harmless where one is at them after all. */
export function resumeStalled({ db, jobs, now }: Services, organizationId: number): Promise<void> {
  return write(db, { organizationId }, async (tx) => {
    for (const { id } of await selectStalled(tx, organizationId, now().subtract(stalledAfter)))
      await jobs.send(tx, advanceJob, { organizationId, runId: id })
  })
}

/** A job works this long at a run, well within the time after which it would count as cut off; then the next one takes over. */
const slice = 20_000

/** A thing that faults is tried again after all others, this often in all. */
const mostTries = 3

/** Does what waits of a run, thing by thing, each in a transaction of its own. */
export async function advanceRun(
  services: Services,
  kinds: readonly RunKind[],
  data: { organizationId: number; runId: number },
): Promise<void> {
  const { organizationId, runId } = data
  const run = await read(services.db, { organizationId }, (tx) => selectOptionalRunById(tx, organizationId, runId))
  if (!run || run.finishedAt || run.stoppedAt) return
  const kind = kinds.find(({ name }) => name === run.kind)
  if (!kind) throw new Error(`nobody does runs of kind ${run.kind}`)
  const end = performance.now() + slice
  while (performance.now() < end) if (!(await workOnNext(services, kind, run))) return
  await write(services.db, { organizationId }, (tx) => services.jobs.send(tx, advanceJob, data))
}

/** False when nothing waits any more. */
async function workOnNext(services: Services, kind: RunKind, run: Run): Promise<boolean> {
  const { organizationId } = run
  const at: { position: number | null } = { position: null }
  try {
    return await write(services.db, { organizationId }, async (tx) => {
      const item = await takeNextItem(tx, organizationId, run.id)
      if (!item) {
        await finishRun(tx, organizationId, run.id, services.now())
        return false
      }
      at.position = item.position
      const outcome = await workOn(tx, services, kind, run, item)
      const end = outcome.ok ? ({ state: 'done', refusal: '' } as const) : ({ ...outcome, state: 'refused' } as const)
      await endItem(tx, organizationId, run.id, item.position, { ...end, at: services.now() })
      return true
    })
  } catch (error) {
    const { position } = at
    if (position === null) throw error
    services.log.warn({ runId: run.id, position, err: error }, 'a thing of a run faulted')
    const refusal = "Une erreur du programme l'a empêché ; elle est dans son journal."
    await write(services.db, { organizationId }, (tx) =>
      noteFault(tx, organizationId, run.id, position, { most: mostTries, refusal, at: services.now() }),
    )
    return true
  }
}

async function workOn(tx: Transaction, services: Services, kind: RunKind, run: Run, thing: RunThing) {
  const [organization, actor] = await Promise.all([
    selectOptionalOrganizationById(tx, run.organizationId),
    selectOptionalActor(tx, run.organizationId, run.accountId),
  ])
  if (!organization || !actor)
    return { ok: false, refusal: "Le compte de la personne qui l'a demandé est fermé." } as const
  const now = services.now()
  const { parameters } = run
  const context = { services, organization, actor, now, today: todayOf(organization, now), parameters }
  return attempt(tx, () => kind.work(tx, context, { subject: thing.subject, subjectId: thing.subjectId }))
}
