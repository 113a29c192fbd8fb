import { DateField, Select } from '../../../../../ui/fields.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import { typography } from '../../../../../ui/format.ts'
import { letterNames, letters } from '../../rules.ts'
import { fieldOf } from '../forms.ts'

interface LinesProps {
  form: FormState
  count: number
  min: Temporal.PlainDate
  /** The last day that can be told. */
  max: Temporal.PlainDate
}

const options = letters.map((value) => ({ value, label: letterNames[value] }))

/** Before anything was chosen: periods are mostly stays. A season that opens is chosen « Disponible » once. */
const usual = 'L'

/** « Du … au … : Loué », line by line; the last line wins. */
export const Lines = ({ form, count, min, max }: LinesProps) => (
  <ol class="yp">
    {Array.from({ length: count }, (_, line) => (
      <li>
        <DateField
          form={form}
          name={fieldOf.from(line)}
          label="Du"
          optional={false}
          min={min.toString()}
          max={max.toString()}
        />
        <DateField
          form={form}
          name={fieldOf.until(line)}
          label="au"
          optional={false}
          min={min.toString()}
          max={max.toString()}
        />
        <Select form={form} name={fieldOf.letter(line)} label="État" value={usual} options={options} />
      </li>
    ))}
  </ol>
)

export const LinesHint = () => (
  <p class="field-hint">
    {typography(
      'Les deux jours sont compris. Un séjour du samedi 3 au samedi 10 se note du 3 au 9 : la dernière nuit est celle du 9 au 10.',
    )}
  </p>
)
