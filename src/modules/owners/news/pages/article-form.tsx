import { ClosedNotice, FormEnd, PublishNow } from '../../../../core/content/items/pages/form-parts.tsx'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Checkbox, DateField, FileField, Form, Hidden, TextField } from '../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { RichTextArea } from '../../../../ui/rich-text.tsx'
import { newsPaths } from '../paths.ts'
import type { NewsRow } from '../store.ts'
import { newsLabels } from '../words.ts'

interface ArticleFormPageProps {
  frame: Frame
  slug: string
  form: FormState
  /** Absent while an article is made. */
  row?: NewsRow | undefined
  differences?: Difference[] | undefined
}

export const ArticleFormPage = ({ frame, slug, form, row, differences }: ArticleFormPageProps) => {
  const title = row ? `Modifier « ${row.title} »` : 'Nouvelle actualité'
  const back = row ? newsPaths.one(slug, row.id) : newsPaths.list(slug)
  const above = [
    { label: 'Actualités', href: newsPaths.list(slug) },
    ...(row ? [{ label: row.title, href: back }] : []),
  ]
  return (
    <Page frame={frame} title={title} width="narrow" scripts={['rich-text.js']}>
      <Breadcrumb links={above} current={row ? 'Modifier' : title} />
      <Heading title={title} />
      {differences && <Differences differences={differences} />}
      <ClosedNotice item={row} name="l'actualité" />
      <Form
        action={row ? newsPaths.edition(slug, row.id) : newsPaths.creation(slug)}
        form={form}
        enctype="multipart/form-data"
        guard
      >
        {row && <Hidden name="version" value={typedText(form, 'version', row.version) ?? ''} />}
        <TextField form={form} name="title" label={newsLabels.title} maxlength={150} required />
        <DateField
          form={form}
          name="publishedOn"
          label={newsLabels.publishedOn}
          hint="Les propriétaires en voient le mois ; une actualité datée plus tard n'est montrée que ce jour-là."
          required
        />
        <RichTextArea form={form} name="body" label={newsLabels.body} required />
        <FileField
          form={form}
          name="picture"
          label={row?.pictureFileId ? "Remplacer l'image" : 'Image'}
          hint="JPEG, PNG ou WebP, 15 Mo au plus. Choisissez une image dont vous avez les droits."
          accept="image/jpeg,image/png,image/webp"
        />
        {row?.pictureFileId && <Checkbox form={form} name="removePicture" label="Retirer l'image" />}
        {!row && <PublishNow form={form} it="elle" />}
        <FormEnd save={row ? 'Enregistrer' : "Créer l'actualité"} back={back} />
      </Form>
    </Page>
  )
}
