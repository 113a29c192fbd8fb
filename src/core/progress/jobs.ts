import { write } from '../../platform/database/database.ts'
import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import { inEachOrganization } from '../organizations/each.ts'
import { retention, timeOver } from '../retention.ts'
import type { Services } from '../services.ts'
import { advanceJob, advanceRun, type RunKind, resumeStalled } from './actions.ts'
import { deleteOldRuns } from './store.ts'

function purgeRuns({ db, now }: Services, organizationId: number): Promise<void> {
  const before = timeOver(now(), retention.runs)
  return write(db, { organizationId }, (tx) => deleteOldRuns(tx, organizationId, before))
}

/** Goes on with runs, and forgets those that are long over. */
export const progressJobs = (services: () => Services, kinds: readonly RunKind[]): JobDefinition[] => [
  {
    name: advanceJob,
    title: 'Suite des travaux',
    retries: 20,
    pause: 5,
    run: ({ organizationId, runId }) =>
      advanceRun(services(), kinds, { organizationId: Number(organizationId), runId: Number(runId) }),
  },
  inEachOrganization(
    services,
    {
      name: 'resume-runs',
      title: 'Reprise des travaux interrompus',
      retries: 0,
      pause: 60,
      schedule: { cron: '*/10 * * * *', timeZone: 'UTC' },
    },
    resumeStalled,
  ),
  inEachOrganization(
    services,
    {
      name: 'purge-runs',
      title: "Ménage : travaux de plus d'un an",
      retries: 3,
      pause: 300,
      schedule: { cron: '47 3 * * *', timeZone: 'Europe/Paris' },
    },
    purgeRuns,
  ),
]
