import { inEachOrganization } from '../../../core/organizations/each.ts'
import type { Services } from '../../../core/services.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { purgeJob, purgePictures } from './purging/actions.ts'

/** Bytes of photos that left the site go a month later, at night. */
export const photoJobs = (services: () => Services): JobDefinition[] => [
  inEachOrganization(
    services,
    {
      name: purgeJob,
      title: 'Ménage : photos retirées',
      module: 'owners',
      retries: 3,
      pause: 300,
      schedule: { cron: '53 3 * * *', timeZone: 'Europe/Paris' },
    },
    (given, organizationId) => purgePictures(given, organizationId, given.now()),
  ),
]
