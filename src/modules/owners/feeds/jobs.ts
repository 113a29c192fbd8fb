import type { Services } from '../../../core/services.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { readDueFeeds } from './reading/all.ts'

/** Every minute those feeds that are due: each one about every half hour. A run that fails is not tried again, the next one is near. */
export const feedJobs = (services: () => Services): JobDefinition[] => [
  {
    name: 'read-feeds',
    title: "Lecture des calendriers venus d'ailleurs",
    module: 'owners',
    retries: 0,
    pause: 60,
    schedule: { cron: '* * * * *', timeZone: 'Europe/Paris' },
    run: async () => {
      await readDueFeeds(services())
    },
  },
]
