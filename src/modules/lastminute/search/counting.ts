import type { Services } from '../../../core/services.ts'
import { type Database, write } from '../../../platform/database/database.ts'
import { addSearches } from './store.ts'

interface Searched {
  organizationId: number
  searchedOn: string
  nightOn: string
  found: number
  way: Way
}

/** Where somebody searched: our own page, the widget's frame on another site, the JSON of another site. */
export type Way = 'page' | 'frame' | 'data'

export interface Tally {
  organizationId: number
  searchedOn: string
  nightOn: string
  count: number
  framed: number
  asData: number
  withoutResult: number
}

const waiting = new WeakMap<Database, Map<string, Tally>>()

/** Counts are gathered for a moment and written together: a search writes nothing by itself. */
const gatheredFor = 1000

/** LAST-22: one more search. A program that is killed loses the last second's figures, and nothing else; one that stops writes them. */
export function countSearch(services: Services, { found, way, ...searched }: Searched) {
  const tallies = waiting.get(services.db) ?? new Map<string, Tally>()
  if (tallies.size === 0) setTimeout(() => writeCounts(services), gatheredFor).unref()
  waiting.set(services.db, tallies)
  const key = `${searched.organizationId} ${searched.searchedOn} ${searched.nightOn}`
  const tally = tallies.get(key) ?? { ...searched, count: 0, framed: 0, asData: 0, withoutResult: 0 }
  tallies.set(key, tally)
  tally.count += 1
  if (way === 'frame') tally.framed += 1
  if (way === 'data') tally.asData += 1
  if (found === 0) tally.withoutResult += 1
}

/** Writes what was gathered; figures that cannot be written are told in the log and dropped. */
export async function writeCounts(services: Services): Promise<void> {
  const tallies = [...(waiting.get(services.db)?.values() ?? [])]
  waiting.delete(services.db)
  for (const organizationId of new Set(tallies.map((tally) => tally.organizationId))) {
    const own = tallies.filter((tally) => tally.organizationId === organizationId)
    await write(services.db, { organizationId }, (tx) => addSearches(tx, own)).catch((error: Error) =>
      services.log.warn({ err: error, organizationId }, 'searches were not counted'),
    )
  }
}
