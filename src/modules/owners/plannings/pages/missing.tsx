import { formatCount } from '../../../../ui/format.ts'
import { countUnset, type Letter } from '../rules.ts'

/** OWN-26: how many nights nobody has told anything about yet. */
export function Missing({ nights }: { nights: readonly Letter[] }) {
  const unset = countUnset(nights)
  return (
    <p class="pc">
      Toutes les cases doivent être renseignées :{' '}
      <strong>
        {unset === 0
          ? 'tous les jours sont communiqués'
          : formatCount(unset, 'jour non communiqué', 'jours non communiqués')}
      </strong>
      .
    </p>
  )
}
