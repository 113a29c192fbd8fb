import type { Child } from 'hono/jsx'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions, LinkButton } from '../../../../ui/buttons.tsx'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Form, Hidden, SubmitButton } from '../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'

interface FormPageProps {
  frame: Frame
  form: FormState
  /** Of what is edited, and its own page; absent while it is made. */
  known: { name: string; href: string } | undefined
  list: { label: string; href: string }
  /** « Nouveau propriétaire », and the button that makes it. */
  words: { title: string; create: string }
  action: string
  /** What somebody saved meanwhile, for a 409. */
  differences: Difference[] | undefined
  children: Child
}

/** A form of the directory, saved against the version that was read: for something new, or over what is known. */
export const FormPage = ({ frame, form, known, list, words, action, differences, children }: FormPageProps) => {
  const title = known ? `Modifier ${known.name}` : words.title
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb
        links={[list, ...(known ? [{ label: known.name, href: known.href }] : [])]}
        current={known ? 'Modifier' : title}
      />
      <Heading title={title} />
      {differences && <Differences differences={differences} />}
      <Form action={action} form={form} guard>
        <Hidden name="version" value={typedText(form, 'version', '0') ?? '0'} />
        {children}
        <Actions>
          <SubmitButton>{known ? 'Enregistrer' : words.create}</SubmitButton>
          <LinkButton href={known?.href ?? list.href} look="quiet">
            Annuler
          </LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
