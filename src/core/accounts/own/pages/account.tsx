import { Actions, LinkButton } from '../../../../ui/buttons.tsx'
import { Facts } from '../../../../ui/cards.tsx'
import { Form, PasswordField, SecondaryButton, SubmitButton } from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable } from '../../../../ui/tables.tsx'
import { NewPasswordField } from '../../links/pages/choose-password.tsx'

export interface ShownSession {
  browser: string
  /** « samedi 4 juillet 2026 à 10 h 05 » */
  since: string
  lastSeen: string
  isThis: boolean
  endAction: string
}

interface AccountPageProps {
  frame: Frame
  facts: { label: string; value: string }[]
  passwordAction: string
  passwordForm: FormState
  sessions: ShownSession[]
  endOthersAction: string
  data: DataProps
  token: string
}

export const AccountPage = (props: AccountPageProps) => (
  <Page frame={props.frame} title="Mon compte" width="narrow">
    <Heading title="Mon compte" />
    <Facts items={props.facts} />
    <p>
      Un changement dans ces indications ? Signalez-le : {props.frame.organization?.name}, dont le numéro est au bas de
      cette page.
    </p>
    <PasswordSection action={props.passwordAction} form={props.passwordForm} />
    <SessionsSection {...props} />
    <OwnData href={props.data.href} />
    {props.data.erasure && <Erasure {...props.data} action={props.data.erasure} token={props.token} />}
  </Page>
)

export const PasswordSection = ({ action, form }: { action: string; form: FormState }) => (
  <Section title="Changer mon mot de passe">
    <Form action={action} form={form}>
      <PasswordField
        form={form}
        name="currentPassword"
        label="Votre mot de passe actuel"
        autocomplete="current-password"
        required
      />
      <NewPasswordField form={form} />
      <SubmitButton>Changer le mot de passe</SubmitButton>
    </Form>
  </Section>
)

interface SessionsProps {
  sessions: ShownSession[]
  endOthersAction: string
  token: string
}

/** The devices that are signed in, and the buttons that end the others. */
export const SessionsSection = ({ sessions, endOthersAction, token }: SessionsProps) => (
  <Section title="Appareils connectés">
    <DataTable caption="Appareils connectés à ce compte" columns={columns(token)} rows={sessions} />
    {sessions.length > 1 && (
      <Actions>
        <ButtonForm action={endOthersAction} token={token}>
          <SecondaryButton>Déconnecter tous les autres appareils</SecondaryButton>
        </ButtonForm>
      </Actions>
    )}
  </Section>
)

interface DataProps {
  href: string
  /** Takes the wish to be erased; absent for staff. */
  erasure: string | undefined
  withdrawal: string
  /** « samedi 4 juillet 2026 à 10 h 05 »; absent where nothing was asked. */
  askedOn: string | undefined
}

const OwnData = ({ href }: Pick<DataProps, 'href'>) => (
  <Section title="Mes données" id="mes-donnees">
    <p>
      Tout ce que la structure garde de vous, dans un fichier à conserver : vos nom et coordonnées, vos comptes et vos
      connexions, vos hébergements, vos plannings et vos calendriers connectés, vos photos et les conditions que vous
      avez acceptées, les courriels que vous avez reçus, et ce que l'historique dit de vous.
    </p>
    <p>
      C'est du texte au format JSON : tout éditeur de texte l'ouvre, et d'autres programmes savent le lire. Aucun mot de
      passe n'y figure. Gardez-le pour vous : il contient les adresses de vos calendriers.
    </p>
    <Actions>
      <LinkButton href={href} icon="download">
        Télécharger mes données
      </LinkButton>
    </Actions>
  </Section>
)

const Erasure = ({
  action,
  withdrawal,
  askedOn,
  token,
}: Omit<DataProps, 'href'> & { action: string; token: string }) =>
  askedOn ? (
    <Section title="Effacer mes données">
      <p>Vous avez demandé le {askedOn} que vos données soient effacées. La structure vous répondra.</p>
      <ButtonForm action={withdrawal} token={token}>
        <SecondaryButton icon="undo">Retirer ma demande</SecondaryButton>
      </ButtonForm>
    </Section>
  ) : (
    <Section title="Effacer mes données">
      <p>
        Vous ne louez plus avec nous ? Demandez que vos données soient effacées : la structure ferme vos fiches, puis
        efface tout ce qui vous nomme. Cela ne se défait pas.
      </p>
      <ButtonForm action={action} token={token}>
        <SecondaryButton icon="trash" confirm="Demander à la structure d'effacer vos données ?">
          Demander l'effacement de mes données
        </SecondaryButton>
      </ButtonForm>
    </Section>
  )

const columns = (token: string): Column<ShownSession>[] => [
  { header: 'Appareil', main: true, cell: ({ browser, isThis }) => (isThis ? `${browser} (celui-ci)` : browser) },
  { header: 'Connecté depuis', cell: ({ since }) => since },
  { header: 'Dernière activité', cell: ({ lastSeen }) => lastSeen },
  {
    header: 'Actions',
    actions: true,
    cell: ({ isThis, endAction }) =>
      isThis ? null : (
        <ButtonForm action={endAction} token={token}>
          <SecondaryButton small>Déconnecter</SecondaryButton>
        </ButtonForm>
      ),
  },
]
