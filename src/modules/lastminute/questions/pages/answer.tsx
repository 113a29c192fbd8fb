import { LinkButton, SubmitButton } from '../../../../ui/buttons.tsx'
import { Form } from '../../../../ui/form.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatDate } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { DeclaredState } from '../../rules.ts'

interface AnswerPageProps {
  frame: Frame
  form: FormState
  action: string
  wanted: DeclaredState
  host: string
  night: Temporal.PlainDate
  spaceHref: string
}

const buttons = { room: "J'ai toujours de la place", full: 'Je suis complet' } as const

/** LAST-15: one question, one button; whoever only looks changes nothing. */
export const AnswerPage = ({ frame, form, action, wanted, host, night, spaceHref }: AnswerPageProps) => (
  <Page frame={frame} title="Ce soir" width="center">
    <Heading title={host} lead={`Pour ce soir, ${formatDate(night)}`} />
    <Form action={action} form={form}>
      <SubmitButton icon="check">{buttons[wanted]}</SubmitButton>
    </Form>
    <p>
      Autre chose à dire ? <a href={spaceHref}>Votre espace</a>
    </p>
  </Page>
)

/** What was said, and what visitors see from now on. */
export const DonePage = (props: Pick<AnswerPageProps, 'frame' | 'wanted' | 'host' | 'spaceHref'>) => (
  <Page frame={props.frame} title="C'est noté" width="center">
    <Heading title="Votre saisie a été enregistrée" />
    <p>
      {props.wanted === 'room'
        ? `${props.host} reste affiché disponible ce soir. N'oubliez pas de revenir indiquer que vous êtes complet.`
        : `${props.host} n'est plus affiché ce soir.`}
    </p>
    <LinkButton href={props.spaceHref}>Votre espace</LinkButton>
  </Page>
)

export const OverPage = ({
  frame,
  spaceHref,
  isAnswered,
}: {
  frame: Frame
  spaceHref: string
  isAnswered: boolean
}) => (
  <Page frame={frame} title="Ce lien ne sert plus" width="center">
    <Heading title="Ce lien ne sert plus" />
    <p>
      {isAnswered
        ? "Vous avez déjà répondu que vous étiez complet ce soir. S'il y a de nouveau de la place, dites-le dans votre espace."
        : 'Il ne valait que pour un soir, ou votre accès a changé. Dites dans votre espace si vous avez de la place.'}
    </p>
    <LinkButton href={spaceHref} look="primary">
      Votre espace
    </LinkButton>
  </Page>
)
