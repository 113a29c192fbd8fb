import type { Services } from '../../../core/services.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { closeDay } from './actions.ts'

/** Early in the night, the day before is told: owners up to date are counted, and counts of nights are drawn together. */
export const statisticsJobs = (services: () => Services): JobDefinition[] => [
  {
    name: 'close-statistics-day',
    title: 'Statistiques de la veille',
    retries: 3,
    pause: 300,
    schedule: { cron: '11 0 * * *', timeZone: 'Europe/Paris' },
    run: () => closeDay(services().db, services().now()),
  },
]
