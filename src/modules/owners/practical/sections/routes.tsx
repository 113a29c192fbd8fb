import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import { itemRoutes } from '../../../../core/content/items/routes.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { conflictOf } from '../../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { selectHistory } from '../../../../core/history/store.ts'
import { verbContext } from '../../../../core/verb.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { Difference } from '../../../../ui/differences.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { noticeOf } from '../../directory/notices.ts'
import { sectionForm } from '../forms.ts'
import { sectionKind } from '../kinds.ts'
import { sectionNotices } from '../notices.ts'
import { practicalPaths } from '../paths.ts'
import { type SectionRow, selectSections } from '../store.ts'
import { changeSection, createSection } from './actions.ts'
import { SectionPage } from './pages/section.tsx'
import { SectionsPage } from './pages/sections.tsx'

/** OWN-50: what the table of contents of « Infos pratiques » is divided into. */
export const sectionRoutes = new Hono<Environment>()

sectionRoutes.get('/:org/gestion/infos-pratiques/rubriques', staffWith('content'), async (c) => {
  const { services, organization, actor } = c.var
  const sections = await read(services.db, actor, (tx) => selectSections(tx, organization.id))
  const frame = officeFrame(c, noticeOf(c, sectionNotices))
  return page(c, <SectionsPage slug={organization.slug} token={newForm(c).token} {...{ frame, sections }} />)
})

sectionRoutes.get('/:org/gestion/infos-pratiques/rubriques/nouvelle', staffWith('content'), (c) =>
  sectionPage(c, { form: newForm(c, { version: '0' }) }),
)

sectionRoutes.post('/:org/gestion/infos-pratiques/rubriques/nouvelle', staffWith('content'), async (c) => {
  const submitted = await readForm(c, sectionForm)
  if (!submitted.ok) return sectionPage(c, { form: submitted.form }, c.var.redisplay ? 200 : 422)
  await createSection(verbContext(c, submitted.key), submitted.value)
  return c.redirect(`${practicalPaths.sections(c.var.organization.slug)}?cree`, 303)
})

sectionRoutes.get(
  '/:org/gestion/infos-pratiques/rubriques/:id{[0-9]{1,15}}/modification',
  staffWith('content'),
  async (c) => {
    const row = await sectionOf(c)
    return sectionPage(c, { form: newForm(c, typedOf(row)), row })
  },
)

sectionRoutes.post(
  '/:org/gestion/infos-pratiques/rubriques/:id{[0-9]{1,15}}/modification',
  staffWith('content'),
  async (c) => {
    const row = await sectionOf(c)
    const submitted = await readForm(c, sectionForm)
    if (!submitted.ok) return sectionPage(c, { form: submitted.form, row }, c.var.redisplay ? 200 : 422)
    const outcome = await changeSection(verbContext(c, submitted.key), row.section.id, submitted.value)
    if (outcome.ok) return c.redirect(`${practicalPaths.sections(c.var.organization.slug)}?enregistre`, 303)
    const newest = await sectionOf(c)
    return sectionPage(
      c,
      { ...conflictOf(submitted.refuse({}), typedOf(newest), { title: 'Titre' }), row: newest },
      409,
    )
  },
)

itemRoutes(sectionRoutes, {
  kind: sectionKind,
  base: '/:org/gestion/infos-pratiques/rubriques',
  page: (slug) => practicalPaths.sections(slug),
  changedPage: async (c, read) => {
    const row = await sectionOf(c)
    return sectionPage(c, { row, form: newForm(c, typedOf(row)), outdated: { read } }, 409)
  },
})

async function sectionOf(c: RequestContext): Promise<SectionRow> {
  const { services, actor, organization } = c.var
  const rows = await read(services.db, actor, (tx) => selectSections(tx, organization.id))
  const row = rows.find(({ section }) => section.id === Number(c.req.param('id')))
  if (!row) throw notFound()
  return row
}

const typedOf = ({ section }: SectionRow) => ({ version: String(section.version), title: section.title })

interface FormPart {
  form: FormState
  row?: SectionRow
  differences?: Difference[]
  outdated?: { read: number | undefined }
}

async function sectionPage(c: RequestContext, { row, ...shown }: FormPart, status: 200 | 409 | 422 = 200) {
  const { services, actor, organization } = c.var
  const history = row
    ? await read(services.db, actor, (tx) =>
        selectHistory(tx, organization.id, { subject: 'theme-section', subjectId: row.section.id }, 1, 50),
      )
    : { rows: [] }
  const given = { organization, row, ...shown, history: history.rows, token: newForm(c).token }
  return page(c, <SectionPage frame={officeFrame(c)} {...given} />, status)
}
