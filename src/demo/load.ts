import { sql } from 'drizzle-orm'
import { todayOf } from '../core/organizations/rules.ts'
import type { Services } from '../core/services.ts'
import { type Transaction, write } from '../platform/database/database.ts'
import { network, touristOffice } from './accounts.ts'
import { inventDirectory } from './directory/directory.ts'
import { importFile } from './directory/file.ts'
import { rememberAccess } from './load/access.ts'
import { openAccounts } from './load/accounts.ts'
import { loadContent } from './load/content.ts'
import { connectFeeds } from './load/feeds.ts'
import { importLodgings } from './load/lodgings.ts'
import { foundNetwork } from './load/network.ts'
import { loadNews } from './load/news.ts'
import { openOffice } from './load/office/open.ts'
import { joinNetwork, rememberOwners } from './load/past.ts'
import { hangPhotos, storeAlbum } from './load/photos.ts'
import { fillPlannings } from './load/plannings.ts'
import { hangRasters, makeRasters } from './load/rasters.ts'
import { rememberSaves } from './load/saves.ts'

/** `DEMO` in ASCII: two programs on one database load it once. */
const lockKey = 0x44454d4f

export type Demonstration = Pick<Services, 'db' | 'files' | 'now' | 'passwordCost'>

interface When {
  now: Temporal.Instant
  today: Temporal.PlainDate
}

/**
 * Loads what the demonstration lacks: all of it into an empty database, its later organisations beside the first. Each
 * organisation comes whole or not at all, in a transaction that speaks for it. Answers whether anything was loaded.
 */
export async function loadDemo(services: Demonstration): Promise<boolean> {
  const now = services.now()
  const when = { now, today: todayOf({ timeZone: 'Europe/Paris' }, now) }
  let isLoaded = false
  for (const { isMissing, load } of organizations) {
    isLoaded =
      (await write(services.db, { organizationId: null, administrator: true }, async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`)
        if (!(await isMissing(tx))) return false
        await load(tx, services, when)
        return true
      })) || isLoaded
  }
  return isLoaded
}

const organizations = [
  { isMissing: isEmpty, load: loadNetwork },
  { isMissing: lacksOffice, load: openOffice },
]

async function loadNetwork(tx: Transaction, services: Demonstration, { now, today }: When) {
  // Made on the second core while the database works.
  const rasters = makeRasters()
  const organizationId = await foundNetwork(tx, services.files, now)
  const directory = inventDirectory(today)
  const lodgings = await importLodgings(tx, { organizationId, now, today }, directory, importFile(directory))
  await openAccounts(tx, services, organizationId, now)
  await rememberAccess(tx, services, { organizationId, now })
  await joinNetwork(tx, { organizationId, now, today }, lodgings)
  await fillPlannings(tx, { organizationId, now, today }, lodgings)
  await rememberOwners(tx, { organizationId, now, today }, lodgings)
  await rememberSaves(tx, { organizationId, now, today })
  await connectFeeds(tx, { organizationId, now, today }, lodgings)
  const pictures = await storeAlbum(tx, services.files, organizationId, now)
  await hangPhotos(tx, organizationId, lodgings, pictures, now)
  await hangRasters(tx, services.files, { organizationId, now }, lodgings, await rasters)
  await loadNews(tx, organizationId, pictures, { now, today })
  await loadContent({ tx, store: services.files, organizationId, now, today })
}

async function isEmpty(tx: Transaction) {
  const { rows } = await tx.execute<{ empty: boolean }>(sql`
    select not exists (select from core.organizations) and not exists (select from core.administrators) as empty`)
  return rows[0]?.empty === true
}

/** The demonstration's network is there, its tourist office is not. */
async function lacksOffice(tx: Transaction) {
  const { rows } = await tx.execute<{ lacks: boolean }>(sql`
    select exists (select from core.organizations where slug = ${network.slug})
      and not exists (select from core.organizations where slug = ${touristOffice.slug}) as lacks`)
  return rows[0]?.lacks === true
}
