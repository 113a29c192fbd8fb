import { DateField } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { FilterBar } from '../../../../ui/tables.tsx'
import { figurePaths } from '../../paths.ts'
import { periodAddress } from '../query.ts'
import { type Period, quickPeriods } from '../rules.ts'

interface PeriodChoiceProps {
  slug: string
  form: FormState
  /** Absent where the address names no period. */
  shown?: Period
  today: Temporal.PlainDate
}

/** Periods one press away, and any other. */
export function PeriodChoice({ slug, form, shown, today }: PeriodChoiceProps) {
  const path = figurePaths.page(slug)
  const isShown = ({ from, to }: Period) => shown && from.equals(shown.from) && to.equals(shown.to)
  return (
    <>
      <nav class="results-choice" aria-label="Périodes">
        {quickPeriods(today).map((quick) => (
          <a href={periodAddress(path, quick)} aria-current={isShown(quick) ? 'true' : undefined}>
            {quick.label}
          </a>
        ))}
      </nav>
      <FilterBar action={path} submit="Voir">
        <DateField form={form} name="du" label="Du" max={today.toString()} />
        <DateField form={form} name="au" label="Au" max={today.toString()} />
      </FilterBar>
    </>
  )
}
