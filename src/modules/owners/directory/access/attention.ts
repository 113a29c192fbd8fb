import type { AttentionEntry } from '../../../../core/module.ts'
import { formatCount } from '../../../../ui/format.ts'
import { ownerPaths } from '../paths.ts'
import type { AccessState } from './rules.ts'
import { countOwnersByAccess } from './store.ts'

/** Owners who cannot sign in, and will not by themselves. */
const waitingAt = (state: AccessState, one: string, many: string): AttentionEntry => ({
  label: (count) => formatCount(count, one, many),
  count: (tx, { actor, now }) => countOwnersByAccess(tx, actor, state, now),
  path: (slug) => `${ownerPaths.list(slug)}?acces=${state}`,
  right: 'directory',
  icon: 'key',
  module: 'owners',
})

export const accessAttention = [
  waitingAt(
    'jamais',
    "propriétaire n'a jamais reçu ses identifiants",
    "propriétaires n'ont jamais reçu leurs identifiants",
  ),
  waitingAt(
    'perime',
    'propriétaire a laissé passer son lien sans choisir de mot de passe',
    'propriétaires ont laissé passer leur lien sans choisir de mot de passe',
  ),
]
