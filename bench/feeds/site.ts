// The demonstration's site in a process of its own, that reads feeds when it is told to and watches its event loop.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pino } from 'pino'
import { createApp } from '../../src/app.tsx'
import type { Services } from '../../src/core/services.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { readDueFeeds } from '../../src/modules/owners/index.ts'
import { openAnnouncements } from '../../src/platform/database/announcements.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import { folderFileStore } from '../../src/platform/files/folder-store.ts'
import { listen } from '../../src/platform/http/listen.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'escale-bench-files-'))
const services: Services = {
  db: openDatabase(process.argv[2] ?? ''),
  announcements: openAnnouncements(process.argv[2] ?? ''),
  jobs: { send: async () => undefined },
  mailer: null,
  files: folderFileStore(folder),
  now: () => Temporal.Now.instant(),
  secret: 'a secret of benches, of no use elsewhere',
  publicUrl: 'http://127.0.0.1',
  trustedProxies: [],
  demo: false,
  mapTiles: '',
  log: pino({ level: 'warn' }),
  asset: (name) => `/assets/${name}`,
  mayFetchLocally: () => true,
}
await loadDemo(services)
const { port } = await listen(createApp(services).fetch, '127.0.0.1', 0)
process.send?.({ port })

process.on('message', async ({ what, seconds }: { what: 'read' | 'watch' | 'stop'; seconds: number }) => {
  if (what === 'stop') {
    rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  }
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  const start = performance.now()
  const cpuBefore = process.cpuUsage()
  const count = what === 'read' ? await readDueFeeds(services, seconds) : await wait(seconds * 1000)
  delays.disable()
  const megabytes = process.memoryUsage.rss() / 1024 / 1024
  const took = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  const cpu = (user + system) / 1000
  process.send?.({ count, seconds: took, megabytes, cpu, delay: delays.percentile(99) / 1e6 })
})

const wait = (milliseconds: number) => new Promise<number>((resolve) => setTimeout(() => resolve(0), milliseconds))
