import { inEachOrganization } from '../../../core/organizations/each.ts'
import type { Services } from '../../../core/services.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { askHosts } from './actions.ts'
import { askedFrom, askedUntil } from './rules.ts'

/** LAST-15: looked at every quarter of an hour; each host is asked once an afternoon. */
export const questionJobs = (services: () => Services): JobDefinition[] => [
  inEachOrganization(
    services,
    {
      name: 'ask-hosts',
      title: 'Dernière minute : « toujours disponible ? »',
      module: 'lastminute',
      retries: 3,
      pause: 300,
      schedule: { cron: '*/15 * * * *', timeZone: 'UTC', hours: { from: askedFrom, until: askedUntil } },
    },
    askHosts,
  ),
]
