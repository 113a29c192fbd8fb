import pg from 'pg'

/** Tells the planner what a bulk load brought, rather than waiting for autovacuum: as the tables' owner. */
export async function refreshStatistics(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c role=escale_owner' })
  await client.connect()
  try {
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
