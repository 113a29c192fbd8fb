import type { Criteria, Request, Sort } from '../../src/core/availability/search/rules.ts'
import { searchLodgings } from '../../src/core/availability/search/store.ts'
import { type Database, read } from '../../src/platform/database/database.ts'
import { timeInTurn } from '../harness/latency.ts'
import type { Measure } from '../harness/rows.ts'
import { origin } from './world.ts'

export const scope = { organizationId: 1 }
export const page = { number: 1, size: 20 }

export interface Searched {
  name: string
  /** Undisturbed, so that two sizes measured minutes apart compare. */
  milliseconds: number
  /** Lodgings found, on average over the runs. */
  matches: number
}

export const requestOf = (criteria: Criteria, sort: Sort = 'price'): Request => ({ criteria, sort, today: origin })

/** A week whose arrival wanders over 21 months: hardly two runs ask for the same dates. */
export function wandering(run: number) {
  const arrivalOn = origin.add({ days: 20 + ((run * 37) % 640) })
  return { arrivalOn, departureOn: arrivalOn.add({ days: 7 }) }
}

/**
 * Median and p99 beside those of `select 1` on the same connection, as escale_app with policies on: the search alone,
 * inside a transaction whose scope is set, then with a transaction of its own as a page makes it.
 */
export async function* searchCases(
  db: Database,
  name: string,
  asked: { runs: number; criteria: (run: number) => Criteria; sort?: Sort; budget?: number },
): AsyncGenerator<Measure, Searched> {
  const { runs, criteria, sort, budget } = asked
  let matches = 0
  const alone = await read(db, scope, (tx) =>
    timeInTurn(
      runs,
      () => tx.$client.query('select 1'),
      async (run) => {
        matches += (await searchLodgings(tx, requestOf(criteria(run), sort), page)).total
      },
    ),
  )
  const whole = await timeInTurn(
    runs,
    () => db.pool.query('select 1'),
    (run) => read(db, scope, (tx) => searchLodgings(tx, requestOf(criteria(run), sort), page)),
  )
  for (const part of ['median', 'p99'] as const)
    yield {
      case: `${name}, ${part}`,
      value: alone.subject[part],
      unit: 'ms',
      floor: alone.floor[part],
      ...(budget && { budget: { atMost: budget } }),
    }
  yield {
    case: `${name}, median with its transaction`,
    value: whole.subject.median,
    unit: 'ms',
    floor: whole.floor.median,
  }
  return { name, milliseconds: alone.subject.undisturbed, matches: matches / runs }
}
