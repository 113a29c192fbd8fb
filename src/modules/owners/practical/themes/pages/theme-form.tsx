import { ClosedNotice, FormEnd } from '../../../../../core/content/items/pages/form-parts.tsx'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { type Difference, Differences } from '../../../../../ui/differences.tsx'
import { DateField, Form, Hidden, Select, TextField } from '../../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../../ui/form-state.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { RichTextArea } from '../../../../../ui/rich-text.tsx'
import { practicalPaths } from '../../paths.ts'
import type { SectionRow, ThemeRow } from '../../store.ts'

interface ThemeFormPageProps {
  frame: Frame
  slug: string
  form: FormState
  /** Those to choose from. */
  sections: SectionRow[]
  /** Absent while a theme is made. */
  row?: ThemeRow | undefined
  differences?: Difference[] | undefined
}

export const ThemeFormPage = ({ frame, slug, form, sections, row, differences }: ThemeFormPageProps) => {
  const title = row ? `Modifier « ${row.theme.title} »` : 'Nouveau thème'
  const back = row ? practicalPaths.theme(slug, row.theme.id) : practicalPaths.list(slug)
  const above = [
    { label: 'Infos pratiques', href: practicalPaths.list(slug) },
    ...(row ? [{ label: row.theme.title, href: back }] : []),
  ]
  return (
    <Page frame={frame} title={title} width="narrow" scripts={['rich-text.js']}>
      <Breadcrumb links={above} current={row ? 'Modifier' : title} />
      <Heading title={title} />
      {sections.length === 0 && (
        <Notice kind="warning">
          <p>
            Un thème se range dans une rubrique :{' '}
            <a href={practicalPaths.newSection(slug)}>ajoutez d'abord la première</a>.
          </p>
        </Notice>
      )}
      {differences && <Differences differences={differences} />}
      <ClosedNotice item={row?.theme} name="le thème" />
      <Form
        action={row ? practicalPaths.themeEdition(slug, row.theme.id) : practicalPaths.newTheme(slug)}
        form={form}
        guard
      >
        <Hidden name="version" value={typedText(form, 'version', '0') ?? '0'} />
        <Select
          form={form}
          name="sectionId"
          label="Rubrique"
          placeholder="Choisissez une rubrique"
          options={sections.map(({ section }) => ({ value: String(section.id), label: section.title }))}
          required
        />
        <TextField form={form} name="title" label="Titre" maxlength={150} required />
        <RichTextArea form={form} name="introduction" label="Introduction" rows={6} />
        <DateField
          form={form}
          name="updatedOn"
          label="Mise à jour"
          hint="Les propriétaires en voient le mois : « mise à jour : juillet 2026 »."
          required
        />
        <FormEnd save={row ? 'Enregistrer' : 'Créer le thème'} back={back} />
      </Form>
    </Page>
  )
}
