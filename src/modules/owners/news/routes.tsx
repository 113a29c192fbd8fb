import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { readItemQuery } from '../../../core/content/items/list.ts'
import { itemRoutes } from '../../../core/content/items/routes.ts'
import { articleKind } from '../../../core/content/store.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { pictureOf } from '../../../core/files/uploads.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { selectHistory } from '../../../core/history/store.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { Difference } from '../../../ui/differences.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { formatCount } from '../../../ui/format.ts'
import { noticeOf } from '../directory/notices.ts'
import { changeArticle, createArticle } from './actions.ts'
import { newsList } from './export.ts'
import { articleForm, newArticleForm } from './forms.ts'
import { ArticlePage } from './pages/article.tsx'
import { ArticleFormPage } from './pages/article-form.tsx'
import { NewsPage } from './pages/news.tsx'
import { newsPaths } from './paths.ts'
import { type NewsRow, newsSorts, selectNews, selectNewsPage, selectOptionalNews } from './store.ts'
import { newsLabels, newsNotices } from './words.ts'

/** OWN-11: staff write the news of the owners' space. */
export const newsRoutes = new Hono<Environment>()

const queryOf = (c: RequestContext) => readItemQuery((name) => c.req.query(name), newsSorts, 'descending')

newsRoutes.get('/:org/gestion/actualites', staffWith('content'), async (c) => {
  const { services, organization, actor } = c.var
  const [query, today] = [queryOf(c), todayOf(organization, services.now())]
  const found = await read(services.db, actor, (tx) => selectNewsPage(tx, organization.id, query, today))
  return page(c, <NewsPage frame={officeFrame(c)} slug={organization.slug} {...{ query, today, ...found }} />)
})

newsRoutes.get('/:org/gestion/actualites/liste/:format', staffWith('content'), async (c) => {
  const { services, organization, actor } = c.var
  const [query, today] = [queryOf(c), todayOf(organization, services.now())]
  const rows = await read(services.db, actor, (tx) => selectNews(tx, organization.id, query, today))
  const list = newsList(rows, today, formatCount(rows.length, 'actualité', 'actualités'))
  return sendList(c, list, formatOf(c.req.param('format')), `actualites-${today}`)
})

newsRoutes.get('/:org/gestion/actualites/nouvelle', staffWith('content'), (c) => {
  const publishedOn = todayOf(c.var.organization, c.var.services.now()).toString()
  return formPage(c, { form: newForm(c, { publishedOn, publishNow: 'on' }) })
})

newsRoutes.post('/:org/gestion/actualites/nouvelle', staffWith('content'), async (c) => {
  const submitted = await readForm(c, newArticleForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form }, c.var.redisplay ? 200 : 422)
  const sent = await newsPictureOf(c)
  if (!sent.ok) return formPage(c, { form: submitted.refuse({ picture: sent.sentence }) }, 422)
  const context = { ...verbContext(c, submitted.key), files: c.var.services.files }
  const made = await createArticle(context, submitted.value, sent.picture)
  if (!made.ok) throw notFound()
  return c.redirect(`${newsPaths.one(c.var.organization.slug, made.id)}?cree`, 303)
})

newsRoutes.get('/:org/gestion/actualites/:id{[0-9]{1,15}}', staffWith('content'), (c) => articlePage(c))

newsRoutes.get('/:org/gestion/actualites/:id{[0-9]{1,15}}/modification', staffWith('content'), async (c) => {
  const row = await articleOf(c)
  return formPage(c, { form: newForm(c, typedOf(row)), row })
})

newsRoutes.post('/:org/gestion/actualites/:id{[0-9]{1,15}}/modification', staffWith('content'), async (c) => {
  const row = await articleOf(c)
  const submitted = await readForm(c, articleForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form, row }, c.var.redisplay ? 200 : 422)
  const sent = await newsPictureOf(c)
  if (!sent.ok) return formPage(c, { form: submitted.refuse({ picture: sent.sentence }), row }, 422)
  const context = { ...verbContext(c, submitted.key), files: c.var.services.files }
  const outcome = await changeArticle(context, row.id, submitted.value, sent.picture)
  if (outcome.ok) return c.redirect(`${newsPaths.one(c.var.organization.slug, row.id)}?enregistre`, 303)
  const newest = await articleOf(c)
  return formPage(c, { ...conflictOf(submitted.refuse({}), typedOf(newest), newsLabels), row: newest }, 409)
})

itemRoutes(newsRoutes, {
  kind: articleKind,
  base: '/:org/gestion/actualites',
  page: (slug, { id }) => newsPaths.one(slug, id),
  changedPage: (c, read) => articlePage(c, { read }),
})

async function articlePage(c: RequestContext, outdated?: { read: number | undefined }) {
  const { services, organization, actor } = c.var
  const row = await articleOf(c)
  const history = await read(services.db, actor, (tx) =>
    selectHistory(tx, organization.id, { subject: 'article', subjectId: row.id }, 1, 50),
  )
  const frame = officeFrame(c, noticeOf(c, newsNotices))
  const given = { frame, organization, row, today: todayOf(organization, services.now()), history: history.rows }
  return page(c, <ArticlePage {...given} {...{ outdated }} token={newForm(c).token} />, outdated ? 409 : 200)
}

/** Twice as large as the page shows it, for screens of fine grain. */
const newsPictureOf = (c: RequestContext) => pictureOf(c, 'picture', 1200, 900)

async function articleOf(c: RequestContext): Promise<NewsRow> {
  const { services, actor, organization } = c.var
  const row = await read(services.db, actor, (tx) => selectOptionalNews(tx, organization.id, Number(c.req.param('id'))))
  if (!row) throw notFound()
  return row
}

const typedOf = ({ version, title, publishedOn, body }: NewsRow) => ({
  ...{ version: String(version), title, body },
  publishedOn: publishedOn.toString(),
})

interface FormPart {
  form: FormState
  row?: NewsRow
  differences?: Difference[]
}

const formPage = (c: RequestContext, { form, row, differences }: FormPart, status: 200 | 409 | 422 = 200) =>
  page(
    c,
    <ArticleFormPage frame={officeFrame(c)} slug={c.var.organization.slug} {...{ form, row, differences }} />,
    status,
  )
