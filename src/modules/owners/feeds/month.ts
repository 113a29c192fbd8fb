import type { HeldAs } from '../../../core/availability/feeds/schema.ts'
import { isBefore } from '../../../core/calendar/rules.ts'

export interface MonthStay {
  id: number
  feedName: string
  firstNightOn: Temporal.PlainDate
  departureOn: Temporal.PlainDate
  heldAs: HeldAs
}

/** What calendars elsewhere hold of one night, for its cell. */
export interface HeldNight {
  /** « Airbnb », or several. */
  name: string
  heldAs: HeldAs
}

/** The nights of a month as feeds hold them; a stay wins over a closing, and every feed is named. */
export const heldByNight = (stays: readonly MonthStay[], nights: readonly Temporal.PlainDate[]): (HeldNight | null)[] =>
  nights.map((night) => {
    const own = stays.filter((stay) => !isBefore(night, stay.firstNightOn) && isBefore(night, stay.departureOn))
    if (own.length === 0) return null
    return {
      name: [...new Set(own.map(({ feedName }) => feedName))].join(' + '),
      heldAs: own.some(({ heldAs }) => heldAs === 'let') ? 'let' : 'closed',
    }
  })

/** Nights in a row that the same calendars hold alike: their places, `until` the one after the last. */
export function runsOf(held: readonly (HeldNight | null)[]): { from: number; until: number; held: HeldNight }[] {
  const runs: { from: number; until: number; held: HeldNight }[] = []
  for (const [night, own] of held.entries()) {
    const run = runs.at(-1)
    if (!own) continue
    const same = run?.until === night && run.held.name === own.name && run.held.heldAs === own.heldAs
    if (same) run.until = night + 1
    else runs.push({ from: night, until: night + 1, held: own })
  }
  return runs
}
