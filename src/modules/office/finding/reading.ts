import { isShownTo } from '../../../core/accounts/rules.ts'
import type { Found, Reader, Searcher } from '../../../core/module.ts'
import { searchedWords } from '../../../core/reference/searching.ts'
import { type Database, read } from '../../../platform/database/database.ts'

/** What one kind of thing has for the words typed. */
export interface FoundGroup {
  label: string
  icon: string
  found: Found[]
  /** The whole list, where there is more than is shown. */
  more: string | undefined
}

/** As many of a kind as one takes in at a glance. */
const shownOfAKind = 8

/** Everything that bears the words typed, kind by kind, as far as the reader's rights and départements go. */
export async function findEverything(db: Database, reader: Reader, searchers: readonly Searcher[], typed: string) {
  const { organization, actor } = reader
  if (searchedWords(typed).length === 0) return []
  const own = searchers.filter((searcher) => isShownTo(searcher, actor, organization))
  const groups = await read(db, actor, (tx) =>
    Promise.all(own.map(async (one) => ({ one, found: await one.find(tx, reader, typed, shownOfAKind + 1) }))),
  )
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ one, found }): FoundGroup => {
      const more = found.length > shownOfAKind ? one.list(organization.slug, typed) : undefined
      return { label: one.label, icon: one.icon, found: found.slice(0, shownOfAKind), more }
    })
}
