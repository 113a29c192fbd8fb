import { Actions } from '../../../../ui/buttons.tsx'
import { Form, Hidden, PasswordField, Select, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'

interface SignInPageProps {
  frame: Frame
  title: string
  action: string
  forgottenHref: string | null
  form: FormState
  departments: readonly { code: string; name: string }[] | null
  retour: string | null
}

export const SignInPage = ({ frame, title, action, forgottenHref, form, departments, retour }: SignInPageProps) => (
  <Page frame={frame} title={`Connexion – ${title}`} width="center">
    <Heading title={title} lead="Connectez-vous pour continuer." />
    <Form action={action} form={form}>
      {departments && <DepartmentField form={form} departments={departments} />}
      <TextField form={form} name="identifier" label="Votre identifiant" autocomplete="username" required />
      <PasswordField form={form} name="password" label="Votre mot de passe" autocomplete="current-password" required />
      {retour && <Hidden name="retour" value={retour} />}
      <Actions>
        <SubmitButton>Se connecter</SubmitButton>
        {forgottenHref && <a href={forgottenHref}>Mot de passe oublié</a>}
      </Actions>
    </Form>
  </Page>
)

interface DepartmentFieldProps {
  form: FormState
  departments: readonly { code: string; name: string }[]
}

export const DepartmentField = ({ form, departments }: DepartmentFieldProps) => (
  <Select
    form={form}
    name="department"
    label="Votre département"
    hint="Celui où se trouvent vos hébergements."
    placeholder="Département"
    options={departments.map(({ code, name }) => ({ value: code, label: `${code} - ${name}` }))}
    required
  />
)
