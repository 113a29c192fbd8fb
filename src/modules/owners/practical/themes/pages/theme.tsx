import { Meanwhile } from '../../../../../core/content/items/life/pages/meanwhile.tsx'
import { Life, MoveButtons, StateBadge } from '../../../../../core/content/items/pages/parts.tsx'
import { stateOf } from '../../../../../core/content/items/rules.ts'
import { HistoryTable } from '../../../../../core/history/pages/history-table.tsx'
import type { HistoryRow } from '../../../../../core/history/store.ts'
import type { Organization } from '../../../../../core/organizations/rules.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../../../ui/buttons.tsx'
import { Facts } from '../../../../../ui/cards.tsx'
import { formatDay } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { historyWords } from '../../../history-words.ts'
import type { DocumentRow, FileRow } from '../../documents/store.ts'
import { practicalPaths } from '../../paths.ts'
import type { PartRow, ThemeRow } from '../../store.ts'
import { themeStateNames } from '../../words.ts'
import { Documents, Parts } from './theme-lists.tsx'

interface ThemePageProps {
  frame: Frame
  organization: Organization
  row: ThemeRow
  today: Temporal.PlainDate
  parts: PartRow[]
  documents: DocumentRow[]
  /** Those in use, of all its documents. */
  files: FileRow[]
  token: string
  history: HistoryRow[]
  /** For whoever read another version of it and pressed a button there: that version, where it is known. */
  outdated?: { read: number | undefined } | undefined
}

export const ThemePage = (props: ThemePageProps) => {
  const { frame, organization, row, today, token, history, outdated } = props
  const { slug, timeZone } = organization
  const { theme, section } = row
  const state = stateOf(theme, today)
  return (
    <Page frame={frame} title={theme.title}>
      <Breadcrumb links={[{ label: 'Infos pratiques', href: practicalPaths.list(slug) }]} current={theme.title} />
      <Heading title={theme.title} lead={<StateBadge state={state} names={themeStateNames} />}>
        <LinkButton
          href={practicalPaths.themeEdition(slug, theme.id)}
          icon="pencil"
          look={state === 'brouillon' ? 'secondary' : 'primary'}
        >
          Modifier
        </LinkButton>
      </Heading>
      {outdated && (
        <Meanwhile {...outdated} {...{ history, timeZone }} name="le thème" item={theme} words={historyWords} />
      )}
      <Facts
        items={[
          { label: 'Rubrique', value: section.closedAt ? `${section.title} (fermée)` : section.title },
          { label: 'Mise à jour', value: formatDay(theme.updatedOn) },
          {
            label: 'Place dans la rubrique',
            value: state !== 'ferme' && (
              <MoveButtons address={practicalPaths.theme(slug, theme.id)} token={token} title={theme.title} />
            ),
          },
        ]}
      />
      <Parts {...props} />
      <Documents {...props} />
      <Life
        address={practicalPaths.theme(slug, theme.id)}
        {...{ token, state }}
        version={theme.version}
        name="le thème"
        words={{
          publish: 'Publié, il est dans les infos pratiques des propriétaires, avec ses parties et documents publiés.',
          withdraw: 'En brouillon, il ne se voit plus que dans cette gestion.',
          close: "Les propriétaires ne le voient plus. Rien n'est effacé : vous pourrez le rouvrir.",
        }}
      />
      <Section title="Historique">
        <HistoryTable rows={history} timeZone={timeZone} words={historyWords} />
      </Section>
    </Page>
  )
}
