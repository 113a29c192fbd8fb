import type { AttentionEntry } from '../../../../core/module.ts'
import { formatCount } from '../../../../ui/format.ts'
import { importPaths } from './paths.ts'
import { countWaitingChecks } from './store.ts'

/** Files that their sender checked without a fault and has not applied; they are forgotten a day later. */
export const importAttention: AttentionEntry = {
  label: (count) =>
    formatCount(
      count,
      "fichier contrôlé attend que vous l'appliquiez",
      'fichiers contrôlés attendent que vous les appliquiez',
    ),
  count: (tx, { actor }) => countWaitingChecks(tx, actor),
  path: importPaths.form,
  right: 'directory',
  icon: 'upload',
  module: 'owners',
}
