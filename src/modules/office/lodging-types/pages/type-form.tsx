import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Form, Hidden, LinkButton, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { typePaths } from '../paths.ts'

interface TypeFormPageProps {
  frame: Frame
  slug: string
  form: FormState
  /** Absent while a kind is made. */
  known: { id: number; name: string } | undefined
  differences: Difference[] | undefined
}

export function TypeFormPage({ frame, slug, form, known, differences }: TypeFormPageProps) {
  const title = known ? `Modifier ${known.name}` : "Nouveau type d'hébergement"
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb links={[{ label: "Types d'hébergement", href: typePaths.list(slug) }]} current={title} />
      <Heading title={title} />
      {differences && <Differences differences={differences} />}
      <Form action={known ? typePaths.one(slug, known.id) : typePaths.creation(slug)} form={form} guard>
        <Hidden name="version" value={typedText(form, 'version', '0') ?? '0'} />
        <TextField
          form={form}
          name="name"
          label="Nom"
          hint="Tel que les visiteurs le lisent, par exemple Chambre d'hôtes."
          maxlength={60}
          required
        />
        <TextField
          form={form}
          name="nameEnglish"
          label="Nom anglais"
          hint="Pour les pages en anglais. Sans lui, elles portent le nom français."
          maxlength={60}
        />
        <TextField
          form={form}
          name="code"
          label="Code"
          hint="Court et unique dans la structure, par exemple CHB."
          size="short"
          required
        />
        <Actions>
          <SubmitButton>{known ? 'Enregistrer' : 'Créer le type'}</SubmitButton>
          <LinkButton href={typePaths.list(slug)} look="quiet">
            Annuler
          </LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
