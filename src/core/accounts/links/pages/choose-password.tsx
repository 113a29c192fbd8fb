import { Form, LinkButton, PasswordField, SubmitButton } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { minimumLength } from '../../passwords/rules.ts'

interface ChoosePasswordPageProps {
  frame: Frame
  action: string
  form: FormState
  greetingName: string
  identifier: string
}

export const ChoosePasswordPage = ({ frame, action, form, greetingName, identifier }: ChoosePasswordPageProps) => (
  <Page frame={frame} title="Choisir votre mot de passe" width="center">
    <Heading title="Choisir votre mot de passe" lead={greetingName && `Bonjour ${greetingName}`} />
    <p>
      Votre identifiant : <strong>{identifier}</strong>
    </p>
    <Form action={action} form={form}>
      {/* Password managers file the new password under the identifier that they find beside it. */}
      <input type="hidden" name="username" value={identifier} autocomplete="username" />
      <NewPasswordField form={form} />
      <SubmitButton>Enregistrer</SubmitButton>
    </Form>
  </Page>
)

export const NewPasswordField = ({ form }: { form: FormState }) => (
  <PasswordField
    form={form}
    name="password"
    label="Votre nouveau mot de passe"
    hint={`Au moins ${minimumLength} caractères : par exemple quatre mots sans rapport entre eux.`}
    autocomplete="new-password"
    required
  />
)

export const GonePage = ({ frame, forgottenHref }: { frame: Frame; forgottenHref: string }) => (
  <Page frame={frame} title="Lien périmé" width="center">
    <Heading title="Ce lien ne sert plus" />
    <p>Il a déjà servi, il a été remplacé par un plus récent, ou ses sept jours sont passés.</p>
    <LinkButton href={forgottenHref} look="primary">
      Recevoir un autre lien
    </LinkButton>
  </Page>
)
