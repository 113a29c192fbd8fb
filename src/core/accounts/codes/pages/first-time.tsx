import { EmailField, Form, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'

interface FirstTimePageProps {
  frame: Frame
  form: FormState
  action: string
  signInHref: string
}

/** LAST-11: no password and no link travels by mail; the office hands over a code, in person or by telephone. */
export const FirstTimePage = ({ frame, form, action, signInHref }: FirstTimePageProps) => (
  <Page frame={frame} title="Première connexion ou mot de passe perdu" width="center">
    <Heading
      title="Première connexion ou mot de passe perdu"
      lead={
        <>
          Contactez l'office
          <Phone frame={frame} /> : il vous donne un code, de vive voix. Ce code vous sert une fois, à choisir votre mot
          de passe.
        </>
      }
    />
    <Form action={action} form={form}>
      <EmailField form={form} name="identifier" label="Votre adresse électronique" autocomplete="off" required />
      <TextField
        form={form}
        name="code"
        label="Votre code"
        hint="Dix lettres et chiffres, par exemple K7QF9‑2MDX3."
        autocomplete="one-time-code"
        required
      />
      <SubmitButton>Choisir mon mot de passe</SubmitButton>
    </Form>
    <p>
      <a href={signInHref}>Retour à la connexion</a>
    </p>
  </Page>
)

function Phone({ frame }: { frame: Frame }) {
  const phone = frame.organization?.hotline?.phone
  return phone ? (
    <>
      {' '}
      au <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
    </>
  ) : null
}
