import { inEachOrganization } from '../../../core/organizations/each.ts'
import type { Services } from '../../../core/services.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { beginRun, type Night, reminderJob, remindSlice } from './actions.ts'
import { runHour } from './rules.ts'

/** A job goes on for that long, then hands over to the next: far from the minute after which it would count as cut off. */
const patienceMilliseconds = 15_000

async function remindOwners(services: Services, night: Night): Promise<void> {
  const began = performance.now()
  let after: number | null = night.after
  while (after !== null) {
    const isLate = performance.now() - began > patienceMilliseconds
    const next = await remindSlice(services, { ...night, after }, isLate)
    after = isLate ? null : next
  }
}

/** OWN-40, OWN-41: looked at every hour, begun once a day at each organisation's own six o'clock. */
export const reminderJobs = (services: () => Services): JobDefinition[] => [
  inEachOrganization(
    services,
    {
      name: 'begin-reminders',
      title: 'Rappels aux propriétaires',
      module: 'owners',
      retries: 3,
      pause: 300,
      schedule: { cron: '4 * * * *', timeZone: 'UTC', hours: { from: runHour } },
    },
    beginRun,
  ),
  {
    name: reminderJob,
    title: 'Rappels aux propriétaires',
    retries: 8,
    pause: 30,
    run: (data) => remindOwners(services(), data as unknown as Night),
  },
]
