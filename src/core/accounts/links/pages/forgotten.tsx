import { Form, LinkButton, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { DepartmentChoices } from '../../doors.ts'
import { DepartmentField } from '../../sign-in/pages/sign-in.tsx'
import { linkDays } from '../rules.ts'

interface ForgottenPageProps {
  frame: Frame
  action: string
  signInHref: string
  form: FormState
  departments: DepartmentChoices | null
}

export const ForgottenPage = ({ frame, action, signInHref, form, departments }: ForgottenPageProps) => (
  <Page frame={frame} title="Mot de passe oublié" width="center">
    <Heading
      title="Mot de passe oublié"
      lead="Nous vous envoyons par courriel un lien pour en choisir un nouveau, à l'adresse que la structure connaît de vous."
    />
    <Form action={action} form={form}>
      {departments && <DepartmentField form={form} departments={departments} />}
      <TextField form={form} name="identifier" label="Votre identifiant" autocomplete="username" required />
      <SubmitButton>Recevoir un lien</SubmitButton>
    </Form>
    <p>
      <a href={signInHref}>Retour à la connexion</a>
    </p>
  </Page>
)

/** Said in every case: it tells nobody whether such an account exists. */
export const LinkSentPage = ({ frame, signInHref }: { frame: Frame; signInHref: string }) => (
  <Page frame={frame} title="Consultez votre messagerie" width="center">
    <Heading title="Consultez votre messagerie" />
    <p>
      {`Si ces indications sont celles d'un compte, un courriel vient de lui être envoyé. Son lien ne sert qu'une fois et reste valable ${linkDays} jours.`}
    </p>
    <p>
      Rien n'arrive ? Regardez dans les courriers indésirables, vérifiez votre identifiant, ou appelez-nous : le numéro
      est au bas de cette page.
    </p>
    <LinkButton href={signInHref}>Retour à la connexion</LinkButton>
  </Page>
)
