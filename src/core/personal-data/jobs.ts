import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import { inEachOrganization } from '../organizations/each.ts'
import type { Services } from '../services.ts'
import type { Holding } from './holding.ts'
import { purgeMails, purgePersons } from './purging/actions.ts'

/** Every night, what has had its time of mails and of persons. */
export const personalDataJobs = (services: () => Services, holdings: readonly Holding[]): JobDefinition[] => [
  inEachOrganization(
    services,
    {
      name: 'purge-mails',
      title: 'Ménage : contenu des courriels au terme de leur conservation',
      retries: 3,
      pause: 300,
      schedule: { cron: '23 3 * * *', timeZone: 'Europe/Paris' },
    },
    purgeMails,
  ),
  inEachOrganization(
    services,
    {
      name: 'purge-persons',
      title: 'Ménage : personnes parties depuis longtemps',
      retries: 3,
      pause: 300,
      schedule: { cron: '29 3 * * *', timeZone: 'Europe/Paris' },
    },
    (given, organizationId) => purgePersons(given, holdings, organizationId),
  ),
]
