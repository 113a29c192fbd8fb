import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { administratorSentences, createAdministrator } from './core/accounts/administrators/actions.ts'
import { countAllAgain } from './modules/owners/index.ts'
import { openDatabase } from './platform/database/database.ts'
import { findRunningPostgres, startEmbeddedPostgres } from './platform/database/embedded.ts'
import { migrate } from './platform/database/migrate.ts'
import { readSettings } from './settings.ts'

const usage = `npm run admin -- create --identifier IDENTIFIANT --name "Prénom NOM" [--replace]
Crée un administrateur de la plateforme. Le mot de passe est demandé, ou lu sur l'entrée standard.

npm run admin -- recount
Recompte les nuits et les provenances des statistiques. Pendant ce temps, les enregistrements de plannings attendent.`

/**
 * The commands of whoever runs the installation, over the database that `npm start` uses, running or not.
 *
 * @returns the process's exit code
 */
export async function runAdmin(args: string[], env: Record<string, string | undefined>): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { identifier: { type: 'string' }, name: { type: 'string' }, replace: { type: 'boolean' } },
  })
  if (positionals.join(' ') === 'recount') return recount(env)
  if (positionals.join(' ') !== 'create' || !values.identifier || !values.name) {
    console.error(usage)
    return 2
  }
  const { identifier, name, replace = false } = values
  const password = await askPassword()
  return withDatabase(env, async (url) => {
    await migrate(url)
    const db = openDatabase(url, { connections: 1 })
    try {
      const done = await createAdministrator(
        { db, now: Temporal.Now.instant() },
        { identifier, name, password, replace },
      )
      if (!done.ok) console.error(administratorSentences[done.refusal])
      else
        console.log(
          `${done.replaced ? 'Mot de passe remplacé' : 'Administrateur créé'} : ${identifier}, à l'adresse /admin.`,
        )
      return done.ok ? 0 : 1
    } finally {
      await db.close()
    }
  })
}

function recount(env: Record<string, string | undefined>): Promise<number> {
  return withDatabase(env, async (url) => {
    await migrate(url)
    const db = openDatabase(url, { connections: 1 })
    try {
      console.log(`Statistiques recomptées pour ${await countAllAgain(db)} structure(s).`)
      return 0
    } finally {
      await db.close()
    }
  })
}

async function withDatabase(env: Record<string, string | undefined>, work: (url: string) => Promise<number>) {
  // Only where the database is: the other settings of production need not be at hand here.
  const { databaseUrl, dataDir } = readSettings({ DATABASE_URL: env.DATABASE_URL, DATA_DIR: env.DATA_DIR })
  const known = databaseUrl ?? (await findRunningPostgres(dataDir))
  if (known) return work(known)
  const server = await startEmbeddedPostgres({ dataDir, log: console.log })
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}

async function askPassword(): Promise<string> {
  const terminal = process.stdin.isTTY
  if (terminal) process.stdout.write('Mot de passe : ')
  // What is typed shows nowhere.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal })
  const { value } = await reader[Symbol.asyncIterator]().next()
  reader.close()
  if (terminal) process.stdout.write('\n')
  return typeof value === 'string' ? value : ''
}
