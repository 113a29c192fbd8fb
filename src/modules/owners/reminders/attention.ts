import { and, count, isNotNull, isNull } from 'drizzle-orm'
import { lodgings } from '../../../core/directory/schema.ts'
import { lodgingsFollowedBy, type Scope } from '../../../core/directory/seen.ts'
import type { AttentionEntry } from '../../../core/module.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { formatCount } from '../../../ui/format.ts'
import { reminderPaths } from './behind/paths.ts'
import { countNotSent } from './sent/store.ts'

/** How long a reminder that reached nobody stays on the back office's home. */
const shownDays = 14

/** Plannings that dates do not find any more, and reminders that reached nobody. */
export const reminderAttention: AttentionEntry[] = [
  {
    label: (count) =>
      formatCount(
        count,
        "hébergement n'est plus trouvé par dates, faute de confirmation",
        'hébergements ne sont plus trouvés par dates, faute de confirmation',
      ),
    count: (tx, { actor }) => countLeft(tx, actor),
    path: (slug) => `${reminderPaths.list(slug)}?etat=sortis`,
    right: 'plannings',
    icon: 'calendar',
    module: 'owners',
  },
  {
    label: (count) => formatCount(count, "rappel n'a atteint personne", "rappels n'ont atteint personne"),
    count: (tx, { actor, now }) => countNotSent(tx, actor, now.subtract({ hours: shownDays * 24 })),
    path: (slug) => `${reminderPaths.sent(slug)}?etat=non-partis`,
    right: 'plannings',
    icon: 'mail',
    module: 'owners',
  },
]

async function countLeft(tx: Transaction, scope: Scope): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(lodgings)
    .where(and(lodgingsFollowedBy(scope), isNotNull(lodgings.leftSearchesOn), isNull(lodgings.closedAt)))
  return row?.count ?? 0
}
