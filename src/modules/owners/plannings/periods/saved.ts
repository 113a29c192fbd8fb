import type { Changes as Recorded } from '../../../../core/history/schema.ts'
import type { Letter } from '../rules.ts'
import { fromRecord } from '../saves/rules.ts'

/** What the form « du … au … » has just saved for one lodging; no period where its nights stood so already. */
export interface SavedLodging {
  lodgingId: number
  entryId: number
  name: string
  /** `until`: the day after the last night. */
  periods: { from: Temporal.PlainDate; until: Temporal.PlainDate; letter: Letter }[]
}

/** The lodgings of these saves, in the owner's order. */
export const savedTogether = (
  lodgings: readonly { id: number; name: string }[],
  saves: readonly { id: number; lodgingId: number; changes: Recorded }[],
): SavedLodging[] =>
  lodgings.flatMap(({ id, name }) =>
    saves
      .filter(({ lodgingId }) => lodgingId === id)
      .map((save) => ({ lodgingId: id, entryId: save.id, name, periods: periodsIn(save.changes) })),
  )

/** Nights in a row that took one state, whatever each was before. */
function periodsIn(recorded: Recorded): SavedLodging['periods'] {
  const periods: SavedLodging['periods'] = []
  for (const { from, until, after } of fromRecord(recorded).nights) {
    const last = periods.at(-1)
    if (last?.letter === after && last.until.equals(from)) last.until = until
    else periods.push({ from, until, letter: after })
  }
  return periods
}
