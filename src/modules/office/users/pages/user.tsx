import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import {
  Checkboxes,
  type Choice,
  DangerButton,
  EmailField,
  Form,
  GroupedCheckboxes,
  SecondaryButton,
  SubmitButton,
  TextField,
} from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { userPaths } from '../paths.ts'
import type { User } from '../store.ts'

interface UserPageProps {
  frame: Frame
  slug: string
  form: FormState
  /** Absent while a new user is made. */
  user: User | null
  roles: Choice[]
  /** The départements that the reader may give, by région. */
  regions: { label: string; options: Choice[] }[]
  /** The token of the buttons below the form. */
  token: string
  differences?: Difference[] | undefined
}

export const UserPage = ({ frame, slug, form, user, roles, regions, token, differences }: UserPageProps) => {
  const title = user ? `${user.firstName} ${user.lastName}`.trim() : 'Nouvel utilisateur'
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb links={[{ label: 'Utilisateurs', href: userPaths.list(slug) }]} current={title} />
      <Heading title={title} lead={user ? `Identifiant : ${user.identifier}` : undefined} />
      {differences && <Differences differences={differences} />}
      <Form action={user ? userPaths.one(slug, user.id) : userPaths.creation(slug)} form={form}>
        {user && <input type="hidden" name="version" value={typedText(form, 'version', user.version)} />}
        {!user && (
          <TextField
            form={form}
            name="identifier"
            label="Identifiant"
            hint="Ce que la personne tapera pour se connecter, par exemple prenom.nom."
            autocomplete="off"
            required
          />
        )}
        <TextField form={form} name="firstName" label="Prénom" value={user?.firstName} />
        <TextField form={form} name="lastName" label="Nom" value={user?.lastName} required />
        <EmailField form={form} name="email" label="Adresse électronique" value={user?.email} required />
        <Checkboxes form={form} name="roleIds" label="Rôles" options={roles} values={user?.roleIds.map(String) ?? []} />
        <GroupedCheckboxes
          form={form}
          name="departments"
          label="Départements"
          hint="Ouvrez une région pour choisir. Sans aucun choix, la personne travaille sur tous les départements."
          groups={regions}
          values={user?.departments ?? []}
        />
        <SubmitButton>Enregistrer</SubmitButton>
      </Form>
      {user && <AccountButtons slug={slug} user={user} token={token} />}
    </Page>
  )
}

const AccountButtons = ({ slug, user, token }: { slug: string; user: User; token: string }) => (
  <Section title="Compte">
    {user.closedAt ? (
      <Actions>
        <ButtonForm action={userPaths.reopening(slug, user.id)} token={token}>
          <SecondaryButton>Rouvrir le compte</SecondaryButton>
        </ButtonForm>
      </Actions>
    ) : (
      <Actions>
        <ButtonForm action={userPaths.credentials(slug, user.id)} token={token}>
          <SecondaryButton>Envoyer les identifiants</SecondaryButton>
        </ButtonForm>
        <ButtonForm action={userPaths.closure(slug, user.id)} token={token}>
          <DangerButton>Fermer le compte</DangerButton>
        </ButtonForm>
      </Actions>
    )}
  </Section>
)
