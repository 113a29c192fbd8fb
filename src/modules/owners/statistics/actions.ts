import { todayOf } from '../../../core/organizations/rules.ts'
import {
  selectOptionalOrganizationById,
  selectOrganizationIds,
  selectSettings,
} from '../../../core/organizations/store.ts'
import type { Services } from '../../../core/services.ts'
import { type Database, read, write } from '../../../platform/database/database.ts'
import { demandsOf } from '../settings/rules.ts'
import { countAgain, drawCountsTogether } from './counts/store.ts'
import { keepOwnerCounts, takeDay } from './owners/store.ts'

/**
 * Tells the day that is over by the organisation's own clock, once, whatever the clocks did in that night. Asked every
 * hour: a night on which the program was down is told as soon as it is up.
 */
export function closeDay({ db, now }: Pick<Services, 'db' | 'now'>, organizationId: number): Promise<void> {
  return write(db, { organizationId }, async (tx) => {
    const organization = await selectOptionalOrganizationById(tx, organizationId)
    if (!organization) return
    const yesterday = todayOf(organization, now()).subtract({ days: 1 })
    if (!(await takeDay(tx, organizationId, yesterday))) return
    const { values } = await selectSettings(tx, organizationId, 'owners')
    await keepOwnerCounts(tx, organizationId, yesterday, demandsOf(values), organization.timeZone)
    await drawCountsTogether(tx, organizationId)
  })
}

/** For whoever runs the installation, after rows were brought in past the triggers. Answers with how many organisations. */
export async function countAllAgain(db: Database): Promise<number> {
  const administrator = { organizationId: null, administrator: true } as const
  const organizations = await read(db, administrator, selectOrganizationIds)
  for (const { id: organizationId } of organizations) await write(db, { organizationId }, countAgain)
  return organizations.length
}
