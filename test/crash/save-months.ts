// Saves one month again and again, each time as a whole, and says so after each; the test kills it at some moment.
import { writeSync } from 'node:fs'
import { savePlanningMonth } from '../../src/modules/owners/plannings/actions.ts'
import { entryOf } from '../../src/modules/owners/plannings/rules.ts'
import { readSheet } from '../../src/modules/owners/plannings/store.ts'
import { openDatabase, read } from '../../src/platform/database/database.ts'
import { type Task, wishOf } from './wishes.ts'

const task = JSON.parse(process.argv[2] ?? '') as Task
const { organizationId, lodgingId } = task
const db = openDatabase(task.url, { connections: 2 })
const month = Temporal.PlainYearMonth.from(task.month)
const actor = {
  ...{ organizationId, accountId: task.accountId, portal: 'owners' as const, providerIds: [task.providerId] },
  ...{ greetingName: '', fullName: '', rights: new Set<never>(), departments: null, actedBy: null },
}

for (let number = task.from; ; number++) {
  const sheet = await read(db, { organizationId }, (tx) => readSheet(tx, organizationId, lodgingId, month))
  const { letter, origin } = wishOf(number)
  const now = Temporal.Now.instant()
  const outcome = await savePlanningMonth(
    { db, actor, now, today: Temporal.PlainDate.from('2026-07-06'), key: `${task.run}-${number}` },
    {
      ...{ lodgingId, month },
      entry: { ...entryOf(sheet), month: letter, origins: sheet.origins.map(() => origin) },
    },
  )
  if (!outcome.ok) throw new Error(outcome.refusal)
  writeSync(1, `${number}\n`)
}
