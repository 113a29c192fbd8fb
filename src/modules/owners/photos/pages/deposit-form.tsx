import { Actions } from '../../../../ui/buttons.tsx'
import { Checkbox, FileField, Form, Hidden, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { longestCaption, longestCredit } from '../forms.ts'
import type { AlbumView } from './view.ts'

interface DepositFormProps {
  form: FormState
  action: string
  conditions: AlbumView['conditions']
  submit: string
}

/** One photo with its words. Phones that are told JPEG convert theirs by themselves. */
export const DepositForm = ({ form, action, conditions, submit }: DepositFormProps) => (
  <photo-choice>
    <Form action={action} form={form} enctype="multipart/form-data">
      <Hidden name="conditions" value={conditions.version} />
      <FileField
        form={form}
        name="photo"
        label="Photo"
        hint="JPEG, PNG ou WebP, 15 Mo au plus. Le lieu et l'appareil inscrits dans le fichier sont effacés."
        accept="image/jpeg,image/png,image/webp"
        required
      />
      <WordsFields form={form} />
      <p class="field-hint">
        <a href={conditions.href} target="_blank" rel="noopener">
          Lire les conditions de diffusion
        </a>{' '}
        (version {conditions.version}, dans un nouvel onglet : votre saisie reste ici)
      </p>
      <Checkbox form={form} name="accepted" value="oui" label="J'accepte les conditions de diffusion" required />
      <Actions>
        <SubmitButton icon="upload">{submit}</SubmitButton>
      </Actions>
    </Form>
  </photo-choice>
)

interface WordsProps {
  form: FormState
  caption?: string | undefined
  credit?: string | undefined
}

export const WordsFields = ({ form, caption, credit }: WordsProps) => (
  <>
    <TextField
      form={form}
      name="caption"
      label="Légende"
      hint="Ce que l'on voit : elle s'affiche sous la photo, et se lit à la place de la photo pour qui ne la voit pas."
      value={caption}
      maxlength={longestCaption}
    />
    <TextField
      form={form}
      name="credit"
      label="Copyright"
      hint="L'auteur de la photo : son nom s'affiche avec elle sur le site."
      value={credit}
      maxlength={longestCredit}
      required
    />
  </>
)
