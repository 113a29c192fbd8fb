import type { AttentionEntry } from '../../../core/module.ts'
import { formatCount } from '../../../ui/format.ts'
import { progressPaths } from './paths.ts'

/** Work that the program gave up after its last try. */
export const failedJobs: AttentionEntry = {
  label: (count) => formatCount(count, 'travail a échoué', 'travaux ont échoué'),
  count: async (_tx, { organization, services }) => (await services.jobs.board?.failed(organization.id))?.length ?? 0,
  path: progressPaths.list,
  right: 'jobs',
  icon: 'warning',
}
