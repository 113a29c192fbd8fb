import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** The system account that PostgreSQL runs as. `null`: the one that runs this program. */
export type Account = { name: string; uid: number; gid: number } | null

/**
 * PostgreSQL refuses to run as root, so root lends it an existing account: the one that owns the data already, otherwise
 * the first of postgres, node and nobody. initdb refuses a uid that /etc/passwd lacks.
 */
export function selectAccount(clusterDir: string): Account {
  if (process.getuid?.() !== 0) return null
  const accounts = readAccounts()
  const owner = existsSync(clusterDir) ? statSync(clusterDir).uid : 0
  const owning = owner === 0 ? undefined : accounts.find(({ uid }) => uid === owner)
  const account =
    owning ?? ['postgres', 'node', 'nobody'].map((name) => accounts.find((a) => a.name === name)).find(Boolean)
  if (!account) {
    throw new Error(
      `PostgreSQL ne peut pas tourner sous root et cette machine n'a ni compte « postgres », ni « node », ni « nobody » : lancez Escale sous un compte ordinaire, ou indiquez DATABASE_URL.`,
    )
  }
  return account
}

function readAccounts() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .flatMap(([name, , uid, gid]) => (name && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : []))
}

/** `setpriv` sends the server a signal when this program dies, even by kill -9, so that no orphan keeps the data. */
export function asAccount(account: Account, command: string, args: string[]) {
  const identity = account ? { uid: account.uid, gid: account.gid } : {}
  if (!hasSetpriv()) return { command, args, options: identity }
  const drop = account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'] : []
  return { command: 'setpriv', args: [...drop, '--pdeathsig=INT', '--', command, ...args], options: {} }
}

let setpriv: boolean | undefined
function hasSetpriv(): boolean {
  // Asked with the option itself: busybox has a setpriv that lacks it.
  setpriv ??=
    process.platform === 'linux' &&
    spawnSync('setpriv', ['--pdeathsig=INT', '--', 'true'], { stdio: 'ignore' }).status === 0
  return setpriv
}

/**
 * Runs `command` to its end as the account; answers what it said when it failed, `null` when all went well. Signals are
 * heard meanwhile, and when this program ends the command ends too.
 */
export async function tryAs(
  account: Account,
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv | undefined,
): Promise<string | null> {
  const asked = asAccount(account, command, args)
  const child = spawn(asked.command, asked.args, { ...asked.options, cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => child.kill()
  process.once('exit', end)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  const { promise, resolve } = Promise.withResolvers<string | null>()
  child.once('error', (error) => resolve(error.message))
  child.once('close', (code) => resolve(code === 0 ? null : said.trim() || `${command} : code ${code}`))
  return promise.finally(() => process.off('exit', end))
}
