import { Hidden, Radios, TextField } from '../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../ui/form-state.ts'
import type { Municipality } from '../municipalities.ts'

/** A commune by name, postcode or INSEE code; where that says none or several, `candidates` are the ones to choose from. */
export const MunicipalityField = ({
  form,
  candidates = [],
}: {
  form: FormState
  candidates?: Municipality[] | undefined
}) => (
  <>
    <TextField
      form={form}
      name="municipality"
      label="Commune"
      hint="Son nom, son code postal ou son code INSEE."
      size="medium"
      required
    />
    {candidates.length > 0 ? (
      <Radios
        form={form}
        name="municipalityCode"
        label="Quelle commune ?"
        options={candidates.map(({ code, name, postcode }) => ({
          value: code,
          label: name,
          hint: [postcode, `INSEE ${code}`].filter(Boolean).join(' · '),
        }))}
      />
    ) : (
      <Hidden name="municipalityCode" value={typedText(form, 'municipalityCode', '') ?? ''} />
    )}
  </>
)
