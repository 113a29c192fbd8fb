import { Radios, TextField } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { otherReasonMark, readyReasons } from '../rules.ts'

/** LAST-20: why an agent speaks for a host: a ready reason to tap, none chosen beforehand, or one's own words. */
export const ReasonFields = ({ form }: { form: FormState }) => (
  <>
    <Radios
      form={form}
      name="reason"
      label="Raison"
      hint="Elle reste dans l'historique, avec votre nom."
      options={[
        ...readyReasons.map((reason) => ({ value: reason, label: reason })),
        { value: otherReasonMark, label: 'Une autre, écrite ici :' },
      ]}
      required
    />
    <TextField form={form} name="otherReason" label="Une autre raison" maxlength={300} />
  </>
)
