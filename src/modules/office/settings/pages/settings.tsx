import type { Organization } from '../../../../core/organizations/rules.ts'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import {
  EmailField,
  FileField,
  Form,
  PhoneField,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../../ui/fields.tsx'
import { FieldGroup } from '../../../../ui/form.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { banners, settingsLabels } from '../labels.ts'
import { settingsPaths } from '../paths.ts'

interface SettingsPageProps {
  frame: Frame
  organization: Organization
  form: FormState
  logoForm: FormState
  differences?: Difference[] | undefined
}

export const SettingsPage = ({ frame, organization, form, logoForm, differences }: SettingsPageProps) => (
  <Page frame={frame} title="Structure">
    <Heading title="Structure" lead="Ce que vos visiteurs et vos propriétaires voient de vous." />
    {differences && <Differences differences={differences} />}
    <Form action={settingsPaths.organization(organization.slug)} form={form}>
      <input type="hidden" name="version" value={typedText(form, 'version', organization.version)} />
      <TextField form={form} name="name" label={settingsLabels.name} value={organization.name} required />
      <Looks form={form} organization={organization} />
      <Contact form={form} organization={organization} />
      <Texts form={form} organization={organization} />
      <SubmitButton>Enregistrer</SubmitButton>
    </Form>
    <Section title="Logo">
      <Form action={settingsPaths.logo(organization.slug)} form={logoForm} enctype="multipart/form-data">
        <FileField
          form={logoForm}
          name="logo"
          label="Image du logo"
          hint="PNG, JPEG ou WebP, 15 Mo au plus. L'image est réduite à la taille de l'en-tête."
          accept="image/png,image/jpeg,image/webp"
          required
        />
        <SubmitButton>Remplacer le logo</SubmitButton>
      </Form>
    </Section>
  </Page>
)

interface PartProps {
  form: FormState
  organization: Organization
}

const Looks = ({ form, organization: { charter } }: PartProps) => (
  <FieldGroup title="Charte graphique">
    <TextField
      form={form}
      name="primaryColor"
      label={settingsLabels.primaryColor}
      hint="Six chiffres hexadécimaux après un dièse, par exemple #00558c. Les nuances en sont déduites."
      value={charter.primaryColor}
      size="short"
      required
    />
    <Select form={form} name="banner" label={settingsLabels.banner} options={banners} value={charter.banner} required />
  </FieldGroup>
)

const Contact = ({ form, organization: { contact, mailSender } }: PartProps) => (
  <FieldGroup title="Coordonnées">
    <EmailField form={form} name="email" label={settingsLabels.email} value={contact.email} required />
    <PhoneField form={form} name="phone" label={settingsLabels.phone} value={contact.phone} required />
    <TextField form={form} name="hours" label={settingsLabels.hours} value={contact.hours} />
    <TextField
      form={form}
      name="hoursEnglish"
      label={settingsLabels.hoursEnglish}
      hint="Pour les pages en anglais, par exemple « Monday to Friday, 9 am to 5 pm »."
      value={contact.hoursEnglish ?? ''}
    />
    <TextArea form={form} name="address" label={settingsLabels.address} value={contact.address} rows={3} />
    <TextField
      form={form}
      name="website"
      label={settingsLabels.website}
      hint="Le vôtre, par exemple https://www.exemple.fr ; le public le trouve à côté de vos coordonnées."
      value={contact.website ?? ''}
    />
    <EmailField
      form={form}
      name="mailSender"
      label={settingsLabels.mailSender}
      hint="L'adresse que voient les personnes qui reçoivent vos courriels."
      value={mailSender}
      required
    />
  </FieldGroup>
)

const Texts = ({ form, organization: { texts } }: PartProps) => (
  <FieldGroup title="Textes" hint="Une ligne vide sépare deux paragraphes.">
    <TextArea form={form} name="legalNotice" label={settingsLabels.legalNotice} value={texts.legalNotice} rows={6} />
    <TextArea form={form} name="privacy" label={settingsLabels.privacy} value={texts.privacy} rows={6} />
    <TextArea
      form={form}
      name="accessibility"
      label={settingsLabels.accessibility}
      value={texts.accessibility}
      rows={4}
    />
  </FieldGroup>
)
