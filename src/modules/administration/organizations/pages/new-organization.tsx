import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import {
  Checkboxes,
  type Choice,
  EmailField,
  Form,
  PhoneField,
  SubmitButton,
  TextField,
} from '../../../../ui/fields.tsx'
import { FieldGroup } from '../../../../ui/form.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { administrationPaths } from '../paths.ts'

interface NewOrganizationPageProps {
  frame: Frame
  form: FormState
  modules: Choice[]
}

export const NewOrganizationPage = ({ frame, form, modules }: NewOrganizationPageProps) => (
  <Page frame={frame} title="Ouvrir une structure" width="narrow">
    <Breadcrumb links={[{ label: 'Structures', href: administrationPaths.list }]} current="Ouvrir une structure" />
    <Heading title="Ouvrir une structure" />
    <Form action={administrationPaths.creation} form={form}>
      <FieldGroup title="La structure">
        <TextField form={form} name="name" label="Nom de la structure" required />
        <TextField
          form={form}
          name="slug"
          label="Adresse"
          hint="Le premier mot de ses adresses, par exemple cles-vacances. Elle ne change plus ensuite."
          required
        />
        <Checkboxes
          form={form}
          name="modules"
          label="Modules"
          options={modules}
          values={modules.map(({ value }) => value)}
        />
        <EmailField form={form} name="email" label="Adresse électronique de contact" required />
        <PhoneField form={form} name="phone" label="Téléphone" required />
      </FieldGroup>
      <FieldGroup
        title="La première personne"
        hint="Elle reçoit un lien pour choisir son mot de passe, et tous les droits."
      >
        <TextField form={form} name="staffFirstName" label="Prénom" />
        <TextField form={form} name="staffLastName" label="Nom" required />
        <TextField form={form} name="staffIdentifier" label="Identifiant" hint="Par exemple prenom.nom." required />
        <EmailField form={form} name="staffEmail" label="Son adresse électronique" required />
      </FieldGroup>
      <SubmitButton>Ouvrir la structure</SubmitButton>
    </Form>
  </Page>
)
