import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Hono } from 'hono'
import type { List } from '../../src/platform/documents/list.ts'
import { formatOf, sendList } from '../../src/platform/documents/send.ts'

// One list in a process of its own, sent as the program sends it: seconds, those of a core, megabytes more than
// before, the longest wait of others.
const [format = '', lines = ''] = process.argv.slice(2)

const list = (count: number): List<number> => ({
  title: 'Hébergements',
  subtitle: `${count} hébergements, liste du 21/11/2026`,
  columns: [
    { header: 'Agrément', value: (n) => `HL0LAR011CM${String(n).padStart(5, '0')}` },
    { header: 'Nom', weight: 2, value: (n) => `Le gîte des ${n % 997} chênes verts` },
    { header: 'Commune', weight: 1.5, value: (n) => `Saint-Étienne-du-Bois-${n % 350}` },
    { header: 'Département', value: (n) => String(1 + (n % 95)).padStart(2, '0') },
    { header: 'Propriétaire', weight: 1.5, value: (n) => `MME DUPONT-${n % 4000} Marie-Hélène` },
    { header: 'Téléphone', value: () => '04 68 11 22 33' },
    { header: 'Capacité', value: (n) => 2 + (n % 12) },
    { header: 'Prix', value: (n) => ({ cents: 35_000 + (n % 900) * 100 }) },
    { header: 'Jusqu’au', value: (n) => Temporal.PlainDate.from('2026-01-01').add({ days: n % 700 }) },
    { header: 'État', value: (n) => (n % 9 === 0 ? 'Fermé' : 'Ouvert') },
  ],
  rows: Array.from({ length: count }, (_, n) => n),
})

const app = new Hono()
app.get('/:lines/:format', (c) =>
  sendList(c, list(Number(c.req.param('lines'))), formatOf(c.req.param('format')), 'hebergements'),
)

/** As a reader at the other end does: takes it piece by piece and keeps nothing. */
async function take(address: string) {
  const answer = await app.request(address)
  let bytes = 0
  for await (const piece of answer.body ?? []) bytes += piece.length
  return bytes
}

await take(`/10/${format}`)
globalThis.gc?.()
const before = process.memoryUsage().rss
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
const began = performance.now()
const used = process.cpuUsage()
const bytes = await take(`/${lines}/${format}`)
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(used)
await new Promise((resolve) => setTimeout(resolve, 20))
delay.disable()
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
console.log(JSON.stringify({ seconds, ofCore: (user + system) / 1e6, megabytes, waited: delay.max / 1e6, bytes }))
