import { and, eq } from 'drizzle-orm'
import type { Actor } from '../../src/core/accounts/rules.ts'
import { lodgings } from '../../src/core/directory/schema.ts'
import { type Database, write } from '../../src/platform/database/database.ts'
import type { SmallNetwork } from './small-network.ts'

let made = 0

/** Another lodging of the small network's owner: « La Bergerie », its planning shown, nothing known of its nights. */
export const plantLodging = (db: Database, { organizationId, lodgingId }: SmallNetwork): Promise<number> =>
  write(db, { organizationId }, async (tx) => {
    const [model] = await tx
      .select()
      .from(lodgings)
      .where(and(eq(lodgings.organizationId, organizationId), eq(lodgings.id, lodgingId)))
    if (!model) throw new Error('no lodging to copy')
    const { id: _, searchText: __, ...facts } = model
    const values = { ...facts, name: 'La Bergerie', approvalNumber: `BERGERIE${++made}`, planningShown: true }
    const [row] = await tx.insert(lodgings).values(values).returning({ id: lodgings.id })
    if (!row) throw new Error('no lodging made')
    return row.id
  })

/** The small network's owner as verbs are handed them, without a page before. */
export const ownerActor = ({ organizationId, owner, providerId }: SmallNetwork): Actor => ({
  ...{ organizationId, accountId: owner.accountId, portal: 'owners', providerIds: [providerId], actedBy: null },
  ...{ greetingName: '', fullName: '', rights: new Set(), departments: null },
})
