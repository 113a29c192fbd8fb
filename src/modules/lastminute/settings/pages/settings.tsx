import { type Difference, Differences } from '../../../../ui/differences.tsx'
import {
  Checkbox,
  DangerButton,
  Form,
  Hidden,
  NumberField,
  SecondaryButton,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import { formatMoment } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { offerPaths, searchPath, settingsPaths } from '../../paths.ts'

interface SettingsPageProps {
  frame: Frame
  slug: string
  timeZone: string
  publicUrl: string
  version: number
  form: FormState
  /** The closing's own form. */
  closing: FormState
  maintenance: { message: string; beganAt: Temporal.Instant } | null
  /** Whether the organisation's owners keep plannings here. */
  hasPlannings: boolean
  differences?: Difference[] | undefined
}

/** LAST-01, LAST-02, LAST-04, LAST-14, LAST-20: what the office decides for its tool. */
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
      <Section title="Offres">
        <p>
          Les <a href={offerPaths.list(slug)}>offres des adhérents</a> disent qui peut utiliser l'outil.
        </p>
      </Section>
      <Maintenance {...props} />
      <Embedding {...props} />
    </Page>
  )
}

const Maintenance = ({ slug, timeZone, closing, maintenance }: SettingsPageProps) => (
  <Section title="Fermer l'outil" id="maintenance">
    {maintenance ? (
      <>
        <Notice
          kind="warning"
          text={`Fermé depuis le ${formatMoment(maintenance.beganAt, timeZone)} : « ${maintenance.message} »`}
        />
        <ButtonForm action={settingsPaths.reopening(slug)} token={closing.token}>
          <SecondaryButton icon="undo">Rouvrir l'outil</SecondaryButton>
        </ButtonForm>
      </>
    ) : (
      <Form action={settingsPaths.closing(slug)} form={closing}>
        <p>La recherche et l'espace des hébergeurs se ferment ; chacun y lit votre message. Rien n'est effacé.</p>
        <TextArea
          form={closing}
          name="message"
          label="Message"
          hint="Par exemple : de retour lundi à 9 h ; l'office vous renseigne au téléphone."
          rows={3}
          maxlength={500}
          required
        />
        <DangerButton icon="ban" confirm="Fermer l'outil aux visiteurs et aux hébergeurs ?">
          Fermer l'outil
        </DangerButton>
      </Form>
    )}
  </Section>
)

const Embedding = ({ slug, publicUrl }: SettingsPageProps) => {
  const address = publicUrl + searchPath(slug)
  const snippet = `<escale-dispo><a href="${address}">Trouver une chambre ce soir</a></escale-dispo>\n<script async src="${address}/widget.js"></script>`
  return (
    <Section title="Sur votre site" id="integration">
      <p>Copiez ces deux lignes là où la recherche doit paraître. Sans scripts, le lien reste.</p>
      <pre class="embed-code" tabindex={0}>
        <code>{snippet}</code>
      </pre>
      <p>
        Pour votre webmestre : si le site a une politique de sécurité du contenu (CSP), elle doit permettre{' '}
        <code>{new URL(publicUrl).origin}</code> dans <code>script-src</code> et <code>frame-src</code>.
      </p>
    </Section>
  )
}
