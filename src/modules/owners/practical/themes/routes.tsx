import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import { readItemQuery } from '../../../../core/content/items/list.ts'
import { itemRoutes } from '../../../../core/content/items/routes.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { conflictOf } from '../../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { selectHistory } from '../../../../core/history/store.ts'
import { todayOf } from '../../../../core/organizations/rules.ts'
import { verbContext } from '../../../../core/verb.ts'
import { read } from '../../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../../platform/documents/send.ts'
import { page } from '../../../../platform/http/render.ts'
import type { Difference } from '../../../../ui/differences.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatCount } from '../../../../ui/format.ts'
import { noticeOf } from '../../directory/notices.ts'
import { selectDocuments, selectFilesOfTheme } from '../documents/store.ts'
import { themeForm } from '../forms.ts'
import { themeKind } from '../kinds.ts'
import { themeNotices } from '../notices.ts'
import { practicalPaths } from '../paths.ts'
import {
  openSections,
  type SectionRow,
  selectParts,
  selectSections,
  selectThemePage,
  selectThemes,
  type ThemeRow,
  themeSorts,
} from '../store.ts'
import { changeTheme, createTheme } from './actions.ts'
import { themesList } from './export.ts'
import { ThemePage } from './pages/theme.tsx'
import { ThemeFormPage } from './pages/theme-form.tsx'
import { ThemesPage } from './pages/themes.tsx'
import { themeOf } from './theme-of.ts'

/** OWN-50: staff keep the themes of « Infos pratiques ». */
export const themeRoutes = new Hono<Environment>()

const queryOf = (c: RequestContext) => readItemQuery((name) => c.req.query(name), themeSorts)

themeRoutes.get('/:org/gestion/infos-pratiques', staffWith('content'), async (c) => {
  const { services, organization, actor } = c.var
  const [query, today] = [queryOf(c), todayOf(organization, services.now())]
  const found = await read(services.db, actor, (tx) => selectThemePage(tx, organization.id, query, today))
  return page(c, <ThemesPage frame={officeFrame(c)} slug={organization.slug} {...{ query, today, ...found }} />)
})

themeRoutes.get('/:org/gestion/infos-pratiques/liste/:format', staffWith('content'), async (c) => {
  const { services, organization, actor } = c.var
  const [query, today] = [queryOf(c), todayOf(organization, services.now())]
  const rows = await read(services.db, actor, (tx) => selectThemes(tx, organization.id, query, today))
  const list = themesList(rows, today, formatCount(rows.length, 'thème', 'thèmes'))
  return sendList(c, list, formatOf(c.req.param('format')), `infos-pratiques-${today}`)
})

themeRoutes.get('/:org/gestion/infos-pratiques/nouveau', staffWith('content'), (c) => {
  const updatedOn = todayOf(c.var.organization, c.var.services.now()).toString()
  return formPage(c, { form: newForm(c, { version: '0', updatedOn }) })
})

themeRoutes.post('/:org/gestion/infos-pratiques/nouveau', staffWith('content'), async (c) => {
  const submitted = await readForm(c, themeForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form }, c.var.redisplay ? 200 : 422)
  const made = await createTheme(verbContext(c, submitted.key), submitted.value)
  if (made.ok) return c.redirect(`${practicalPaths.theme(c.var.organization.slug, made.id)}?cree`, 303)
  return formPage(c, { form: submitted.refuse(unknownSection) }, 422)
})

const unknownSection = { sectionId: 'Choisissez une rubrique ouverte.' }

themeRoutes.get('/:org/gestion/infos-pratiques/:id{[0-9]{1,15}}', staffWith('content'), (c) => themePage(c))

themeRoutes.get('/:org/gestion/infos-pratiques/:id{[0-9]{1,15}}/modification', staffWith('content'), async (c) => {
  const row = await themeOf(c)
  return formPage(c, { form: newForm(c, typedOf(row)), row })
})

themeRoutes.post('/:org/gestion/infos-pratiques/:id{[0-9]{1,15}}/modification', staffWith('content'), async (c) => {
  const row = await themeOf(c)
  const submitted = await readForm(c, themeForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form, row }, c.var.redisplay ? 200 : 422)
  const outcome = await changeTheme(verbContext(c, submitted.key), row.theme.id, submitted.value)
  if (outcome.ok) return c.redirect(`${practicalPaths.theme(c.var.organization.slug, row.theme.id)}?enregistre`, 303)
  if (outcome.refusal === 'unknown-target') return formPage(c, { form: submitted.refuse(unknownSection), row }, 422)
  const newest = await themeOf(c)
  const sections = await read(c.var.services.db, c.var.actor, (tx) => selectSections(tx, c.var.organization.id))
  const inWords = (field: string, value: string) => (field === 'sectionId' ? titleOf(sections, value) : value)
  return formPage(c, { ...conflictOf(submitted.refuse({}), typedOf(newest), labels, inWords), row: newest }, 409)
})

itemRoutes(themeRoutes, {
  kind: themeKind,
  base: '/:org/gestion/infos-pratiques',
  page: (slug, { id }) => practicalPaths.theme(slug, id),
  changedPage: (c, read) => themePage(c, { read }),
})

async function themePage(c: RequestContext, outdated?: { read: number | undefined }) {
  const { services, organization, actor } = c.var
  const row = await themeOf(c)
  const { id } = row.theme
  const [parts, documents, files, history] = await read(services.db, actor, (tx) =>
    Promise.all([
      selectParts(tx, organization.id, id),
      selectDocuments(tx, organization.id, id),
      selectFilesOfTheme(tx, organization.id, id),
      selectHistory(tx, organization.id, { subject: 'theme', subjectId: id }, 1, 50),
    ]),
  )
  const frame = officeFrame(c, noticeOf(c, themeNotices))
  const today = todayOf(organization, services.now())
  const given = { frame, organization, row, today, parts, documents, files, history: history.rows, outdated }
  return page(c, <ThemePage {...given} token={newForm(c).token} />, outdated ? 409 : 200)
}

const titleOf = (sections: SectionRow[], id: string) =>
  sections.find(({ section }) => String(section.id) === id)?.section.title ?? ''

const labels = { sectionId: 'Rubrique', title: 'Titre', introduction: 'Introduction', updatedOn: 'Mise à jour' }

const typedOf = ({ theme }: ThemeRow) => ({
  version: String(theme.version),
  sectionId: String(theme.sectionId),
  title: theme.title,
  introduction: theme.introduction,
  updatedOn: theme.updatedOn.toString(),
})

interface FormPart {
  form: FormState
  row?: ThemeRow
  differences?: Difference[]
}

async function formPage(c: RequestContext, { form, row, differences }: FormPart, status: 200 | 409 | 422 = 200) {
  const { services, actor, organization } = c.var
  const sections = await read(services.db, actor, (tx) => selectSections(tx, organization.id))
  const chosen = sections.filter(({ section }) => section.id === row?.theme.sectionId && section.closedAt)
  const given = { slug: organization.slug, form, row, differences, sections: [...openSections(sections), ...chosen] }
  return page(c, <ThemeFormPage frame={officeFrame(c)} {...given} />, status)
}
