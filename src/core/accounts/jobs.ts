import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import type { Services } from '../services.ts'
import { linkJobs } from './links/jobs.ts'
import { purge } from './purging/actions.ts'

/** What accounts do by themselves: links that were asked for, and every night what has had its time. */
export const accountJobs = (services: () => Services): JobDefinition[] => [
  ...linkJobs(services),
  {
    name: 'purge-accounts',
    title: 'Ménage : sessions, liens et brouillons périmés',
    retries: 3,
    pause: 300,
    schedule: { cron: '17 3 * * *', timeZone: 'Europe/Paris' },
    run: () => purge(services().db, services().now()),
  },
]
