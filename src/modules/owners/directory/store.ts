import { type SQLWrapper, sql } from 'drizzle-orm'

/** By name as French readers expect it. */
export const inFrenchOrder = (column: SQLWrapper) => sql`${column} collate "fr-x-icu"`
