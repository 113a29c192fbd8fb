import { Meanwhile } from '../../../../../core/content/items/life/pages/meanwhile.tsx'
import { ClosedNotice, FormEnd } from '../../../../../core/content/items/pages/form-parts.tsx'
import { Life } from '../../../../../core/content/items/pages/parts.tsx'
import { HistoryTable } from '../../../../../core/history/pages/history-table.tsx'
import type { HistoryRow } from '../../../../../core/history/store.ts'
import type { Organization } from '../../../../../core/organizations/rules.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { type Difference, Differences } from '../../../../../ui/differences.tsx'
import { Form, Hidden, TextField } from '../../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../../ui/form-state.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { historyWords } from '../../../history-words.ts'
import { practicalPaths } from '../../paths.ts'
import type { SectionRow } from '../../store.ts'

interface SectionPageProps {
  frame: Frame
  organization: Organization
  form: FormState
  token: string
  /** Absent while a section is made. */
  row?: SectionRow | undefined
  differences?: Difference[] | undefined
  /** For whoever read another version of it and pressed a button there: that version, where it is known. */
  outdated?: { read: number | undefined } | undefined
  history: HistoryRow[]
}

export const SectionPage = ({
  frame,
  organization,
  form,
  token,
  row,
  differences,
  outdated,
  history,
}: SectionPageProps) => {
  const { slug, timeZone } = organization
  const title = row ? row.section.title : 'Nouvelle rubrique'
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb
        links={[
          { label: 'Infos pratiques', href: practicalPaths.list(slug) },
          { label: 'Rubriques', href: practicalPaths.sections(slug) },
        ]}
        current={title}
      />
      <Heading title={title} />
      {differences && <Differences differences={differences} />}
      {outdated && row && (
        <Meanwhile
          {...outdated}
          name="la rubrique"
          item={row.section}
          history={history}
          timeZone={timeZone}
          words={historyWords}
        />
      )}
      <ClosedNotice item={row?.section} name="la rubrique" />
      <Form
        action={row ? practicalPaths.sectionEdition(slug, row.section.id) : practicalPaths.newSection(slug)}
        form={form}
        guard
      >
        <Hidden name="version" value={typedText(form, 'version', '0') ?? '0'} />
        <TextField form={form} name="title" label="Titre" maxlength={120} required />
        <FormEnd save={row ? 'Enregistrer' : 'Créer la rubrique'} back={practicalPaths.sections(slug)} />
      </Form>
      {row && (
        <>
          <Life
            address={practicalPaths.section(slug, row.section.id)}
            token={token}
            version={row.section.version}
            state={row.section.closedAt ? 'ferme' : 'publie'}
            name="la rubrique"
            words={{ close: "Elle et ses thèmes ne se voient plus. Rien n'est effacé : vous pourrez la rouvrir." }}
          />
          <Section title="Historique">
            <HistoryTable rows={history} timeZone={timeZone} words={historyWords} />
          </Section>
        </>
      )}
    </Page>
  )
}
