import { raw } from 'hono/html'
import { richText } from '../../../core/content/rich-text/render.ts'
import type { Article } from '../../../core/content/store.ts'
import { filePath } from '../../../core/files/paths.ts'
import { formatMonth } from '../../../ui/format.ts'

/** News as the owners' home shows them. */
export interface ShownArticle {
  title: string
  month: string
  /** HTML, of allowed tags only. */
  body: string
  picture: string | null
}

export const shownArticle = (slug: string, article: Omit<Article, 'id'>): ShownArticle => ({
  title: article.title,
  month: formatMonth(article.publishedOn.year, article.publishedOn.month),
  body: richText(article.body, 4),
  picture: article.pictureFileId ? filePath(slug, article.pictureFileId, 'image') : null,
})

/** `level`: of its title, under the page's. */
export const News = ({ article, level = 3 }: { article: ShownArticle; level?: 2 | 3 }) => {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <article class="pj">
      {article.picture && <img src={article.picture} alt="" loading="lazy" />}
      <div>
        <p class="card-over">{article.month}</p>
        <Title class="news-title">{article.title}</Title>
        <div class="prose">{raw(article.body)}</div>
      </div>
    </article>
  )
}
