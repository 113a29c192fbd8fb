import type { Timeouts } from '../../../../core/accounts/sessions/rules.ts'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Form, NumberField, SubmitButton } from '../../../../ui/fields.tsx'
import { FieldGroup } from '../../../../ui/form.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { sessionSettingsPaths } from '../paths.ts'

interface SessionSettingsPageProps {
  frame: Frame
  slug: string
  form: FormState
  version: number
  owners: Timeouts
  office: Timeouts
  differences?: Difference[] | undefined
}

export const SessionSettingsPage = ({ frame, slug, form, differences, ...props }: SessionSettingsPageProps) => (
  <Page frame={frame} title="Sécurité" width="narrow">
    <Heading
      title="Sécurité"
      lead="Après ce temps, il faut se connecter de nouveau ; ce qui était en cours de saisie est gardé une heure."
    />
    {differences && <Differences differences={differences} />}
    <Form action={sessionSettingsPaths.form(slug)} form={form}>
      <input type="hidden" name="version" value={typedText(form, 'version', props.version)} />
      <Durations form={form} title="Propriétaires" prefix="owners" times={props.owners} />
      <Durations form={form} title="Gestion" prefix="office" times={props.office} />
      <SubmitButton>Enregistrer</SubmitButton>
    </Form>
  </Page>
)

interface DurationsProps {
  form: FormState
  title: string
  prefix: 'owners' | 'office'
  times: Timeouts
}

const Durations = ({ form, title, prefix, times }: DurationsProps) => (
  <FieldGroup title={title}>
    <NumberField
      form={form}
      name={`${prefix}Idle`}
      label={`${title} : minutes sans activité`}
      value={times.idleMinutes}
      min={5}
      max={240}
      required
    />
    <NumberField
      form={form}
      name={`${prefix}Absolute`}
      label={`${title} : heures en tout`}
      value={times.absoluteHours}
      min={1}
      max={24}
      required
    />
  </FieldGroup>
)
