import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import { itemRoutes } from '../../../../core/content/items/routes.ts'
import { stateOf } from '../../../../core/content/items/rules.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { conflictOf } from '../../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { selectHistory } from '../../../../core/history/store.ts'
import { todayOf } from '../../../../core/organizations/rules.ts'
import { verbContext } from '../../../../core/verb.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { Difference } from '../../../../ui/differences.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { noticeOf } from '../../directory/notices.ts'
import { newPartForm, partForm } from '../forms.ts'
import { partKind } from '../kinds.ts'
import { partNotices } from '../notices.ts'
import { practicalPaths } from '../paths.ts'
import { type PartRow, selectOptionalPart, type ThemeRow } from '../store.ts'
import { themeOf } from '../themes/theme-of.ts'
import { changePart, createPart } from './actions.ts'
import { PartPage } from './pages/part.tsx'

/** OWN-50: the numbered parts of a theme's page. */
export const partRoutes = new Hono<Environment>()

partRoutes.get('/:org/gestion/infos-pratiques/:id{[0-9]{1,15}}/parties/nouvelle', staffWith('content'), async (c) =>
  partPage(c, { theme: await themeOf(c), form: newForm(c, { publishNow: 'on' }) }),
)

partRoutes.post('/:org/gestion/infos-pratiques/:id{[0-9]{1,15}}/parties/nouvelle', staffWith('content'), async (c) => {
  const theme = await themeOf(c)
  const submitted = await readForm(c, newPartForm)
  if (!submitted.ok) return partPage(c, { theme, form: submitted.form }, c.var.redisplay ? 200 : 422)
  const made = await createPart(verbContext(c, submitted.key), theme.theme.id, submitted.value)
  if (!made.ok) throw notFound()
  return c.redirect(`${practicalPaths.partEdition(c.var.organization.slug, made.id)}?cree`, 303)
})

partRoutes.get(
  '/:org/gestion/infos-pratiques/parties/:id{[0-9]{1,15}}/modification',
  staffWith('content'),
  async (c) => {
    const { theme, row } = await partOf(c)
    return partPage(c, { theme, row, form: newForm(c, typedOf(row)) })
  },
)

partRoutes.post(
  '/:org/gestion/infos-pratiques/parties/:id{[0-9]{1,15}}/modification',
  staffWith('content'),
  async (c) => {
    const { theme, row } = await partOf(c)
    const submitted = await readForm(c, partForm)
    if (!submitted.ok) return partPage(c, { theme, row, form: submitted.form }, c.var.redisplay ? 200 : 422)
    const outcome = await changePart(verbContext(c, submitted.key), row.id, submitted.value)
    if (outcome.ok) return c.redirect(`${practicalPaths.partEdition(c.var.organization.slug, row.id)}?enregistre`, 303)
    const newest = (await partOf(c)).row
    const labels = { title: 'Titre', body: 'Texte' }
    return partPage(c, { theme, row: newest, ...conflictOf(submitted.refuse({}), typedOf(newest), labels) }, 409)
  },
)

itemRoutes(partRoutes, {
  kind: partKind,
  base: '/:org/gestion/infos-pratiques/parties',
  page: (slug, { id }) => practicalPaths.partEdition(slug, id),
  listPage: (slug, { themeId }) => practicalPaths.theme(slug, Number(themeId)),
  changedPage: async (c, read) => {
    const { theme, row } = await partOf(c)
    return partPage(c, { theme, row, form: newForm(c, typedOf(row)), outdated: { read } }, 409)
  },
})

async function partOf(c: RequestContext): Promise<{ theme: ThemeRow; row: PartRow }> {
  const { services, actor, organization } = c.var
  const row = await read(services.db, actor, (tx) => selectOptionalPart(tx, organization.id, Number(c.req.param('id'))))
  if (!row) throw notFound()
  return { theme: await themeOf(c, row.themeId), row }
}

const typedOf = ({ version, title, body }: PartRow) => ({ version: String(version), title, body })

interface FormPart {
  theme: ThemeRow
  form: FormState
  row?: PartRow
  differences?: Difference[]
  outdated?: { read: number | undefined }
}

async function partPage(c: RequestContext, { theme, row, ...shown }: FormPart, status: 200 | 409 | 422 = 200) {
  const { services, actor, organization } = c.var
  const history = row
    ? await read(services.db, actor, (tx) =>
        selectHistory(tx, organization.id, { subject: 'theme-part', subjectId: row.id }, 1, 50),
      )
    : { rows: [] }
  const frame = officeFrame(c, noticeOf(c, partNotices))
  const known = row && { row, state: stateOf(row, todayOf(organization, services.now())), history: history.rows }
  return page(c, <PartPage {...{ frame, organization, known, theme, ...shown }} token={newForm(c).token} />, status)
}
