import { Meanwhile } from '../../../../../core/content/items/life/pages/meanwhile.tsx'
import { ClosedNotice, FormEnd, PublishNow } from '../../../../../core/content/items/pages/form-parts.tsx'
import { Life, StateBadge } from '../../../../../core/content/items/pages/parts.tsx'
import type { ItemState } from '../../../../../core/content/items/rules.ts'
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
import { RichTextArea } from '../../../../../ui/rich-text.tsx'
import { historyWords } from '../../../history-words.ts'
import { practicalPaths } from '../../paths.ts'
import type { PartRow, ThemeRow } from '../../store.ts'
import { partStateNames } from '../../words.ts'

interface PartPageProps {
  frame: Frame
  organization: Organization
  theme: ThemeRow
  form: FormState
  token: string
  /** Absent while a part is made. */
  known?: { row: PartRow; state: ItemState; history: HistoryRow[] } | undefined
  differences?: Difference[] | undefined
  /** For whoever read another version of it and pressed a button there: that version, where it is known. */
  outdated?: { read: number | undefined } | undefined
}

export const PartPage = ({ frame, organization, theme, form, token, known, differences, outdated }: PartPageProps) => {
  const { slug, timeZone } = organization
  const back = practicalPaths.theme(slug, theme.theme.id)
  const title = known?.row.title ?? 'Nouvelle partie'
  return (
    <Page frame={frame} title={title} width="narrow" scripts={['rich-text.js']}>
      <Breadcrumb
        links={[
          { label: 'Infos pratiques', href: practicalPaths.list(slug) },
          { label: theme.theme.title, href: back },
        ]}
        current={title}
      />
      <Heading title={title} lead={known && <StateBadge state={known.state} names={partStateNames} />} />
      {differences && <Differences differences={differences} />}
      {outdated && known && (
        <Meanwhile
          {...outdated}
          name="la partie"
          item={known.row}
          history={known.history}
          timeZone={timeZone}
          words={historyWords}
        />
      )}
      <ClosedNotice item={known?.row} name="la partie" />
      <Form
        action={known ? practicalPaths.partEdition(slug, known.row.id) : practicalPaths.newPart(slug, theme.theme.id)}
        form={form}
        guard
      >
        {known && <Hidden name="version" value={typedText(form, 'version', known.row.version) ?? ''} />}
        <TextField
          form={form}
          name="title"
          label="Titre"
          hint="Son numéro vient de sa place : n'en écrivez pas."
          maxlength={150}
          required
        />
        <RichTextArea form={form} name="body" label="Texte" rows={16} required />
        {!known && <PublishNow form={form} it="elle" />}
        <FormEnd
          save={known ? 'Enregistrer' : 'Créer la partie'}
          back={back}
          leave={known ? 'Revenir au thème' : 'Annuler'}
        />
      </Form>
      {known && (
        <>
          <Life
            address={practicalPaths.part(slug, known.row.id)}
            {...{ token, state: known.state }}
            version={known.row.version}
            name="la partie"
            main={false}
            words={{
              publish: 'Publiée, elle est sur la page de son thème dès que celui-ci est publié.',
              withdraw:
                'En brouillon, elle et les documents rangés sous elle ne se voient plus que dans cette gestion.',
              close: "Les propriétaires ne la voient plus. Rien n'est effacé : vous pourrez la rouvrir.",
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
