import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Actor } from '../../../core/accounts/rules.ts'

/** What staff may see: their organisation, and in it their départements. Every query of the directory starts from it. */
export type Scope = Pick<Actor, 'organizationId' | 'departments'>

/** In one of the départements that the actor follows. */
export const followed = ({ departments }: Scope, departmentCode: SQLWrapper): SQL | undefined =>
  departments ? sql`${departmentCode} = any(${sql.param([...departments])}::text[])` : undefined

/** By name as French readers expect it. */
export const inFrenchOrder = (column: SQLWrapper) => sql`${column} collate "fr-x-icu"`
