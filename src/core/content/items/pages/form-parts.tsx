import { Actions, LinkButton } from '../../../../ui/buttons.tsx'
import { Checkbox, SubmitButton } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { typography } from '../../../../ui/format.ts'
import { Notice } from '../../../../ui/notice.tsx'

/** On forms that make something: out at once, or a draft. `it`: « elle », « il ». */
export const PublishNow = ({ form, it }: { form: FormState; it: 'elle' | 'il' }) => (
  <Checkbox
    form={form}
    name="publishNow"
    label="Publier tout de suite"
    hint={`Sinon ${it} reste un brouillon, que seule cette gestion voit.`}
  />
)

/** On the form of an item that is closed, perhaps since its writer began. `name`: « l'actualité », « la partie ». */
export const ClosedNotice = ({ item, name }: { item: { closedAt: unknown } | undefined; name: string }) =>
  item?.closedAt ? (
    <Notice kind="warning">
      <p>
        {typography(
          `Les propriétaires ne voient pas ${name} : son état est « Fermé ». Enregistrer n'y change rien ; « Rouvrir ${name} » le permet.`,
        )}
      </p>
    </Notice>
  ) : null

/** The end of a form: what it does, and the way back without doing it. */
export const FormEnd = ({ save, back, leave = 'Annuler' }: { save: string; back: string; leave?: string }) => (
  <Actions>
    <SubmitButton>{save}</SubmitButton>
    <LinkButton href={back} look="quiet">
      {leave}
    </LinkButton>
  </Actions>
)
