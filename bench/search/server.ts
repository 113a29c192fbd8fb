import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'

/** The program's own PostgreSQL in a folder that goes when it stops; `BENCH_DATABASE_URL` names another server. */
export async function startThrowAwayServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const outside = process.env.BENCH_DATABASE_URL
  if (outside) return { url: outside, stop: async () => {} }
  const dataDir = mkdtempSync(path.join(tmpdir(), 'escale-bench-'))
  chmodSync(dataDir, 0o711)
  const server = await startEmbeddedPostgres({ dataDir, log: () => {}, durable: false })
  const stop = async () => {
    await server.stop()
    const cluster = path.join(dataDir, 'postgres')
    if (existsSync(cluster)) rmSync(realpathSync(cluster), { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  }
  // A million lodgings are gigabytes: they go too when the bench is cut short.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop().finally(() => process.exit(1)))
  return { url: server.url, stop }
}

/** An empty migrated database on that server. */
export async function createDatabase(server: string, name: string): Promise<{ url: string; drop(): Promise<void> }> {
  await administer(server, `drop database if exists ${name} with (force)`)
  await administer(server, `create database ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  await migrate(url)
  return { url, drop: () => administer(server, `drop database ${name} with (force)`) }
}

async function administer(server: string, statement: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
