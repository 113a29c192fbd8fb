import { isShownTo } from '../../../core/accounts/rules.ts'
import type { AttentionEntry, Reader } from '../../../core/module.ts'
import { type Database, read } from '../../../platform/database/database.ts'

/** What waits for this reader's hands today, in the order that the modules give. */
export async function waitingFor(db: Database, reader: Reader, entries: readonly AttentionEntry[]) {
  const { organization, actor } = reader
  const own = entries.filter((entry) => isShownTo(entry, actor, organization))
  if (own.length === 0) return []
  const counts = await read(db, actor, (tx) => Promise.all(own.map((entry) => entry.count(tx, reader))))
  return own.flatMap(({ label, path, icon }, place) => {
    const count = counts[place] ?? 0
    return count > 0 ? [{ label: label(count), href: path(organization.slug), icon }] : []
  })
}
