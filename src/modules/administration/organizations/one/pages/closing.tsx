import { DangerButton, Form, SecondaryButton, TextField } from '../../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../../ui/form.tsx'
import { Section } from '../../../../../ui/heading.tsx'
import { administrationPaths } from '../../paths.ts'
import type { StructurePageProps } from './structure.tsx'

export const Closing = ({ structure, forms, token }: Pick<StructurePageProps, 'structure' | 'forms' | 'token'>) =>
  structure.closedAt ? (
    <Section title="Rouvrir la structure">
      <p>Ses pages publiques répondent de nouveau, et chacun y entre avec le compte qu'il avait.</p>
      <ButtonForm action={administrationPaths.reopening(structure.slug)} token={token}>
        <SecondaryButton>Rouvrir la structure</SecondaryButton>
      </ButtonForm>
    </Section>
  ) : (
    <Section title="Fermer la structure">
      <p>
        Ses pages publiques répondront « introuvable », et personne n'y entrera plus. Rien n'est effacé : rouverte, elle
        retrouve tout.
      </p>
      <Form action={administrationPaths.closure(structure.slug)} form={forms.closure}>
        <TextField
          form={forms.closure}
          name="reason"
          label="Raison"
          hint="L'historique garde cette phrase : n'y nommez personne. Par exemple « Convention terminée »."
          required
        />
        <DangerButton confirm={`Fermer ${structure.name} ? Ses pages et ses comptes ne répondront plus.`}>
          Fermer la structure
        </DangerButton>
      </Form>
    </Section>
  )
