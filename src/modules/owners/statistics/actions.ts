import { todayOf } from '../../../core/organizations/rules.ts'
import {
  selectOptionalOrganizationById,
  selectOrganizationIds,
  selectSettings,
} from '../../../core/organizations/store.ts'
import { type Database, read, write } from '../../../platform/database/database.ts'
import { demandsOf } from '../settings/rules.ts'
import { countAgain, drawCountsTogether } from './counts/store.ts'
import { keepOwnerCounts } from './owners/store.ts'

/** In every organisation, one transaction each; run twice, it counts the same day again. */
export async function closeDay(db: Database, now: Temporal.Instant): Promise<void> {
  const administrator = { organizationId: null, administrator: true } as const
  for (const { id: organizationId } of await read(db, administrator, selectOrganizationIds)) {
    await write(db, { organizationId }, async (tx) => {
      const organization = await selectOptionalOrganizationById(tx, organizationId)
      if (!organization) return
      const yesterday = todayOf(organization, now).subtract({ days: 1 })
      const { values } = await selectSettings(tx, organizationId, 'owners')
      await keepOwnerCounts(tx, organizationId, yesterday, demandsOf(values), organization.timeZone)
      await drawCountsTogether(tx, organizationId)
    })
  }
}

/** For whoever runs the installation, after rows were brought in past the triggers. Answers with how many organisations. */
export async function countAllAgain(db: Database): Promise<number> {
  const administrator = { organizationId: null, administrator: true } as const
  const organizations = await read(db, administrator, selectOrganizationIds)
  for (const { id: organizationId } of organizations) await write(db, { organizationId }, countAgain)
  return organizations.length
}
