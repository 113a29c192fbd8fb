import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Form, NumberField, SubmitButton, TextArea, TextField } from '../../../../ui/fields.tsx'
import { FieldGroup } from '../../../../ui/form.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { settingsPaths } from '../paths.ts'
import type { PlanningDemands } from '../rules.ts'

interface SettingsPageProps {
  frame: Frame
  slug: string
  form: FormState
  version: number
  spaceName: string
  demands: PlanningDemands
  departmentLinks: string
  differences?: Difference[] | undefined
}

export const SettingsPage = ({
  frame,
  slug,
  form,
  version,
  spaceName,
  demands,
  departmentLinks,
  differences,
}: SettingsPageProps) => (
  <Page frame={frame} title="Réglages des propriétaires" width="narrow">
    <Heading title="Réglages des propriétaires" />
    {differences && <Differences differences={differences} />}
    <Form action={settingsPaths.form(slug)} form={form}>
      <input type="hidden" name="version" value={typedText(form, 'version', version)} />
      <TextField
        form={form}
        name="spaceName"
        label="Nom de l'espace"
        hint="Après « Bienvenue sur votre espace propriétaires »."
        value={spaceName}
      />
      <FieldGroup
        title="Plannings à jour"
        hint="Un changement vaut dès la nuit suivante. Un planning ne quitte jamais les recherches sans que son propriétaire ait été prévenu 14 jours, puis 3 jours avant."
      >
        <NumberField
          form={form}
          name="remindAfterDays"
          label="Rappeler après combien de jours sans mise à jour ?"
          hint="Un propriétaire reçoit au plus un rappel tous les 14 jours."
          value={demands.remindAfterDays}
          min={7}
          max={365}
          required
        />
        <NumberField
          form={form}
          name="filledWeeks"
          label="Rappeler quand le planning est rempli à moins de combien de semaines ?"
          value={demands.filledWeeks}
          min={1}
          max={52}
          required
        />
        <NumberField
          form={form}
          name="searchableDays"
          label="Sortir des recherches par dates après combien de jours sans confirmation ?"
          hint="L'hébergement reste sur le site, sans dates, et revient dès que son propriétaire confirme."
          value={demands.searchableDays}
          min={30}
          max={730}
          required
        />
      </FieldGroup>
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
