import type { Hono } from 'hono'
import type { Right } from './accounts/rules.ts'
import type { Environment } from './environment.ts'

/** An entry of the back office's menu, shown to staff who hold its right (null: all staff). */
export interface OfficeEntry {
  label: string
  /** One sentence for the back office's home: what one does there. */
  hint: string
  path: (slug: string) => string
  right: Right | null
  icon: string
  /** The module that must run for the entry to show; absent: always there. */
  module?: string
}

/** A public door of an organisation, shown on its home page. */
export interface PublicEntry {
  label: string
  hint: string
  path: (slug: string) => string
  icon?: string
}

/** What a module hands to the app: its only door. */
export interface Module {
  name: string
  routes: Hono<Environment>
  /** English of the module's public sentences, keyed by the French. */
  english: Record<string, string>
  officeEntries: OfficeEntry[]
  publicEntries: PublicEntry[]
}
