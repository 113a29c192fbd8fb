import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseDoor: string
  }
}

type TestServer = { url: string; template: string; strategy: 'file_copy' | 'wal_log'; stop(): Promise<void> }

/** Offers a door to the test files: the first that knocks has the server started and the template migrated. */
export default async function setup(project: TestProject) {
  let server: Promise<TestServer> | undefined
  const door = createServer(async (_request, response) => {
    try {
      server ??= startTestServer()
      const { url, template, strategy } = await server
      response.end(JSON.stringify({ url, template, strategy }))
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.stack : String(error))
    }
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  project.provide('databaseDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`)

  return async () => {
    door.closeAllConnections()
    door.close()
    await (await server?.catch(() => undefined))?.stop()
  }
}

async function startTestServer(): Promise<TestServer> {
  const outside = process.env.TEST_DATABASE_URL
  const { url, stop } = outside ? { url: outside, stop: async () => {} } : await startDisposablePostgres()
  const template = `escale_test_${randomBytes(4).toString('hex')}`
  try {
    await administer(url, [`create database ${template}`])
    await migrate(databaseUrl(url, template))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url,
    template,
    // Twice as quick where nothing waits for a disk; elsewhere every file of the copy would be synchronised.
    strategy: outside ? 'wal_log' : 'file_copy',
    async stop() {
      if (outside) await dropAll(url, template)
      await stop()
    },
  }
}

async function startDisposablePostgres() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'escale-test-'))
  chmodSync(dataDir, 0o711)
  const server = await startEmbeddedPostgres({ dataDir, log: () => {}, durable: false })
  const removeData = () => {
    // Below a folder that the database's account may not enter, it lies elsewhere behind a link.
    rmSync(path.dirname(realpathSync(path.join(dataDir, 'postgres'))), { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: server.url, stop: () => server.stop().then(removeData) }
}

async function administer(url: string, statements: string[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Files that were cut short leave their databases on an outside server. */
async function dropAll(url: string, template: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [template],
  )
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
  await client.end()
}

function databaseUrl(url: string, database: string) {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href
}
