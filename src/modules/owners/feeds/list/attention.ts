import type { AttentionEntry } from '../../../../core/module.ts'
import { formatCount } from '../../../../ui/format.ts'
import { feedPaths } from '../paths.ts'
import { countFeeds } from './store.ts'

/** Calendars that cannot be read: nights that are let elsewhere no longer arrive. */
export const feedAttention: AttentionEntry[] = [
  {
    label: (count) =>
      formatCount(count, 'calendrier connecté ne peut pas être lu', 'calendriers connectés ne peuvent pas être lus'),
    count: (tx, { actor }) => countFeeds(tx, actor, { text: '', state: 'en-panne' }),
    path: (slug) => `${feedPaths.ofStaff(slug).list}?etat=en-panne`,
    right: 'plannings',
    icon: 'warning',
    module: 'owners',
  },
]
