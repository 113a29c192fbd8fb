import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions, LinkButton, SubmitButton } from '../../../../ui/buttons.tsx'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Form, Hidden } from '../../../../ui/form.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame, Link } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { FeedFields } from './feed-fields.tsx'

interface EditionPageProps {
  frame: Frame
  form: FormState
  name: string
  /** What somebody saved meanwhile, for a 409. */
  differences?: Difference[] | undefined
  action: string
  links: Link[]
}

export function EditionPage({ frame, form, name, differences, action, links }: EditionPageProps) {
  return (
    <Page frame={frame} title={`Modifier ${name}`} width="narrow">
      <Breadcrumb links={links} current={name} />
      <Heading title={`Modifier le calendrier « ${name} »`} />
      {differences && <Differences differences={differences} />}
      <Form action={action} form={form} guard>
        <Hidden name="version" value={typedText(form, 'version', '0') ?? '0'} />
        <FeedFields form={form} />
        <Actions>
          <SubmitButton>Enregistrer</SubmitButton>
          <LinkButton href={links.at(-1)?.href ?? ''} look="quiet">
            Annuler
          </LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
