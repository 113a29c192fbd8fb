// Goes through a night's reminders, and says after each slice how far it is; the test kills it at some moment.
import { writeSync } from 'node:fs'
import { pino } from 'pino'
import { remindSlice } from '../../src/modules/owners/reminders/actions.ts'
import { openAnnouncements } from '../../src/platform/database/announcements.ts'
import { openDatabase } from '../../src/platform/database/database.ts'

export interface NightTask {
  url: string
  organizationId: number
  now: string
}

const { url, organizationId, now } = JSON.parse(process.argv[2] ?? '') as NightTask
const db = openDatabase(url, { connections: 2 })
const services = {
  ...{ db, mailer: null, secret: 'of this test only', publicUrl: 'http://localhost' },
  jobs: { send: async () => undefined },
  files: { put: async () => undefined, get: async () => null, remove: async () => undefined },
  now: () => Temporal.Instant.from(now),
  announcements: openAnnouncements(''),
  ...{ trustedProxies: [], demo: false, mapTiles: '', log: pino({ level: 'silent' }), asset: (name: string) => name },
}

writeSync(1, 'begun\n')
let after: number | null = 0
while (after !== null) {
  after = await remindSlice(services, { organizationId, on: now.slice(0, 10), after })
  writeSync(1, `${after ?? 'finished'}\n`)
}
await db.close()
