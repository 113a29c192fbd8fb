import { Actions, LinkButton, SubmitButton } from '../../../../ui/buttons.tsx'
import { Form } from '../../../../ui/form.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatDate, typography } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type DeclaredState, declaredNames } from '../../rules.ts'
import type { LinkStanding } from '../rules.ts'

export interface LinkPageProps {
  frame: Frame
  wanted: DeclaredState
  question: { name: string; nightOn: Temporal.PlainDate; answer: DeclaredState | null; stands: LinkStanding }
  spaceHref: string
}

const buttons = { room: "J'ai toujours de la place", full: 'Je suis complet' } as const

/** LAST-15: one question, one button; whoever only looks changes nothing. */
export const AnswerPage = (props: LinkPageProps & { form: FormState; action: string }) => {
  const { frame, form, action, wanted, question, spaceHref } = props
  return (
    <Page frame={frame} title="Ce soir" width="center">
      <Heading title={question.name} lead={`Pour ce soir, ${formatDate(question.nightOn)}`} />
      {question.answer === wanted && (
        <p>
          {typography(
            `Vous aviez répondu « ${declaredNames[wanted]} ». Depuis, une nouvelle déclaration vous affiche disponible : appuyez de nouveau si ce n'est plus vrai.`,
          )}
        </p>
      )}
      <Form action={action} form={form}>
        <SubmitButton icon="check">{buttons[wanted]}</SubmitButton>
      </Form>
      <p>
        Autre chose à dire ? <a href={spaceHref}>Votre espace</a>
      </p>
    </Page>
  )
}

/** What holds, and what visitors see from now on. */
export const DonePage = ({ frame, wanted, question, spaceHref }: LinkPageProps) => {
  const title = question.stands === 'done' ? 'Votre saisie a été enregistrée' : "C'est déjà enregistré"
  return (
    <Page frame={frame} title={title} width="center">
      <Heading title={title} />
      <p>
        {wanted === 'room'
          ? `${question.name} est affiché disponible ce soir. N'oubliez pas de revenir indiquer que vous êtes complet.`
          : `${question.name} est affiché complet ce soir.`}
      </p>
      <Actions>
        <LinkButton href={spaceHref}>Votre espace</LinkButton>
      </Actions>
    </Page>
  )
}
