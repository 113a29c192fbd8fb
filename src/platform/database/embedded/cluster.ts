import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type Account, tryAs } from './account.ts'
import { type Binaries, SHARED_FOLDER } from './binaries.ts'

export type Passwords = { superuser: string; escale: string }

/** Passwords come before the cluster, so that a start cut short in between finds the ones that it was made with. */
export function keepPasswords(dataDir: string): Passwords {
  const file = path.join(dataDir, 'postgres-passwords.json')
  if (!existsSync(file)) {
    const password = () => randomBytes(32).toString('base64url')
    writeFileSync(`${file}.new`, JSON.stringify({ superuser: password(), escale: password() }), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords
}

/**
 * The folder of the cluster: `postgres` in the data folder, or a link from there to a place beside the copied binaries
 * where the account may enter (root with a clone below a 0700 folder).
 */
export async function placeCluster(
  dataDir: string,
  account: Account,
  env: NodeJS.ProcessEnv | undefined,
  log: (line: string) => void,
) {
  const cluster = path.join(dataDir, 'postgres')
  if (!existsSync(cluster)) {
    // A link that leads nowhere counts as absent: what it pointed at is gone.
    rmSync(cluster, { force: true })
    if (await mayEnter(account, dataDir, env)) return cluster
    const elsewhere = path.join(SHARED_FOLDER, `data-${randomBytes(4).toString('hex')}`)
    mkdirSync(elsewhere, { recursive: true })
    chmodSync(SHARED_FOLDER, 0o755)
    chmodSync(elsewhere, 0o755)
    mkdirSync(path.join(elsewhere, 'postgres'))
    symlinkSync(path.join(elsewhere, 'postgres'), cluster)
    log(`Le compte « ${account?.name} » ne peut pas entrer dans ${dataDir} : la base de données est dans ${elsewhere}.`)
  }
  const place = realpathSync(cluster)
  if (!(await mayEnter(account, path.dirname(place), env))) {
    throw new Error(
      `Le compte « ${account?.name} » ne peut plus entrer dans ${place} : rendez ce chemin traversable, ou lancez Escale sous le compte à qui il appartient.`,
    )
  }
  return place
}

async function mayEnter(account: Account, folder: string, env: NodeJS.ProcessEnv | undefined) {
  return account === null || (await tryAs(account, 'sh', ['-c', 'cd "$1"', 'sh', folder], env)) === null
}

/** Made beside its place and moved there whole: a first start cut short leaves nothing half made. */
export async function createCluster(
  cluster: string,
  account: Account,
  binaries: Binaries,
  superuserPassword: string,
  durable: boolean,
) {
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return
  // A name of its own: the initdb of a start that was ended may still be writing into an earlier one.
  const unfinished = `${cluster}.new-${process.pid}-${Date.now()}`
  const passwordFile = `${unfinished}.password`
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (account) for (const file of [unfinished, passwordFile]) chownSync(file, account.uid, account.gid)
  const args = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
  args.push('--locale=C', '--locale-provider=icu', '--icu-locale=fr-FR', ...(durable ? [] : ['--no-sync']))
  const refusal = await tryAs(account, binaries.initdb, [...args, `--pgdata=${unfinished}`], binaries.env)
  rmSync(passwordFile, { force: true })
  if (refusal !== null) throw new Error(`La base de données n'a pas pu être créée dans ${cluster} : ${refusal}`)
  rmSync(cluster, { recursive: true, force: true })
  renameSync(unfinished, cluster)
  removeUnfinished(cluster)
}

/** What starts that were ended left behind; what is still being written goes with the next cluster's making. */
function removeUnfinished(cluster: string) {
  const { dir, base } = path.parse(cluster)
  for (const name of readdirSync(dir).filter((one) => one.startsWith(`${base}.new-`))) {
    try {
      rmSync(path.join(dir, name), { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // Still being written: it is in nobody's way.
    }
  }
}
