import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Checkbox, Form, Hidden, LinkButton, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { offerPaths } from '../../paths.ts'
import type { Offer } from '../store.ts'

interface OfferFormPageProps {
  frame: Frame
  slug: string
  form: FormState
  /** Absent while an offer is made. */
  known: Offer | undefined
  differences: Difference[] | undefined
}

export function OfferFormPage({ frame, slug, form, known, differences }: OfferFormPageProps) {
  const title = known ? `Modifier ${known.name}` : 'Nouvelle offre'
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb links={[{ label: 'Offres des adhérents', href: offerPaths.list(slug) }]} current={title} />
      <Heading title={title} />
      {differences && <Differences differences={differences} />}
      <Form action={known ? offerPaths.one(slug, known.id) : offerPaths.creation(slug)} form={form} guard>
        <Hidden name="version" value={typedText(form, 'version', '0') ?? '0'} />
        <TextField form={form} name="name" label="Nom" hint="Par exemple Excellence." maxlength={60} required />
        <TextField form={form} name="code" label="Code" hint="Par exemple EXC." size="short" required />
        <Checkbox
          form={form}
          name="entitled"
          label="Comprend la dernière minute"
          hint="Ses adhérents déclarent leurs nuits et paraissent dans la recherche."
        />
        <Actions>
          <SubmitButton>{known ? 'Enregistrer' : "Créer l'offre"}</SubmitButton>
          <LinkButton href={offerPaths.list(slug)} look="quiet">
            Annuler
          </LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
