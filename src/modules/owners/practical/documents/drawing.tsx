import { officeFrame } from '../../../../core/accounts/frame.ts'
import { stateOf } from '../../../../core/content/items/rules.ts'
import type { RequestContext } from '../../../../core/environment.ts'
import { newForm } from '../../../../core/forms/read.ts'
import { selectHistory } from '../../../../core/history/store.ts'
import { todayOf } from '../../../../core/organizations/rules.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { Difference } from '../../../../ui/differences.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { noticeOf } from '../../directory/notices.ts'
import { documentNotices } from '../notices.ts'
import { selectParts, type ThemeRow } from '../store.ts'
import { themeOf } from '../themes/theme-of.ts'
import { DocumentPage } from './pages/document.tsx'
import { type DocumentRow, selectFilesOf, selectOptionalDocument } from './store.ts'

/** The document of the address, and its theme; anything else is a 404. */
export async function documentOf(c: RequestContext): Promise<{ theme: ThemeRow; row: DocumentRow }> {
  const { services, actor, organization } = c.var
  const row = await read(services.db, actor, (tx) =>
    selectOptionalDocument(tx, organization.id, Number(c.req.param('id'))),
  )
  if (!row) throw notFound()
  return { theme: await themeOf(c, row.themeId), row }
}

/** What the form shows of it. */
export const typedOf = ({ version, title, description, partId, frenchPrevails }: DocumentRow) => ({
  ...{ version: String(version), title, description, partId: partId === null ? '' : String(partId) },
  ...(frenchPrevails && { frenchPrevails: 'on' }),
})

export const documentLabels = {
  title: 'Titre',
  description: 'Description',
  partId: 'Où il se range',
  frenchPrevails: 'Seul le contrat en français a une valeur juridique',
}

/** Of both versions, as the form words them. */
export async function documentWords(c: RequestContext, { theme }: ThemeRow) {
  const { services, actor, organization } = c.var
  const parts = await read(services.db, actor, (tx) => selectParts(tx, organization.id, theme.id))
  return (field: string, value: string) => {
    if (field === 'frenchPrevails') return value === 'on' ? 'oui' : 'non'
    return field === 'partId' ? (parts.find(({ id }) => String(id) === value)?.title ?? 'Toute la page') : value
  }
}

interface FormPart {
  theme: ThemeRow
  form: FormState
  /** Of the form that adds a file. */
  fileForm?: FormState
  row?: DocumentRow
  differences?: Difference[]
  outdated?: { read: number | undefined }
}

/** The page of a document, known or being made, with its form as it stands. */
export async function documentPage(
  c: RequestContext,
  { theme, row, ...shown }: FormPart,
  status: 200 | 409 | 422 = 200,
) {
  const { services, actor, organization } = c.var
  const [parts, files, history] = await read(services.db, actor, (tx) =>
    Promise.all([
      selectParts(tx, organization.id, theme.theme.id),
      row ? selectFilesOf(tx, organization.id, row.id) : [],
      row ? selectHistory(tx, organization.id, { subject: 'theme-document', subjectId: row.id }, 1, 50) : { rows: [] },
    ]),
  )
  const frame = officeFrame(c, noticeOf(c, documentNotices))
  const state = row && stateOf(row, todayOf(organization, services.now()))
  const known = row && state && { row, state, files, history: history.rows }
  const fileForm = { ...(shown.fileForm ?? newForm(c)), prefix: 'file' }
  const given = { frame, organization, known, theme, parts, ...shown, fileForm }
  return page(c, <DocumentPage {...given} token={newForm(c).token} />, status)
}
