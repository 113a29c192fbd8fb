import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import { inEachOrganization } from '../organizations/each.ts'
import type { Services } from '../services.ts'
import { linkJobs } from './links/jobs.ts'
import { purge, purgeAdministration } from './purging/actions.ts'

/** What accounts do by themselves: links that were asked for, and every night what has had its time. */
export const accountJobs = (services: () => Services): JobDefinition[] => [
  ...linkJobs(services),
  inEachOrganization(
    services,
    {
      name: 'purge-accounts',
      title: 'Ménage : sessions, liens et brouillons périmés',
      retries: 3,
      pause: 300,
      schedule: { cron: '17 3 * * *', timeZone: 'Europe/Paris' },
    },
    ({ db, now }, organizationId) => purge(db, organizationId, now()),
  ),
  {
    name: 'purge-administration',
    title: "Ménage : sessions périmées de l'administration",
    module: null,
    retries: 3,
    pause: 300,
    schedule: { cron: '19 3 * * *', timeZone: 'Europe/Paris' },
    run: () => purgeAdministration(services().db, services().now()),
  },
]
