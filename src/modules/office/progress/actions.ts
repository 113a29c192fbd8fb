import { once } from '../../../core/forms/once.ts'
import type { Organization } from '../../../core/organizations/rules.ts'
import { relaunchRun, resumeRun, stopRun } from '../../../core/progress/actions.ts'
import { type RunsOf, selectOptionalRun } from '../../../core/progress/shown/store.ts'
import type { Services } from '../../../core/services.ts'
import type { Transaction } from '../../../platform/database/database.ts'

interface Here {
  services: Services
  organization: Organization
}

/** Stops a run that the reader sees, before its next thing. Refuses one that is over. */
export const stopOwnRun = ({ services }: Here, of: RunsOf, key: string, id: number) =>
  onOwnRun(services, of, key, id, (tx) => stopRun(tx, of.organizationId, id, services.now()))

/** Goes on with a run that was stopped, or whose worker was lost. Refuses one that is over. */
export const resumeOwnRun = ({ services }: Here, of: RunsOf, key: string, id: number) =>
  onOwnRun(services, of, key, id, (tx) => resumeRun(tx, services, of.organizationId, id))

/** Tries again what a run refused. Refuses one that refused nothing. */
export const relaunchOwnRun = ({ services }: Here, of: RunsOf, key: string, id: number) =>
  onOwnRun(services, of, key, id, (tx) => relaunchRun(tx, services, of.organizationId, id))

function onOwnRun(
  { db, now }: Services,
  of: RunsOf,
  key: string,
  id: number,
  verb: (tx: Transaction) => Promise<boolean>,
) {
  return once({ db, organizationId: of.organizationId, now: now(), key }, async (tx) => {
    if (!(await selectOptionalRun(tx, of, id))) return { ok: false, refusal: 'unknown' } as const
    return (await verb(tx)) ? ({ ok: true } as const) : ({ ok: false, refusal: 'over' } as const)
  })
}

/** Runs a failed job of the organisation again. The queue keeps its own books: sent twice, the second finds nothing failed. */
export async function retryJob({ services, organization }: Here, jobId: string) {
  const retried = await services.jobs.board?.retry(organization.id, jobId)
  return retried ? ({ ok: true } as const) : ({ ok: false, refusal: 'unknown' } as const)
}
