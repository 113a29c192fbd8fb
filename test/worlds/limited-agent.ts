import { and, eq } from 'drizzle-orm'
import { roles } from '../../src/core/accounts/schema.ts'
import { type Database, write } from '../../src/platform/database/database.ts'
import type { SmallNetwork, TestAccount } from './small-network.ts'

/** The technician may use the last-minute tool too, for the Aude (11) only: the small office's hosts lie elsewhere. */
export async function letLimitedAgentIn(db: Database, office: SmallNetwork): Promise<TestAccount> {
  const { organizationId, roleIds, technician } = office
  await write(db, { organizationId }, (tx) =>
    tx
      .update(roles)
      .set({ rights: ['directory', 'plannings', 'lastminute'] })
      .where(and(eq(roles.organizationId, organizationId), eq(roles.id, roleIds.technician))),
  )
  return technician
}
