import { Empty } from '../../../../../ui/empty.tsx'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { spacePath } from '../../../space/paths.ts'
import { News, type ShownArticle } from '../../article.tsx'
import { shownNewsPath } from '../../paths.ts'

interface ShownNewsPageProps {
  frame: Frame
  slug: string
  news: ShownArticle[]
  number: number
  isLast: boolean
}

export const ShownNewsPage = ({ frame, slug, news, number, isLast }: ShownNewsPageProps) => (
  <Page
    frame={frame}
    title="Les nouvelles du réseau"
    head={<link rel="stylesheet" href={frame.asset('planning.css')} />}
  >
    <Heading title="Les nouvelles du réseau" />
    {news.length === 0 && (
      <Empty title="Aucune nouvelle ici" icon="news">
        <a href={spacePath(slug)}>Revenir à l'accueil</a>
      </Empty>
    )}
    {news.map((article) => (
      <News article={article} level={2} />
    ))}
    <nav class="pagination" aria-label="Pages">
      {number > 1 && (
        <a class="btn btn-outline" href={shownNewsPath(slug, number - 1)} rel="prev">
          Plus récentes
        </a>
      )}
      {!isLast && (
        <a class="btn btn-outline" href={shownNewsPath(slug, number + 1)} rel="next">
          Plus anciennes
        </a>
      )}
    </nav>
  </Page>
)
