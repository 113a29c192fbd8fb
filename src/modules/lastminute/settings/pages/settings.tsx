import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Checkbox, Form, Hidden, LinkButton, NumberField, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { settingsPaths } from '../../paths.ts'
import { Around, type AroundProps } from './around.tsx'

interface SettingsPageProps extends AroundProps {
  frame: Frame
  version: number
  form: FormState
  /** Whether the organisation's owners keep plannings here. */
  hasPlannings: boolean
  differences?: Difference[] | undefined
}

/** LAST-01, LAST-02, LAST-14: what the office decides for its tool. */
export function SettingsPage(props: SettingsPageProps) {
  const { frame, slug, form, version, differences, hasPlannings } = props
  return (
    <Page
      frame={frame}
      title="Réglages de la dernière minute"
      width="narrow"
      head={<link rel="stylesheet" href={frame.asset('dispo-office.css')} />}
    >
      <Heading title="Réglages de la dernière minute" />
      {differences && <Differences differences={differences} />}
      <Form action={settingsPaths.form(slug)} form={form}>
        <Hidden name="version" value={typedText(form, 'version', version) ?? version} />
        <NumberField
          form={form}
          name="daysAhead"
          label="Les visiteurs cherchent jusqu'à combien de jours après aujourd'hui ?"
          hint="De 1 à 30. Les hébergeurs déclarent 30 jours plus loin."
          min={1}
          max={30}
          required
        />
        <Checkbox form={form} name="showsMunicipality" label="Montrer la commune dans les résultats" />
        <Checkbox form={form} name="showsKind" label="Montrer le type d'hébergement dans les résultats" />
        <TextField
          form={form}
          name="listsHref"
          label="Adresse de toutes vos listes d'hébergements"
          hint="Une page de votre site, par exemple https://www.exemple.fr/hebergements. Sans elle, aucun lien ne paraît."
        />
        {hasPlannings ? (
          <Checkbox
            form={form}
            name="derivesFromPlannings"
            label="Compter aussi les plannings des propriétaires"
            hint="Loué ou Fermé dans le planning cache toujours ; sinon ce que l'hébergeur déclare ici l'emporte sur Disponible, Option ou rien."
          />
        ) : (
          form.typed.derivesFromPlannings === 'on' && <Hidden name="derivesFromPlannings" value="on" />
        )}
        <SubmitButton>Enregistrer</SubmitButton>
      </Form>
      <Around {...props}>
        <LinkButton href={settingsPaths.closing(slug)} icon={props.maintenance ? 'undo' : 'ban'}>
          {props.maintenance ? "Rouvrir l'outil ou changer le message" : "Fermer l'outil"}
        </LinkButton>
      </Around>
    </Page>
  )
}
