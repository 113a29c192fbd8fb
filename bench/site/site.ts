import { DataFolder, Program } from '../../test/lifecycle/program.ts'
import { startThrowAwayServer } from '../search/server.ts'

export interface Site {
  origin: string
  databaseUrl: string
  stop(): Promise<void>
}

/** The demonstration as `npm start` runs it, in a process of its own, over a database that goes afterwards. */
export async function openDemonstration(env: Record<string, string> = {}): Promise<Site> {
  const server = await startThrowAwayServer()
  const data = new DataFolder()
  const program = new Program({ DATABASE_URL: server.url, DATA_DIR: data.path, LOG_LEVEL: 'warn', ...env })
  const stop = async () => {
    program.kill('SIGTERM')
    await program.ended
    await data.remove()
    await server.stop()
  }
  try {
    return { origin: await program.address(), databaseUrl: server.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

export interface Account {
  department?: string
  identifier: string
  password: string
  path: string
}

/** Signs in as a browser without scripts would; the cookies of the session. */
export async function signIn(origin: string, account: Account, doorPath = ''): Promise<string> {
  const door = await fetch(origin + account.path + doorPath)
  const token = /name="_form" value="([^"]+)"/.exec(await door.text())?.[1] ?? ''
  const { department = '', identifier, password } = account
  const answer = await fetch(`${origin}${account.path}/connexion`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(door), origin },
    body: new URLSearchParams({ _form: token, department, identifier, password }),
  })
  if (answer.status !== 303) throw new Error(`signing in answered ${answer.status}`)
  return cookiesOf(answer)
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

async function demoOwner(origin: string): Promise<Account> {
  const accounts = (await (await fetch(`${origin}/demo/accounts.json`)).json()) as Account[]
  const owner = accounts.find((account) => account.department)
  if (!owner) throw new Error('the demonstration has no owner')
  return owner
}

/** The owner's planning page of next month, with the cookies that open it. */
export async function planningPage(origin: string): Promise<{ path: string; cookie: string }> {
  const owner = await demoOwner(origin)
  const cookie = await signIn(origin, owner)
  const list = await (await fetch(`${origin}${owner.path}/plannings`, { headers: { cookie } })).text()
  const path = /href="(\/[\w-]+\/proprietaires\/plannings\/\d+\/\d{4}-\d{2})"/.exec(list)?.[1]
  if (!path) throw new Error('the owner has no planning')
  return { path, cookie }
}
