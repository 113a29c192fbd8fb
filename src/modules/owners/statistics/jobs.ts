import { inEachOrganization } from '../../../core/organizations/each.ts'
import type { Services } from '../../../core/services.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { closeDay } from './actions.ts'

/** After each organisation's own midnight the day before is told: owners up to date are counted, and counts of nights are drawn together. */
export const statisticsJobs = (services: () => Services): JobDefinition[] => [
  inEachOrganization(
    services,
    {
      name: 'close-statistics-day',
      title: 'Statistiques de la veille',
      module: 'owners',
      retries: 3,
      pause: 300,
      schedule: { cron: '11 * * * *', timeZone: 'UTC', hours: { from: 0 } },
    },
    closeDay,
  ),
]
