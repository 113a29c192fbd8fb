import { Form, SubmitButton, TextArea, TextField } from '../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { settingsPaths } from '../paths.ts'

interface SettingsPageProps {
  frame: Frame
  slug: string
  form: FormState
  version: number
  spaceName: string
  departmentLinks: string
}

export const SettingsPage = ({ frame, slug, form, version, spaceName, departmentLinks }: SettingsPageProps) => (
  <Page frame={frame} title="Réglages des propriétaires" width="narrow">
    <Heading title="Réglages des propriétaires" />
    <Form action={settingsPaths.form(slug)} form={form}>
      <input type="hidden" name="version" value={typedText(form, 'version', version)} />
      <TextField
        form={form}
        name="spaceName"
        label="Nom de l'espace"
        hint="Après « Bienvenue sur votre espace propriétaires »."
        value={spaceName}
      />
      <TextArea
        form={form}
        name="departmentLinks"
        label="Pages sur les départements"
        hint="Une par ligne : le code, une espace, l'adresse. Les fiches y mènent par « + d'infos sur le département »."
        value={departmentLinks}
        rows={8}
      />
      <SubmitButton>Enregistrer</SubmitButton>
    </Form>
  </Page>
)
