import { sql } from 'drizzle-orm'
import { selectOrganizationIds } from '../../core/organizations/store.ts'
import type { Services } from '../../core/services.ts'
import { readDueFeeds } from '../../modules/owners/index.ts'
import { read, write } from '../../platform/database/database.ts'
import { calendarsPath } from './calendars.ts'

/**
 * Tells the demonstration's feeds where this very start listens, lets those addresses of this machine be read and no
 * others, and reads them.
 */
export async function openDemoFeeds(services: Services, origin: string): Promise<void> {
  services.mayFetchLocally = (url) => url.origin === origin && url.pathname.startsWith(`${calendarsPath}/`)
  const everyone = { organizationId: null, administrator: true } as const
  for (const { id } of await read(services.db, everyone, selectOrganizationIds)) {
    await write(services.db, { organizationId: id }, (tx) =>
      tx.execute(sql`
        update core.feeds set next_read_at = ${services.now().toString()},
          address = ${origin} || substr(address, strpos(address, ${`${calendarsPath}/`}))
        where organization_id = ${id} and strpos(address, ${`${calendarsPath}/`}) > 0 and closed_at is null`),
    )
  }
  await readDueFeeds(services)
}
