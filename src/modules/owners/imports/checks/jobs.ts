import { inEachOrganization } from '../../../../core/organizations/each.ts'
import type { Services } from '../../../../core/services.ts'
import type { JobDefinition } from '../../../../platform/jobs/jobs.ts'
import { forgetOldFiles } from './actions.ts'

/** Files that were checked and never applied are full of personal data: they go within a day. */
export const importJobs = (services: () => Services): JobDefinition[] => [
  inEachOrganization(
    services,
    {
      name: 'purge-imports',
      title: "Ménage : fichiers d'import jamais appliqués",
      module: 'owners',
      retries: 3,
      pause: 300,
      schedule: { cron: '41 3 * * *', timeZone: 'Europe/Paris' },
    },
    ({ db, now }, organizationId) => forgetOldFiles(db, organizationId, now()),
  ),
]
