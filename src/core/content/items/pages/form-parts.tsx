import { Actions, LinkButton } from '../../../../ui/buttons.tsx'
import { Checkbox, SubmitButton } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'

/** On forms that make something: out at once, or a draft. `it`: « elle », « il ». */
export const PublishNow = ({ form, it }: { form: FormState; it: 'elle' | 'il' }) => (
  <Checkbox
    form={form}
    name="publishNow"
    label="Publier tout de suite"
    hint={`Sinon ${it} reste un brouillon, que seule cette gestion voit.`}
  />
)

/** The end of a form: what it does, and the way back without doing it. */
export const FormEnd = ({ save, back, leave = 'Annuler' }: { save: string; back: string; leave?: string }) => (
  <Actions>
    <SubmitButton>{save}</SubmitButton>
    <LinkButton href={back} look="quiet">
      {leave}
    </LinkButton>
  </Actions>
)
