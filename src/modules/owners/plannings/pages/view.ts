import type { FormState } from '../../../../ui/form-state.ts'
import type { HeldNight, MonthStay } from '../../feeds/month.ts'
import type { PanelPaths } from '../../feeds/paths.ts'
import type { Conflict, Entry } from '../rules.ts'
import type { JustSaved } from '../saves/just-saved.ts'

/** A month's planning, ready to show. */
export interface MonthView {
  lodging: { id: number; name: string; approvalNumber: string; municipalityName: string }
  month: Temporal.PlainYearMonth
  today: Temporal.PlainDate
  /** What the form read, and what it holds: every night chosen, no month and no week. */
  entry: Entry
  form: FormState
  /** Both versions, where somebody else saved meanwhile. */
  conflict?: Conflict | undefined
  /** What calendars elsewhere hold (OWN-28): night by night, and as stays. */
  held: readonly (HeldNight | null)[]
  stays: readonly MonthStay[]
  /** The page follows a save. */
  saved: JustSaved | undefined
  hrefs: {
    calendars: PanelPaths
    self: string
    list: string
    year: string
    saves: string
    periods: string
    previous: string | null
    next: string | null
  }
}
