import type { Transaction } from '../../../platform/database/database.ts'
import { roles } from '../schema.ts'

/** A set of rights under a name; its number. */
export async function insertRole(
  tx: Transaction,
  organizationId: number,
  { name, rights }: { name: string; rights: readonly string[] },
): Promise<number> {
  const [row] = await tx
    .insert(roles)
    .values({ organizationId, name, rights: [...rights] })
    .returning({ id: roles.id })
  if (!row) throw new Error('a role was not inserted')
  return row.id
}
