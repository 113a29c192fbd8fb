import { write } from '../../../platform/database/database.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { theProgram } from '../../history/store.ts'
import { selectOptionalOrganizationById } from '../../organizations/store.ts'
import type { Services } from '../../services.ts'
import { selectOptionalAccountByName } from '../sign-in/store.ts'
import { type ForgottenName, forgottenJob, sendCredentials } from './actions.ts'

/** Sends the link that « Mot de passe oublié » asked for, where there is an account to send it to. */
export async function sendResetLink(services: Services, name: ForgottenName): Promise<void> {
  const { organizationId } = name
  await write(services.db, { organizationId }, async (tx) => {
    const organization = await selectOptionalOrganizationById(tx, organizationId)
    const account = await selectOptionalAccountByName(tx, organizationId, name)
    if (!organization || !account || account.closedAt) return
    const now = services.now()
    await sendCredentials(tx, services, { organization, accountId: account.id, purpose: 'reset', by: theProgram, now })
  })
}

export const linkJobs = (services: () => Services): JobDefinition[] => [
  {
    name: forgottenJob,
    title: 'Lien de mot de passe oublié',
    retries: 5,
    pause: 10,
    run: (data) => sendResetLink(services(), data as unknown as ForgottenName),
  },
]
