import type { Child } from 'hono/jsx'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import {
  DangerButton,
  Form,
  Hidden,
  LinkButton,
  SecondaryButton,
  SubmitButton,
  TextArea,
} from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import { formatMoment, typography } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { settingsPaths } from '../../paths.ts'
import type { Maintenance } from '../store.ts'

interface MaintenancePageProps {
  frame: Frame
  slug: string
  timeZone: string
  /** The closing that lasts, otherwise the last one. */
  last: Maintenance | null
  form: FormState
  /** Somebody else's word came first: nothing was stored, both are shown. */
  isLate: boolean
}

/** LAST-20: the tool is closed with a message, the message changed, the tool opened again. */
export function MaintenancePage(props: MaintenancePageProps) {
  const { frame, slug, timeZone, last, form, isLate } = props
  const isClosed = last?.endedAt === null
  const title = isClosed ? "L'outil est fermé" : "Fermer l'outil"
  const isWordKept = isLate && typedText(form, 'message', undefined) !== undefined
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb links={[{ label: 'Réglages des dispos', href: settingsPaths.form(slug) }]} current={title} />
      <Heading
        title={title}
        lead={
          isClosed
            ? undefined
            : "La recherche et l'espace des hébergeurs se ferment ; chacun y lit votre message. Rien n'est effacé."
        }
      />
      {isLate && (
        <Notice kind="warning" role="alert">
          <p>{standsNow(last, timeZone)} Rien de ce que vous avez envoyé n'est enregistré.</p>
          {isWordKept && <p>Votre message est gardé ci-dessous.</p>}
        </Notice>
      )}
      {isClosed && <Closed {...props} last={last} />}
      {isClosed ? (
        <Section title="Changer le message">
          <Closing {...props}>
            <SecondaryButton>Remplacer le message</SecondaryButton>
          </Closing>
        </Section>
      ) : (
        <Closing {...props}>
          <DangerButton icon="ban" confirm="Fermer l'outil aux visiteurs et aux hébergeurs ?">
            Fermer l'outil
          </DangerButton>
        </Closing>
      )}
    </Page>
  )
}

const Closed = ({ slug, timeZone, last, form }: MaintenancePageProps & { last: Maintenance }) => (
  <>
    <p>
      {typography(
        `${last.begunBy ?? 'Un agent'} a écrit ce que lisent visiteurs et hébergeurs, le ${formatMoment(last.beganAt, timeZone)} : « ${last.message} »`,
      )}
    </p>
    <ButtonForm action={settingsPaths.reopening(slug)} token={form.token}>
      <Hidden name="mark" value={typedText(form, 'mark', '0') ?? '0'} />
      <SubmitButton icon="undo">Rouvrir l'outil</SubmitButton>
    </ButtonForm>
  </>
)

const Closing = ({ slug, form, children }: MaintenancePageProps & { children?: Child }) => (
  <Form action={settingsPaths.closing(slug)} form={form}>
    <Hidden name="mark" value={typedText(form, 'mark', '0') ?? '0'} />
    <TextArea
      form={form}
      name="message"
      label="Message"
      hint="Par exemple : de retour lundi à 9 h ; l'office vous renseigne au téléphone."
      rows={3}
      maxlength={500}
      required
    />
    <Actions>
      {children}
      <LinkButton href={settingsPaths.form(slug)} look="quiet">
        Annuler
      </LinkButton>
    </Actions>
  </Form>
)

/** Who did what and when, while the second agent was writing. */
function standsNow(last: Maintenance | null, timeZone: string): string {
  if (!last) return "Quelqu'un d'autre a agi entre-temps."
  return last.endedAt
    ? `Entre-temps, ${last.endedBy ?? 'un agent'} a rouvert l'outil, le ${formatMoment(last.endedAt, timeZone)}.`
    : `Entre-temps, ${last.begunBy ?? 'un agent'} a fermé l'outil, le ${formatMoment(last.beganAt, timeZone)}.`
}
