import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { Form, LinkButton, SubmitButton, TextArea } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Member } from '../../hosts/members.ts'
import { memberPaths } from '../../paths.ts'

interface ReasonPageProps {
  frame: Frame
  slug: string
  member: Member
  kind: 'suspension' | 'readmission'
  form: FormState
}

const words = {
  suspension: {
    title: (name: string) => `Suspendre ${name}`,
    lead: "Il ne peut plus déclarer et quitte aussitôt la recherche. Il lit votre raison quand il se connecte. Rien n'est effacé.",
    hint: "L'hébergeur la lit telle quelle.",
    button: 'Suspendre',
  },
  readmission: {
    title: (name: string) => `Réadmettre ${name}`,
    lead: 'Il peut de nouveau déclarer, et ce qui vaut encore de ses déclarations paraît de nouveau.',
    hint: "Elle reste dans l'historique.",
    button: 'Réadmettre',
  },
}

/** LAST-20: why a host is put out, or let in again. */
export function ReasonPage({ frame, slug, member, kind, form }: ReasonPageProps) {
  const { title, lead, hint, button } = words[kind]
  const one = memberPaths.one(slug, member.providerId)
  return (
    <Page frame={frame} title={title(member.name)} width="narrow">
      <Breadcrumb
        links={[
          { label: 'Hébergeurs', href: memberPaths.list(slug) },
          { label: member.name, href: one },
        ]}
        current={button}
      />
      <Heading title={title(member.name)} lead={lead} />
      <Form action={memberPaths[kind](slug, member.providerId)} form={form}>
        <TextArea form={form} name="reason" label="Raison" hint={hint} rows={4} maxlength={500} required />
        <Actions>
          <SubmitButton>{button}</SubmitButton>
          <LinkButton href={one} look="quiet">
            Annuler
          </LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
