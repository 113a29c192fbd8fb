import { Hono } from 'hono'

/** What /readyz asks, each answering within the request: true, or what is wrong in a few words. */
export type ReadinessCheck = () => Promise<true | string>

/** `/healthz`: the process answers. `/readyz`: it can do its work (database, migrations, jobs). */
export function operationRoutes(checks: Record<string, ReadinessCheck>) {
  const app = new Hono()
  app.get('/healthz', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }))
  app.get('/readyz', async (c) => {
    const entries = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const result = await check().catch(() => 'unreachable')
        return [name, result === true ? 'ok' : result] as const
      }),
    )
    const ready = entries.every(([, result]) => result === 'ok')
    c.header('Cache-Control', 'no-store')
    return c.json({ ready, checks: Object.fromEntries(entries) }, ready ? 200 : 503)
  })
  return app
}
