import { and, eq, sql } from 'drizzle-orm'
import { providers } from '../../core/directory/schema.ts'
import { selectOptionalOrganization } from '../../core/organizations/store.ts'
import type { Services } from '../../core/services.ts'
import { remindOwners, writingOf } from '../../modules/owners/reminders/actions.ts'
import { finishRun, openRun } from '../../modules/owners/reminders/store.ts'
import { type Transaction, write } from '../../platform/database/database.ts'
import { network } from '../accounts.ts'

/** How many days ago the nights were that have passed already: notices, last notices, departures. */
const nights = [18, 6, 3]

/** The département whose owners they looked after: the technician's. Tonight's run looks after everybody. */
const department = '11'

/**
 * Gives the demonstration the reminders of three nights gone by, by the verb of the nightly run, once: as soon as the
 * program knows its own address, which their links bear.
 */
export async function openDemoReminders(services: Services): Promise<void> {
  const organization = await selectOptionalOrganization(services.db, network.slug)
  if (!organization) return
  const organizationId = organization.id
  await write(services.db, { organizationId }, async (tx) => {
    if (await hasReminders(tx)) return
    const owners = await tx
      .select({ id: providers.id })
      .from(providers)
      .where(and(eq(providers.organizationId, organizationId), eq(providers.departmentCode, department)))
    for (const daysAgo of nights) {
      const now = services.now().subtract({ hours: daysAgo * 24 })
      const writing = await writingOf(tx, services, organization, now)
      await openRun(tx, organizationId, writing.today, now)
      await remindOwners(
        tx,
        writing,
        owners.map(({ id }) => id),
      )
      await finishRun(tx, organizationId, writing.today, now)
    }
  })
}

async function hasReminders(tx: Transaction) {
  const { rows } = await tx.execute<{ any: boolean }>(sql`select exists (select from owners.reminders) as any`)
  return rows[0]?.any === true
}
