import { LinkButton, SubmitButton } from '../../../../../ui/buttons.tsx'
import { Form } from '../../../../../ui/form.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import { formatDate, formatDay } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import type { Confirmable } from '../store.ts'

interface LinkedPageProps {
  frame: Frame
  signInHref: string
  timeZone: string
  plannings: Confirmable[]
}

/** One question, one button. */
export const ConfirmPage = (props: LinkedPageProps & { form: FormState; action: string }) => {
  const { frame, form, action, signInHref, timeZone, plannings } = props
  const several = plannings.length > 1
  return (
    <Page frame={frame} title="Rien n'a changé ?" width="center">
      <Heading
        title={several ? 'Vos plannings sont-ils toujours exacts ?' : 'Votre planning est-il toujours exact ?'}
      />
      <ul>
        {plannings.map((planning) => (
          <li>
            <strong>{planning.name}</strong> ({planning.approvalNumber}, {planning.municipalityName})
            {planning.planningUpdatedAt && `, mis à jour le ${dayOf(planning.planningUpdatedAt, timeZone)}`}
            {planning.leftSearchesOn && `, plus trouvé par dates depuis le ${formatDay(planning.leftSearchesOn)}`}
          </li>
        ))}
      </ul>
      <p>
        {several
          ? "Si rien n'a changé, appuyez sur le bouton : ils seront datés d'aujourd'hui."
          : "Si rien n'a changé, appuyez sur le bouton : il sera daté d'aujourd'hui."}
      </p>
      <Form action={action} form={form}>
        <SubmitButton icon="check">Rien n'a changé</SubmitButton>
      </Form>
      <p>
        Quelque chose a changé ? <a href={signInHref}>Connectez-vous</a> et mettez le planning à jour.
      </p>
    </Page>
  )
}

const dayOf = (moment: Temporal.Instant, timeZone: string) =>
  formatDay(moment.toZonedDateTimeISO(timeZone).toPlainDate())

export const ConfirmedPage = ({
  frame,
  signInHref,
  timeZone,
  plannings,
  at,
}: LinkedPageProps & { at: Temporal.Instant }) => (
  <Page frame={frame} title="C'est noté" width="center">
    <Heading title="C'est noté, merci" />
    <p>
      Le {formatDate(at.toZonedDateTimeISO(timeZone).toPlainDate())}, vous avez confirmé{' '}
      {plannings.length > 1 ? 'vos plannings' : 'votre planning'} :
    </p>
    <ul>
      {plannings.map((planning) => (
        <li>
          {planning.name} ({planning.approvalNumber})
        </li>
      ))}
    </ul>
    <p>Il n'y a rien d'autre à faire. Ce lien a servi : la prochaine fois, un autre vous sera envoyé.</p>
    <LinkButton href={signInHref}>Aller à mon espace</LinkButton>
  </Page>
)

export const GonePage = ({
  frame,
  signInHref,
  isExpired,
}: {
  frame: Frame
  signInHref: string
  isExpired: boolean
}) => (
  <Page frame={frame} title="Lien périmé" width="center">
    <Heading title="Ce lien ne sert plus" />
    <p>
      {isExpired
        ? 'Ses trente jours sont passés. Connectez-vous pour confirmer vos plannings.'
        : 'Il est incomplet, ou les hébergements dont il parlait ne sont plus les vôtres. Connectez-vous pour voir vos plannings.'}
    </p>
    <LinkButton href={signInHref} look="primary">
      Se connecter
    </LinkButton>
  </Page>
)
