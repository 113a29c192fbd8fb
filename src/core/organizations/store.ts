import { and, eq, isNull } from 'drizzle-orm'
import { type Database, read, type Transaction } from '../../platform/database/database.ts'
import type { Organization } from './rules.ts'
import { organizationSettings, organizations } from './schema.ts'

/** The open organisation behind a path's first segment, or null. */
export async function selectOptionalOrganization(db: Database, slug: string): Promise<Organization | null> {
  const rows = await read(db, { organizationId: null }, (tx) =>
    tx
      .select()
      .from(organizations)
      .where(and(eq(organizations.slug, slug), isNull(organizations.closedAt))),
  )
  return rows[0] ?? null
}

/** Every open organisation, by name: the installation's home. */
export function selectOrganizations(tx: Transaction): Promise<Organization[]> {
  return tx.select().from(organizations).where(isNull(organizations.closedAt)).orderBy(organizations.name)
}

/** What the organisation set for a module; empty where it set nothing. */
export async function selectSettings(tx: Transaction, organizationId: number, module: string) {
  const [row] = await tx
    .select({ values: organizationSettings.values, version: organizationSettings.version })
    .from(organizationSettings)
    .where(and(eq(organizationSettings.organizationId, organizationId), eq(organizationSettings.module, module)))
  return row ?? { values: {}, version: 0 }
}
