import { Actions } from '../../../../ui/buttons.tsx'
import { EmailField, Form, Hidden, PasswordField, Select, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { DepartmentChoices } from '../../doors.ts'

interface SignInPageProps {
  frame: Frame
  title: string
  action: string
  forgottenHref: string | null
  form: FormState
  departments: DepartmentChoices | null
  retour: string | null
  /** Why nothing can be done inside for now. */
  closed?: string | null | undefined
  /** How this portal asks, where it is not as everywhere; see `Door`. */
  door?: DoorWords | undefined
}

interface DoorWords {
  identifier?: { label: string; type: 'email' } | undefined
  keepsNothing?: true | undefined
  firstTime?: { sentence: string; label: string } | undefined
  firstTimeHref?: string | undefined
}

export const SignInPage = ({
  frame,
  title,
  action,
  forgottenHref,
  form,
  departments,
  retour,
  closed,
  door,
}: SignInPageProps) => (
  <Page frame={frame} title={`Connexion – ${title}`} width="center">
    <Heading title={title} lead="Connectez-vous pour continuer." />
    {closed && <Notice kind="warning" text={closed} />}
    <Form action={action} form={form}>
      {departments && <DepartmentField form={form} departments={departments} />}
      <IdentifierField form={form} door={door} />
      <PasswordField
        form={form}
        name="password"
        label="Votre mot de passe"
        autocomplete={door?.keepsNothing ? 'off' : 'current-password'}
        required
      />
      {retour && <Hidden name="retour" value={retour} />}
      <Actions>
        <SubmitButton>Se connecter</SubmitButton>
        {forgottenHref && <a href={forgottenHref}>Mot de passe oublié</a>}
      </Actions>
    </Form>
    {door?.firstTime && (
      <p>
        {door.firstTime.sentence} <a href={door.firstTimeHref}>{door.firstTime.label}</a>
      </p>
    )}
  </Page>
)

function IdentifierField({ form, door }: { form: FormState; door: DoorWords | undefined }) {
  const autocomplete = door?.keepsNothing ? 'off' : 'username'
  if (door?.identifier)
    return (
      <EmailField form={form} name="identifier" label={door.identifier.label} autocomplete={autocomplete} required />
    )
  return <TextField form={form} name="identifier" label="Votre identifiant" autocomplete={autocomplete} required />
}

interface DepartmentFieldProps {
  form: FormState
  departments: DepartmentChoices
}

export const DepartmentField = ({ form, departments }: DepartmentFieldProps) => (
  <Select
    form={form}
    name="department"
    label="Votre département"
    hint="Celui où se trouvent vos hébergements."
    placeholder="Département"
    options={optionsOf(departments)}
    required
  />
)

const optionsOf = ({ searched, others }: DepartmentChoices) => {
  const options = (those: DepartmentChoices['others']) =>
    those.map(({ code, name }) => ({ value: code, label: `${code} - ${name}` }))
  if (searched.length === 0) return options(others)
  return [
    { group: 'Départements du réseau', options: options(searched) },
    { group: 'Autres départements', options: options(others) },
  ]
}
