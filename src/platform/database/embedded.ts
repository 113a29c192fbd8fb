import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { selectAccount } from './embedded/account.ts'
import { findBinaries } from './embedded/binaries.ts'
import { createCluster, keepPasswords, type Passwords, placeCluster } from './embedded/cluster.ts'
import { lockFolder } from './embedded/lock.ts'
import { describedServer, startServer } from './embedded/server.ts'

type Options = {
  dataDir: string
  log: (line: string) => void
  /** `false`: for tests only, whose data may vanish; the login may then also create databases. */
  durable?: boolean
}

export type EmbeddedPostgres = {
  /** Address of the role `escale`, which owns the database and may create roles, and is no superuser. */
  url: string
  stop(): Promise<void>
  /** Resolves when the server has ended, asked or not. */
  ended: Promise<void>
}

/** Starts the PostgreSQL that npm installed, on a folder of its own. Faults are told in one French sentence. */
export async function startEmbeddedPostgres({ dataDir, log, durable = true }: Options): Promise<EmbeddedPostgres> {
  const folder = path.resolve(dataDir)
  // Others may go through, as the database's account must, and see nothing: each file inside has its own mode.
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o711 })
  const lock = lockFolder(folder)
  try {
    const account = selectAccount(path.join(folder, 'postgres'))
    const binaries = await findBinaries(account, log)
    const cluster = await placeCluster(folder, account, binaries.env, log)
    const passwords = keepPasswords(folder)
    await createCluster(cluster, account, binaries, passwords.superuser, durable)
    await stopLeftover(cluster, passwords)
    const logFile = path.join(folder, 'postgres.log')
    const server = await startServer({ cluster, logFile, account, binaries, durable })
    await prepareDatabase(server.port, passwords, durable)
    return {
      url: addressOf(server.port, passwords),
      ended: server.ended,
      async stop() {
        await server.stop()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The address of the database that a program running on this folder has, for a command beside it. */
export async function findRunningPostgres(dataDir: string): Promise<string | null> {
  const folder = path.resolve(dataDir)
  const running = describedServer(path.join(folder, 'postgres'))
  if (!running) return null
  const url = addressOf(running.port, keepPasswords(folder))
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return url
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}

const addressOf = (port: number, { escale }: Passwords) => `postgres://escale:${escale}@127.0.0.1:${port}/escale`

/** After a kill -9 of the program where nothing ends the server with it, the server of this very folder is still there. */
async function stopLeftover(cluster: string, passwords: Passwords) {
  const left = describedServer(cluster)
  if (!left) return
  const client = superuser(left.port, passwords)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    if (rows[0]?.data_directory === cluster) process.kill(left.pid, 'SIGINT')
  } catch {
    // Nobody listens there, or somebody else: the new server decides by its own means.
    return
  } finally {
    await client.end().catch(() => {})
  }
  for (let tries = 0; tries < 100 && describedServer(cluster)?.pid === left.pid; tries++) await wait(100)
}

async function prepareDatabase(port: number, passwords: Passwords, durable: boolean) {
  const client = superuser(port, passwords)
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'escale') as role,
              exists (select from pg_database where datname = 'escale') as database`,
    )
    const options = `login createrole ${durable ? '' : 'createdb'} password ${client.escapeLiteral(passwords.escale)}`
    if (!rows[0]?.role) await client.query(`create role escale ${options}`)
    if (!rows[0]?.database) await client.query('create database escale owner escale')
  } finally {
    await client.end()
  }
}

function superuser(port: number, passwords: Passwords) {
  return new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: passwords.superuser,
    database: 'postgres',
  })
}
