import { ClosedNotice, FormEnd, PublishNow } from '../../../../core/content/items/pages/form-parts.tsx'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Checkbox, DateField, FileField, Form, Hidden, TextField } from '../../../../ui/fields.tsx'
import { FieldGroup, FieldRow } from '../../../../ui/form.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { RichTextArea } from '../../../../ui/rich-text.tsx'
import { offerPaths } from '../paths.ts'
import type { OfferRow } from '../store.ts'
import { offerLabels } from '../words.ts'

interface OfferFormPageProps {
  frame: Frame
  slug: string
  form: FormState
  /** Absent while an offer is made. */
  row?: OfferRow | undefined
  differences?: Difference[] | undefined
}

export const OfferFormPage = ({ frame, slug, form, row, differences }: OfferFormPageProps) => {
  const title = row ? `Modifier « ${row.offer.title} »` : 'Nouvelle offre'
  const back = row ? offerPaths.one(slug, row.offer.id) : offerPaths.list(slug)
  const above = [
    { label: 'Offres privilèges', href: offerPaths.list(slug) },
    ...(row ? [{ label: row.offer.title, href: back }] : []),
  ]
  return (
    <Page frame={frame} title={title} width="narrow" scripts={['rich-text.js']}>
      <Breadcrumb links={above} current={row ? 'Modifier' : title} />
      <Heading title={title} />
      {differences && <Differences differences={differences} />}
      <ClosedNotice item={row?.offer} name="l'offre" />
      <Form
        action={row ? offerPaths.edition(slug, row.offer.id) : offerPaths.creation(slug)}
        form={form}
        enctype="multipart/form-data"
        guard
      >
        {row && <Hidden name="version" value={typedText(form, 'version', row.offer.version) ?? ''} />}
        <TextField form={form} name="partner" label={offerLabels.partner} maxlength={100} required />
        <TextField form={form} name="title" label={offerLabels.title} maxlength={150} required />
        <RichTextArea form={form} name="body" label={offerLabels.body} rows={8} required />
        <FieldRow>
          <DateField form={form} name="validFromOn" label={offerLabels.validFromOn} required />
          <DateField form={form} name="validUntilOn" label={offerLabels.validUntilOn} required />
        </FieldRow>
        <TextField
          form={form}
          name="link"
          label={offerLabels.link}
          hint="L'adresse complète de la page du partenaire, par exemple https://www.exemple.fr/offre."
          maxlength={500}
        />
        <Files form={form} row={row} />
        {!row && <PublishNow form={form} it="elle" />}
        <FormEnd save={row ? 'Enregistrer' : "Créer l'offre"} back={back} />
      </Form>
    </Page>
  )
}

const Files = ({ form, row }: { form: FormState; row: OfferRow | undefined }) => (
  <FieldGroup title="Logo et fichier">
    <FileField
      form={form}
      name="logo"
      label={row?.offer.logoFileId ? 'Remplacer le logo' : 'Logo'}
      hint="JPEG, PNG ou WebP, 15 Mo au plus."
      accept="image/jpeg,image/png,image/webp"
    />
    {row?.offer.logoFileId && <Checkbox form={form} name="removeLogo" label="Retirer le logo" />}
    <FileField
      form={form}
      name="file"
      label={row?.file ? `Remplacer le fichier « ${row.file.name} »` : 'Fichier à télécharger'}
      hint="PDF, Word, OpenDocument ou image, 15 Mo au plus. Seuls les propriétaires connectés peuvent le télécharger."
      accept=".pdf,.doc,.docx,.odt,image/jpeg,image/png,image/webp"
    />
    {row?.file && <Checkbox form={form} name="removeFile" label="Retirer le fichier" />}
  </FieldGroup>
)
