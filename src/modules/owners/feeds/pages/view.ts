import type { FormState } from '../../../../ui/form-state.ts'
import type { PanelPaths } from '../paths.ts'
import type { Health } from '../rules.ts'

/** A connected calendar, ready to show. */
export interface FeedView {
  id: number
  name: string
  /** Where it comes from: the host alone, as the rest of its address is a secret. */
  host: string
  health: Health
  /** « Tout va bien » and the like, in a sentence. */
  healthText: string
  /** The last one that brought the calendar. */
  lastRead: string
  /** A later one that brought nothing; empty where there is none. */
  lastTry: string
  lastChange: string
  nextRead: string
  stays: number
  ignoredBlocks: number
  conflicts: number
  isPaused: boolean
  /** What to give to its site in return. */
  export: ExportView | null
}

export interface ExportView {
  id: number
  address: string
  states: string[]
  /** When a site last read it, in words. */
  asked: string
  form: FormState
}

export interface StayView {
  id: number
  /** « du samedi 11 au samedi 18 juillet 2026 » */
  period: string
  feedName: string
  /** What it does to the planning. */
  effect: string
  isSetAside: boolean
}

/** All of a lodging's calendars, ready to show. */
export interface PanelView {
  lodging: { id: number; name: string; approvalNumber: string; municipalityName: string }
  feeds: FeedView[]
  exports: ExportView | null
  stays: StayView[]
  overlaps: string[]
  /** Why no further calendar can be connected; empty where one can. */
  full: string
  /** The form that connects a calendar, with what was typed. */
  form: FormState
  /** For buttons. */
  token: string
  paths: PanelPaths
  back: { label: string; href: string }
  planningHref: string | null
}
