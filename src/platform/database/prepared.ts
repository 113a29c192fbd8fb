import type { Transaction } from './database.ts'

const perConnection = new WeakMap<Transaction, Map<string, unknown>>()

/**
 * A query of every page, made once per connection: Drizzle builds its SQL once, and PostgreSQL, which knows it by its name,
 * parses and plans it once. `build` ends in `.prepare(name)`; what changes from one time to the next is a placeholder.
 */
export function prepared<Query>(tx: Transaction, name: string, build: (tx: Transaction, name: string) => Query): Query {
  const queries = perConnection.get(tx) ?? new Map<string, unknown>()
  perConnection.set(tx, queries)
  const known = queries.get(name) as Query | undefined
  if (known) return known
  const made = build(tx, name)
  queries.set(name, made)
  return made
}
