// Goes on with a run as a worker would; the test kills it at some moment.
import { pino } from 'pino'
import { advanceRun } from '../../src/core/progress/actions.ts'
import type { Services } from '../../src/core/services.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import { noting } from './noting.ts'

const { url, organizationId, runId } = JSON.parse(process.argv[2] ?? '') as Record<string, string | number>
const services = {
  db: openDatabase(String(url), { connections: 2 }),
  jobs: { send: async () => undefined },
  now: () => Temporal.Now.instant(),
  log: pino({ level: 'silent' }),
} as Partial<Services> as Services

await advanceRun(services, [noting], { organizationId: Number(organizationId), runId: Number(runId) })
process.exit(0)
