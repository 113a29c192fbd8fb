import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { gatheringSocket } from './socket.ts'

// bigint columns hold identifiers and cents, far below 2^53; dates stay text, as PostgreSQL writes them.
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.INT8) return Number
    if (oid === pg.types.builtins.DATE || oid === pg.types.builtins.TIMESTAMPTZ) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

/** Queries inside one transaction: Drizzle builds the SQL, row-level security binds it to the scope. */
export type Transaction = NodePgDatabase & { $client: pg.PoolClient }

export interface Database {
  pool: pg.Pool
  close(): Promise<void>
  /** Verbs then fail instead of writing. */
  readOnly?: true
}

/**
 * For whom a transaction speaks. Row-level security lets it see that organisation's rows and no others; a platform
 * administrator without an organisation sees the global tables only.
 */
export interface Scope {
  organizationId: number | null
  administrator?: true
}

/** Opens the pool that the program runs on: always as `escale_app`, which owns nothing and cannot bypass policies. */
export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    options: '-c role=escale_app -c statement_timeout=30000 -c lock_timeout=10000',
    pipeline: true,
    stream: gatheringSocket,
    types,
  } as pg.PoolConfig)
  // A connection lost while idle (PostgreSQL restarted) is replaced at the next use; unhandled, it would end the program.
  pool.on('error', () => undefined)
  // Lost while at work: its queries reject, which is enough; the pool looks after idle connections only.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { pool, close: () => pool.end() }
}

/** Reads in one read-only transaction; begin, scope and the first queries travel together. */
export function read<T>(db: Database, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transact(db, scope, readOnly, work)
}

const readOnly = 'begin read only'

const asError = (failure: unknown) => (failure instanceof Error ? failure : new Error(String(failure)))

/** Runs one verb in one transaction: committed when it returns, nothing written when it throws. */
export function write<T>(db: Database, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transact(db, scope, db.readOnly ? readOnly : 'begin', work)
}

async function transact<T>(
  db: Database,
  scope: Scope,
  begin: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await db.pool.connect()
  let broken: Error | undefined
  let ending: Promise<Error | undefined> | undefined
  try {
    const opened = Promise.all([client.query(begin), client.query(scopeQuery(scope))])
    const tx = transactionOn(client)
    closings.set(tx, new Map())
    // Both are on the wire already; `work` sends its first query behind them without waiting for an answer.
    const [result] = await Promise.all([work(tx), opened])
    if (begin === readOnly) {
      // What was read is read: nobody waits for the transaction's end.
      ending = client.query('commit').then(() => undefined, asError)
      return result
    }
    // A last statement that fails makes this a rollback; its own error is the one thrown.
    const closing = closingWork(tx)
    const [{ command }] = await Promise.all([client.query('commit'), ...closing])
    // PostgreSQL answers « commit » with a rollback, and no error, where a statement had failed and `work` went on.
    if (command !== 'COMMIT') throw new Error('A statement had failed: nothing was written')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    closings.delete(transactionOn(client))
    if (ending) ending.then((failure) => client.release(failure))
    else client.release(broken)
  }
}

/** One query alone, in a scope: everything travels in one packet each way. */
export async function readOnce<Row extends pg.QueryResultRow>(
  db: Database,
  scope: Scope,
  query: { name: string; text: string; values: unknown[] },
): Promise<Row[]> {
  const client = await db.pool.connect()
  const sent = [
    client.query(readOnly),
    client.query(scopeQuery(scope)),
    client.query<Row>(query),
    client.query('commit'),
  ]
  try {
    const [, , { rows }] = (await Promise.all(sent)) as [unknown, unknown, pg.QueryResult<Row>]
    client.release()
    return rows
  } catch (error) {
    await Promise.allSettled(sent)
    client.release(asError(error))
    throw error
  }
}

type Closing = (items: string[]) => Promise<unknown>

const closings = new WeakMap<Transaction, Map<string, { items: Set<string>; work: Closing }>>()

const closingWork = (tx: Transaction) =>
  [...(closings.get(tx) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { items, work }]) => work([...items]))

/**
 * Leaves one statement for the very end of a transaction, where the locks that it takes last one round trip. What is left
 * under the same key is done together, once. `work` must send it through `tx.$client` before it first waits: the commit
 * follows at its heels. Outside `write`'s transactions it is done at once.
 */
export async function beforeCommit(tx: Transaction, key: string, items: string[], work: Closing): Promise<void> {
  const left = closings.get(tx)
  if (!left) {
    await work(items)
    return
  }
  const known = left.get(key)
  if (known) for (const item of items) known.items.add(item)
  else left.set(key, { items: new Set(items), work })
}

const scopeQuery = (scope: Scope) => ({
  name: 'scope',
  text: `select set_config('app.organization', $1, true), set_config('app.administrator', $2, true)`,
  values: [scope.organizationId === null ? '' : String(scope.organizationId), scope.administrator ? 'on' : ''],
})

/** From here on the transaction speaks for an organisation that it has just made: the rows of its beginning are its own. */
export async function speakFor(tx: Transaction, organizationId: number): Promise<void> {
  const text = `select set_config('app.organization', $1, true)`
  await tx.$client.query({ text, values: [String(organizationId)] })
}

/** Runs a part of a transaction: where it refuses, what it wrote is taken back, and the transaction goes on. */
export async function attempt<T extends { ok: boolean }>(tx: Transaction, part: () => Promise<T>): Promise<T> {
  await tx.$client.query('savepoint attempt')
  const outcome = await part()
  if (!outcome.ok) await tx.$client.query('rollback to savepoint attempt')
  return outcome
}

const transactions = new WeakMap<pg.PoolClient, Transaction>()

function transactionOn(client: pg.PoolClient): Transaction {
  const known = transactions.get(client)
  if (known) return known
  const made = drizzle(client)
  transactions.set(client, made)
  return made
}
