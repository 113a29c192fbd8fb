import { readPlannings } from '../../src/core/availability/plannings.ts'
import type { savePlanningMonth } from '../../src/modules/owners/plannings/actions.ts'
import type { savePeriods } from '../../src/modules/owners/plannings/periods/actions.ts'
import { entryOf, type Letter, letterOf } from '../../src/modules/owners/plannings/rules.ts'
import { readSheet } from '../../src/modules/owners/plannings/store.ts'
import { read } from '../../src/platform/database/database.ts'
import type { TestApp } from '../support/app.ts'
import { ownerActor, plantLodging } from './own-lodging.ts'

// Windows that save the same nights at the same moment, through the verb given: the real one, or one without its lock.

const [from, until] = [Temporal.PlainDate.from('2026-09-20'), Temporal.PlainDate.from('2026-11-10')]
const today = Temporal.PlainDate.from('2026-07-06')
let sent = 0

const doing = (app: TestApp) => ({
  ...{ db: app.db, actor: ownerActor(app.network), now: app.clock.now, today },
  key: `racing ${++sent}`,
})

export const sheetOf = (app: TestApp, month: Temporal.PlainYearMonth) =>
  read(app.db, app.network, (tx) => readSheet(tx, app.network.organizationId, app.network.lodgingId, month))

/** Eight windows that read the same month and save it at once, each its own way. */
export async function raceForMonth(app: TestApp, save: typeof savePlanningMonth, month: Temporal.PlainYearMonth) {
  const entry = entryOf(await sheetOf(app, month))
  const wishes: Letter[] = ['D', 'L', 'O', 'F', 'D', 'L', 'O', 'F']
  const outcomes = await Promise.all(
    wishes.map((letter) =>
      save(doing(app), { lodgingId: app.network.lodgingId, month, entry: { ...entry, month: letter } }),
    ),
  )
  return { outcomes, winners: wishes.filter((_, window) => outcomes[window]?.ok) }
}

/** Six windows that read two lodgings and save both at once, each its own way, half of them in the other order. */
export async function raceForPeriods(app: TestApp, save: typeof savePeriods) {
  const lodgingIds = [await plantLodging(app.db, app.network), await plantLodging(app.db, app.network)]
  const wishes: Letter[] = ['D', 'L', 'O', 'F', 'D', 'L']
  const outcomes = await Promise.all(
    wishes.map((letter, window) => {
      const ids = window % 2 ? lodgingIds.toReversed() : lodgingIds
      const periods = [{ from, until, letter }]
      return save(
        doing(app),
        ids.map((lodgingId) => ({ lodgingId, versions: new Map(), periods })),
      )
    }),
  )
  const stored = await read(app.db, app.network, (tx) =>
    readPlannings(tx, app.network.organizationId, lodgingIds, from, until),
  )
  return {
    winners: new Set(wishes.filter((_, window) => outcomes[window]?.ok)),
    stored: new Set([...stored.values()].flatMap(({ typed }) => typed.map(letterOf))),
  }
}
