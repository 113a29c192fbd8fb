import { bigint, foreignKey, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { moment, organizationId } from '../../platform/database/columns.ts'
import { core } from '../schema.ts'

/** What the organisation shows of itself; everything here is public. */
export interface Charter {
  /** Main colour as `#rrggbb`; the shades are derived, contrast below 4.5:1 against white is refused. */
  primaryColor: string
  banner: 'sea' | 'mountain' | 'town' | 'countryside'
  /** `files.id` of the logo, absent until one is sent. */
  logoFileId?: number
}

export interface Contact {
  email: string
  phone: string
  /** Opening hours of the hotline, in plain words. */
  hours: string
  /** The same for English pages; empty or absent: there they are shown in French. */
  hoursEnglish?: string
  /** As on an envelope, line by line. */
  address: string
  /** Of its own site; empty or absent: none. */
  website?: string
}

/** Texts that the organisation writes itself; paragraphs separated by blank lines. */
export interface LegalTexts {
  legalNotice: string
  privacy: string
  accessibility: string
}

export const organizations = core.table('organizations', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  timeZone: text('time_zone').notNull().default('Europe/Paris'),
  /** Module names this organisation runs: `owners`, `lastminute`… */
  modules: text('modules').array().notNull(),
  charter: jsonb('charter').$type<Charter>().notNull(),
  contact: jsonb('contact').$type<Contact>().notNull(),
  texts: jsonb('texts').$type<LegalTexts>().notNull(),
  mailSender: text('mail_sender').notNull(),
  version: integer('version').notNull().default(1),
  createdAt: moment('created_at').notNull(),
  closedAt: moment('closed_at'),
})

/** One row per module that an organisation configured; absent means the module's defaults. */
export const organizationSettings = core.table(
  'organization_settings',
  {
    organizationId: organizationId(),
    module: text('module').notNull(),
    values: jsonb('values').$type<Record<string, unknown>>().notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.module] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
  ],
)
