import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '../..')

/** Without the demonstration, which takes seconds to load. */
export const production = {
  ...{ NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1' },
  ...{ SECRET_KEY: 'a key of tests, of no use elsewhere', PUBLIC_URL: 'http://127.0.0.1' },
}

/** The program as `npm start` runs it, in a process of its own. */
export class Program {
  output = ''
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  private readonly child: ChildProcess

  constructor(env: Record<string, string>) {
    const { PATH, HOME, TMPDIR } = process.env
    const base = Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR, PORT: '0' }).filter(([, value]) => value))
    this.child = spawn(process.execPath, ['scripts/start.js'], {
      cwd: root,
      env: { ...base, ...env } as NodeJS.ProcessEnv,
    })
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += chunk
      })
    }
    this.ended = new Promise((resolve) => this.child.once('close', (code, signal) => resolve({ code, signal })))
  }

  kill(signal: NodeJS.Signals) {
    this.child.kill(signal)
  }

  /** Where it listens, once it serves. */
  async address(): Promise<string> {
    let over = false
    this.ended.then(() => {
      over = true
    })
    for (;;) {
      const address = /(http:\S+:\d+)\//.exec(this.output)?.[1]
      if (address) return address
      if (over) throw new Error(`The program ended before it served: ${this.output}`)
      await wait(10)
    }
  }
}

export class DataFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'escale-lifecycle-'))

  postmaster() {
    return Number(readFileSync(path.join(this.path, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  }

  async remove() {
    const database = path.join(this.path, 'postgres')
    // A database whose program was killed is still writing its last files.
    while (existsSync(path.join(database, 'postmaster.pid')) && isAlive(this.postmaster())) await wait(20)
    const options = { recursive: true, force: true }
    // As root, below a folder that nobody else may enter, the database lies elsewhere behind a link.
    if (existsSync(database)) rmSync(path.dirname(realpathSync(database)), options)
    rmSync(this.path, options)
  }
}

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
