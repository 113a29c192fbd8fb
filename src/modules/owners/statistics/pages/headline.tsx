import { formatCount } from '../../../../ui/format.ts'
import type { compare } from '../rules.ts'
import { percentText, pointsText } from '../words.ts'

type Comparison = ReturnType<typeof compare>

interface HeadlineProps {
  occupancy: Comparison
  unset: Comparison
  /** Null: not counted for such a choice. */
  upToDate: Comparison | null
  lodgings: number
  owners: number
  yearBefore: number
}

/** The figures of the whole choice, large, each with what it was a year before. */
export function Headline({ occupancy, unset, upToDate, lodgings, owners, yearBefore }: HeadlineProps) {
  const shares = [
    { label: "Taux d'occupation", comparison: occupancy },
    { label: 'Nuits non communiquées', comparison: unset },
    ...(upToDate ? [{ label: 'Propriétaires à jour', comparison: upToDate }] : []),
  ]
  return (
    <dl class="headline-figures">
      {shares.map(({ label, comparison }) => (
        <div>
          <dt>{label}</dt>
          <dd>{percentText(comparison.percent)}</dd>
          <dd>{pointsText(comparison.points, yearBefore) || `pas de chiffre comparable pour ${yearBefore}`}</dd>
        </div>
      ))}
      <div>
        <dt>Hébergements</dt>
        <dd>{lodgings.toLocaleString('fr-FR')}</dd>
        <dd>{formatCount(owners, 'propriétaire', 'propriétaires')}</dd>
      </div>
    </dl>
  )
}
