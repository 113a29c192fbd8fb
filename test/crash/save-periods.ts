// Sets one period of two lodgings again and again, and says so after each; the test kills it at some moment.
import { writeSync } from 'node:fs'
import { readPlannings } from '../../src/core/availability/plannings.ts'
import { savePeriods } from '../../src/modules/owners/plannings/periods/actions.ts'
import { openDatabase, read } from '../../src/platform/database/database.ts'
import { type PeriodTask, wishOf } from './wishes.ts'

const task = JSON.parse(process.argv[2] ?? '') as PeriodTask
const { organizationId, lodgingIds } = task
const db = openDatabase(task.url, { connections: 2 })
const [from, until] = [Temporal.PlainDate.from(task.first), Temporal.PlainDate.from(task.until)]
const actor = {
  ...{ organizationId, accountId: task.accountId, portal: 'owners' as const, providerIds: [task.providerId] },
  ...{ greetingName: '', fullName: '', rights: new Set<never>(), departments: null, actedBy: null },
}

for (let number = task.from; ; number++) {
  const stored = await read(db, { organizationId }, (tx) => readPlannings(tx, organizationId, lodgingIds, from, until))
  const periods = [{ from, until, letter: wishOf(number).letter }]
  const outcome = await savePeriods(
    {
      ...{ db, actor, now: Temporal.Now.instant(), key: `${task.run}-${number}` },
      today: Temporal.PlainDate.from('2026-07-06'),
    },
    lodgingIds.map((lodgingId) => ({
      ...{ lodgingId, periods },
      versions: stored.get(lodgingId)?.versions ?? new Map(),
    })),
  )
  if (!outcome.ok) throw new Error(outcome.refusal)
  writeSync(1, `${number}\n`)
}
