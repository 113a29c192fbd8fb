import { formatCount } from '../../../ui/format.ts'
import type { AttentionEntry } from '../../module.ts'
import { personalPaths } from '../paths.ts'
import { countAsking } from '../store.ts'

/** The law gives a month to answer them. */
export const erasuresAsked: AttentionEntry = {
  label: (count) =>
    formatCount(
      count,
      "personne demande l'effacement de ses données",
      "personnes demandent l'effacement de leurs données",
    ),
  count: (tx, { actor }) => countAsking(tx, actor),
  path: personalPaths.retention,
  right: 'directory',
  icon: 'shield',
}
