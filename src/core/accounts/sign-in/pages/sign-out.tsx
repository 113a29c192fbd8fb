import { Form, SubmitButton } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'

/** Shown where « Déconnexion » was pressed on a page of an earlier session. */
export const SignOutPage = ({ frame, action, form }: { frame: Frame; action: string; form: FormState }) => (
  <Page frame={frame} title="Déconnexion" width="center">
    <Heading title="Vous déconnecter ?" />
    <Form action={action} form={{ ...form, errors: {} }}>
      <SubmitButton>Déconnexion</SubmitButton>
    </Form>
  </Page>
)
