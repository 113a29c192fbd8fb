import type { AttentionEntry } from '../../../core/module.ts'
import { formatCount } from '../../../ui/format.ts'
import { reminderPaths } from './behind/paths.ts'
import { countLeft } from './behind/store.ts'
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
