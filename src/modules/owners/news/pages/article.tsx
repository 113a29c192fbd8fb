import { Meanwhile } from '../../../../core/content/items/life/pages/meanwhile.tsx'
import { Life, StateBadge } from '../../../../core/content/items/pages/parts.tsx'
import { HistoryTable } from '../../../../core/history/pages/history-table.tsx'
import type { HistoryRow } from '../../../../core/history/store.ts'
import type { Organization } from '../../../../core/organizations/rules.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../../ui/buttons.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { historyWords } from '../../history-words.ts'
import { News, shownArticle } from '../article.tsx'
import { newsPaths } from '../paths.ts'
import type { NewsRow } from '../store.ts'
import { newsState, newsStateNames } from '../words.ts'

interface ArticlePageProps {
  frame: Frame
  organization: Organization
  row: NewsRow
  today: Temporal.PlainDate
  token: string
  history: HistoryRow[]
  /** For whoever read another version of it and pressed a button there: that version, where it is known. */
  outdated?: { read: number | undefined } | undefined
}

export const ArticlePage = ({ frame, organization, row, today, token, history, outdated }: ArticlePageProps) => {
  const { slug, timeZone } = organization
  const state = newsState(row, today)
  return (
    <Page frame={frame} title={row.title} head={<link rel="stylesheet" href={frame.asset('planning.css')} />}>
      <Breadcrumb links={[{ label: 'Actualités', href: newsPaths.list(slug) }]} current={row.title} />
      <Heading title={row.title} lead={<StateBadge state={state} names={newsStateNames} />}>
        <LinkButton
          href={newsPaths.edition(slug, row.id)}
          icon="pencil"
          look={state === 'brouillon' ? 'secondary' : 'primary'}
        >
          Modifier
        </LinkButton>
      </Heading>
      {outdated && (
        <Meanwhile {...outdated} {...{ history, timeZone }} name="l'actualité" item={row} words={historyWords} />
      )}
      <Section title="Ce que voient les propriétaires">
        <News article={shownArticle(slug, row)} />
      </Section>
      <Life
        address={newsPaths.one(slug, row.id)}
        {...{ token, state }}
        version={row.version}
        name="l'actualité"
        words={{
          publish: "Publiée, elle est sur l'accueil des propriétaires dès sa date.",
          withdraw: 'En brouillon, elle ne se voit plus que dans cette gestion.',
          close: "Les propriétaires ne la voient plus. Rien n'est effacé : vous pourrez la rouvrir.",
        }}
      />
      <Section title="Historique">
        <HistoryTable rows={history} timeZone={timeZone} words={historyWords} />
      </Section>
    </Page>
  )
}
