import { pgSchema } from 'drizzle-orm/pg-core'

/** The PostgreSQL schema of the shared domain. */
export const core = pgSchema('core')
