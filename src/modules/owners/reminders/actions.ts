import { leaveSearches } from '../../../core/availability/confirmations.ts'
import { lockLodgings } from '../../../core/directory/store.ts'
import { type Entry, record, theProgram } from '../../../core/history/store.ts'
import type { Organization } from '../../../core/organizations/rules.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectOptionalOrganizationById, selectSettings } from '../../../core/organizations/store.ts'
import type { Services } from '../../../core/services.ts'
import { type Transaction, write } from '../../../platform/database/database.ts'
import { demandsOf } from '../settings/rules.ts'
import { type RemindedOwner, selectOwnersAfter, selectRemindedOwners } from './owners.ts'
import { decide, runDue } from './rules.ts'
import { finishRun, type OwnPlanning, openRun, selectPlannings, updateDepartures } from './store.ts'
import { type Writing, writeReminder } from './writing.ts'

export const reminderJob = 'remind-owners'

/** What the job carries: whose night, and after which owner it goes on. */
export interface Night {
  organizationId: number
  /** `YYYY-MM-DD` */
  on: string
  after: number
}

/**
 * Begins the run of the day where the organisation's clock has come to it, once: the row that says so and the job that
 * does it are one transaction. A run that was missed because the program was down begins as soon as it is up.
 */
export async function beginRun(services: Services, organizationId: number): Promise<void> {
  const { db, jobs } = services
  const now = services.now()
  await write(db, { organizationId }, async (tx) => {
    const organization = await selectOptionalOrganizationById(tx, organizationId)
    const on = organization?.modules.includes('owners') ? runDue(now, organization.timeZone) : null
    if (on && (await openRun(tx, organizationId, on, now))) {
      await jobs.send(tx, reminderJob, { organizationId, on: on.toString(), after: 0 })
    }
  })
}

/** Owners that one transaction looks after: few enough for its locks to last a moment. */
const sliceSize = 200

/**
 * Looks after the owners that follow `night.after`, in one transaction: decides, writes mails and notices, takes
 * plannings out of the searches. Cut off, nothing of it has happened; run again, it finds nothing left to do.
 *
 * @param handOver leaves the rest to another job, enqueued in this very transaction
 * @returns the owner to go on after; null at the end
 */
export function remindSlice(services: Services, night: Night, handOver = false): Promise<number | null> {
  const { organizationId, on } = night
  const now = services.now()
  return write(services.db, { organizationId }, async (tx) => {
    const organization = await selectOptionalOrganizationById(tx, organizationId)
    if (!organization) return null
    const owners = await selectOwnersAfter(tx, organizationId, night.after, sliceSize)
    const writing = await writingOf(tx, services, organization, now)
    const due = await dueAmong(tx, writing, owners)
    if (due.length > 0) await remindOwners(tx, writing, due)
    const last = owners.length === sliceSize ? (owners.at(-1)?.providerId ?? null) : null
    if (last === null) await finishRun(tx, organizationId, Temporal.PlainDate.from(on), now)
    else if (handOver) await services.jobs.send(tx, reminderJob, { ...night, after: last })
    return last
  })
}

export async function writingOf(
  tx: Transaction,
  services: Services,
  organization: Organization,
  now: Temporal.Instant,
): Promise<Writing> {
  const { values } = await selectSettings(tx, organization.id, 'owners')
  return { services, organization, demands: demandsOf(values), now, today: todayOf(organization, now) }
}

const factsAt = ({ organization, demands, today }: Writing) => ({
  organizationId: organization.id,
  timeZone: organization.timeZone,
  today,
  demands,
})

/** The plannings of these owners, as they are read. */
export const planningsOf = (tx: Transaction, writing: Writing, providerIds: number[]) =>
  selectPlannings(tx, factsAt(writing), providerIds)

function decisionFor(writing: Writing, owner: RemindedOwner, plannings: readonly OwnPlanning[]) {
  const { lastToldOn, accountId } = owner
  const decision = decide({ plannings, lastToldOn, isReachable: accountId !== null }, writing.demands, writing.today)
  const own = new Map(plannings.map((planning) => [planning.lodgingId, planning]))
  const listed = decision.listed.flatMap((one) => {
    const facts = own.get(one.facts.lodgingId)
    return facts ? [{ ...one, facts }] : []
  })
  return { ...decision, listed }
}

/** Those to whom something happens tonight. Read without a lock: most owners are up to date, and nobody waits for them. */
async function dueAmong(tx: Transaction, writing: Writing, owners: RemindedOwner[]): Promise<number[]> {
  const plannings = await planningsOf(
    tx,
    writing,
    owners.map(({ providerId }) => providerId),
  )
  return owners
    .filter((owner) => {
      const { listed, moved } = decisionFor(writing, owner, plannings.get(owner.providerId) ?? [])
      return listed.length > 0 || moved.length > 0
    })
    .map(({ providerId }) => providerId)
}

/**
 * Looks after these owners: reads and decides under their lodgings' locks, so that a planning saved a moment ago counts,
 * then writes.
 */
export async function remindOwners(tx: Transaction, writing: Writing, providerIds: number[]) {
  const organizationId = writing.organization.id
  const before = await planningsOf(tx, writing, providerIds)
  await lockLodgings(
    tx,
    organizationId,
    [...before.values()].flat().map(({ lodgingId }) => lodgingId),
  )
  const owners = await selectRemindedOwners(tx, organizationId, providerIds)
  const plannings = await planningsOf(tx, writing, providerIds)
  const decided = owners.map((owner) => ({
    owner,
    ...decisionFor(writing, owner, plannings.get(owner.providerId) ?? []),
  }))
  for (const { owner, listed } of decided) {
    if (listed.length > 0) await writeReminder(tx, writing, owner, listed, null)
  }
  await updateDepartures(
    tx,
    organizationId,
    decided.flatMap(({ moved }) => moved),
  )
  const leaving = decided.flatMap((one) => one.leaving)
  await leaveSearches(tx, organizationId, leaving, writing.today)
  await record(tx, [...remindedEntries(writing, decided), ...leavingEntries(writing, leaving)])
}

function remindedEntries({ organization, now }: Writing, decided: { owner: RemindedOwner; listed: unknown[] }[]) {
  const entry = { organizationId: organization.id, at: now, by: theProgram, subject: 'provider', verb: 'reminder-sent' }
  return decided
    .filter(({ owner, listed }) => listed.length > 0 && owner.accountId !== null)
    .map(({ owner }): Entry => ({ ...entry, subjectId: owner.providerId }))
}

function leavingEntries({ organization, now }: Writing, lodgingIds: number[]) {
  const entry = { organizationId: organization.id, at: now, by: theProgram, verb: 'planning-left-searches' }
  return lodgingIds.map((subjectId): Entry => ({ ...entry, subject: 'lodging', subjectId }))
}
