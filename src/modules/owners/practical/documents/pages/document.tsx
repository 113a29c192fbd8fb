import { Meanwhile } from '../../../../../core/content/items/life/pages/meanwhile.tsx'
import { ClosedNotice, FormEnd, PublishNow } from '../../../../../core/content/items/pages/form-parts.tsx'
import { Life, StateBadge } from '../../../../../core/content/items/pages/parts.tsx'
import type { ItemState } from '../../../../../core/content/items/rules.ts'
import { HistoryTable } from '../../../../../core/history/pages/history-table.tsx'
import type { HistoryRow } from '../../../../../core/history/store.ts'
import type { Organization } from '../../../../../core/organizations/rules.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { type Difference, Differences } from '../../../../../ui/differences.tsx'
import { Checkbox, Form, Hidden, Select, TextField } from '../../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../../ui/form-state.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { historyWords } from '../../../history-words.ts'
import { practicalPaths } from '../../paths.ts'
import type { PartRow, ThemeRow } from '../../store.ts'
import { documentStateNames } from '../../words.ts'
import type { DocumentRow, FileRow } from '../store.ts'
import { FileFields, Files } from './files.tsx'

interface DocumentPageProps {
  frame: Frame
  organization: Organization
  theme: ThemeRow
  parts: PartRow[]
  form: FormState
  fileForm: FormState
  token: string
  /** Absent while a document is made. */
  known?: { row: DocumentRow; state: ItemState; files: FileRow[]; history: HistoryRow[] } | undefined
  differences?: Difference[] | undefined
  /** For whoever read another version of it and pressed a button there: that version, where it is known. */
  outdated?: { read: number | undefined } | undefined
}

export const DocumentPage = (props: DocumentPageProps) => {
  const { frame, organization, theme, token, known, differences, outdated } = props
  const { slug, timeZone } = organization
  const title = known?.row.title ?? 'Nouveau document'
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb
        links={[
          { label: 'Infos pratiques', href: practicalPaths.list(slug) },
          { label: theme.theme.title, href: practicalPaths.theme(slug, theme.theme.id) },
        ]}
        current={title}
      />
      <Heading title={title} lead={known && <StateBadge state={known.state} names={documentStateNames} />} />
      {differences && <Differences differences={differences} />}
      {outdated && known && (
        <Meanwhile
          {...outdated}
          name="le document"
          item={known.row}
          history={known.history}
          timeZone={timeZone}
          words={historyWords}
        />
      )}
      <ClosedNotice item={known?.row} name="le document" />
      <DocumentForm {...props} />
      {known && (
        <>
          <Files {...{ organization, token }} documentId={known.row.id} files={known.files} form={props.fileForm} />
          <Life
            address={practicalPaths.document(slug, known.row.id)}
            {...{ token, state: known.state }}
            version={known.row.version}
            name="le document"
            main={false}
            words={{
              publish: "Publié, il est sur la page de son thème et parmi les derniers téléchargements de l'accueil.",
              withdraw: 'En brouillon, les propriétaires ne peuvent plus le télécharger.',
              close: "Les propriétaires ne le voient plus. Rien n'est effacé : vous pourrez le rouvrir.",
            }}
          />
          <Section title="Historique">
            <HistoryTable rows={known.history} timeZone={timeZone} words={historyWords} />
          </Section>
        </>
      )}
    </Page>
  )
}

const DocumentForm = ({ organization: { slug }, theme, parts, form, known }: DocumentPageProps) => {
  const { id } = theme.theme
  return (
    <Form
      action={known ? practicalPaths.documentEdition(slug, known.row.id) : practicalPaths.newDocument(slug, id)}
      form={form}
      enctype={known ? undefined : 'multipart/form-data'}
      guard
    >
      {known && <Hidden name="version" value={typedText(form, 'version', known.row.version) ?? ''} />}
      <TextField form={form} name="title" label="Titre" maxlength={150} required />
      <TextField
        form={form}
        name="description"
        label="Description"
        hint="Une phrase : à quoi il sert, pour qui."
        maxlength={300}
      />
      <Select
        form={form}
        name="partId"
        label="Où il se range"
        options={[
          { value: '', label: 'Toute la page' },
          ...parts
            .filter(({ id, closedAt }) => !closedAt || id === known?.row.partId)
            .map((part) => ({ value: String(part.id), label: part.title })),
        ]}
      />
      <Checkbox
        form={form}
        name="frenchPrevails"
        label="Seul le contrat en français a une valeur juridique"
        hint="La phrase est montrée sous les fichiers : pour un contrat traduit en plusieurs langues."
      />
      {!known && <FirstFile form={form} />}
      <FormEnd
        save={known ? 'Enregistrer' : 'Créer le document'}
        back={practicalPaths.theme(slug, id)}
        leave={known ? 'Revenir au thème' : 'Annuler'}
      />
    </Form>
  )
}

const FirstFile = ({ form }: { form: FormState }) => (
  <>
    <FileFields form={form} />
    <PublishNow form={form} it="il" />
  </>
)
