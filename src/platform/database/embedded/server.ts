import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Account, asAccount } from './account.ts'
import type { Binaries } from './binaries.ts'

export type Server = { port: number; stop(): Promise<void>; ended: Promise<void> }
type Place = { cluster: string; logFile: string; account: Account; binaries: Binaries; durable: boolean }

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  wal_compression: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Details and statements of errors may hold personal data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}
const disposable = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' },
  ...{ autovacuum: 'off', max_connections: '300' },
}

/** Starts the server of a cluster; what a killed program or server left behind is waited for, for some seconds. */
export async function startServer(place: Place): Promise<Server> {
  const deadline = Date.now() + 15_000
  for (;;) {
    const port = await freePort()
    const offset = sizeOf(place.logFile)
    const child = launch(place, port)
    if (await isReady(child, place.cluster)) return running(child, port)
    const said = readFileSync(place.logFile, 'utf8').slice(offset)
    const passing = /lock file "postmaster.pid" already exists|pre-existing shared memory|Address already in use/i.test(
      said,
    )
    if (!passing || Date.now() > deadline) {
      throw new Error(
        `PostgreSQL n'a pas démarré (journal : ${place.logFile}) : ${said.trim().split('\n').slice(-3).join(' ')}`,
      )
    }
    await wait(100)
  }
}

function launch({ cluster, logFile, account, binaries, durable }: Place, port: number): ChildProcess {
  const settings = { ...common, ...(durable ? {} : disposable), port: String(port) }
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const asked = asAccount(account, binaries.postgres, args)
  if (sizeOf(logFile) > 10_000_000) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a', 0o600)
  // A session of its own: Ctrl-C in the terminal must reach this program only, which stops the server last.
  const options = { ...asked.options, cwd: '/', env: binaries.env, detached: true } as const
  const child = spawn(asked.command, asked.args, { ...options, stdio: ['ignore', log, log] })
  closeSync(log)
  return child
}

/** The server writes « ready » on the eighth line of postmaster.pid when it takes connections. */
async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let ended = false
  child.once('error', () => {
    ended = true
  })
  while (!ended && child.exitCode === null && child.signalCode === null) {
    const lines = readPidFile(cluster)
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true
    await wait(10)
  }
  return false
}

function running(child: ChildProcess, port: number): Server {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    port,
    ended,
    async stop() {
      child.kill('SIGINT')
      // Four seconds of the five that a stop may take, then an immediate stop: the next start replays the log.
      const impatient = setTimeout(() => child.kill('SIGQUIT'), 4_000)
      await ended
      clearTimeout(impatient)
    },
  }
}

/** The process and port of the server that postmaster.pid tells of, which may be long dead. */
export function describedServer(cluster: string): { pid: number; port: number } | null {
  const [pid, , , port] = readPidFile(cluster)
  return pid && port ? { pid: Number(pid), port: Number(port) } : null
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

function sizeOf(file: string) {
  return existsSync(file) ? statSync(file).size : 0
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createServer()
  probe.once('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
  })
  return promise
}
