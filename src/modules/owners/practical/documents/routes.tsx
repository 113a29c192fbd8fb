import { Hono } from 'hono'
import { z } from 'zod'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import { itemRoutes } from '../../../../core/content/items/routes.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { sendPrivateFile } from '../../../../core/files/send.ts'
import { uploadOf } from '../../../../core/files/uploads.ts'
import { conflictOf } from '../../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { verbContext } from '../../../../core/verb.ts'
import { read } from '../../../../platform/database/database.ts'
import { documentFileForm, documentForm, newDocumentForm } from '../forms.ts'
import { documentKind } from '../kinds.ts'
import { practicalPaths } from '../paths.ts'
import { themeOf } from '../themes/theme-of.ts'
import { addFile, changeDocument, createDocument, removeFile } from './actions.ts'
import { documentLabels, documentOf, documentPage, documentWords, typedOf } from './drawing.tsx'
import { selectFilesOf } from './store.ts'

/** OWN-50: what owners download from a theme's page. */
export const documentRoutes = new Hono<Environment>()

documentRoutes.get(
  '/:org/gestion/infos-pratiques/:id{[0-9]{1,15}}/documents/nouveau',
  staffWith('content'),
  async (c) => documentPage(c, { theme: await themeOf(c), form: newForm(c, { language: 'fr', publishNow: 'on' }) }),
)

documentRoutes.post(
  '/:org/gestion/infos-pratiques/:id{[0-9]{1,15}}/documents/nouveau',
  staffWith('content'),
  async (c) => {
    const theme = await themeOf(c)
    const submitted = await readForm(c, newDocumentForm)
    if (!submitted.ok) return documentPage(c, { theme, form: submitted.form }, c.var.redisplay ? 200 : 422)
    const { language, ...values } = submitted.value
    const file = await fileOf(c, language)
    if (!file.ok) return documentPage(c, { theme, form: submitted.refuse(file.errors) }, 422)
    const context = { ...verbContext(c, submitted.key), files: c.var.services.files }
    const made = await createDocument(context, theme.theme.id, values, file)
    if (!made.ok) return documentPage(c, { theme, form: submitted.refuse(unknownPart) }, 422)
    return c.redirect(`${practicalPaths.documentEdition(c.var.organization.slug, made.id)}?cree`, 303)
  },
)

const unknownPart = { partId: 'Choisissez une partie de ce thème, ou toute la page.' }

documentRoutes.get(
  '/:org/gestion/infos-pratiques/documents/:id{[0-9]{1,15}}/modification',
  staffWith('content'),
  async (c) => {
    const { theme, row } = await documentOf(c)
    return documentPage(c, { theme, row, form: newForm(c, typedOf(row)) })
  },
)

documentRoutes.post(
  '/:org/gestion/infos-pratiques/documents/:id{[0-9]{1,15}}/modification',
  staffWith('content'),
  async (c) => {
    const { theme, row } = await documentOf(c)
    const submitted = await readForm(c, documentForm)
    if (!submitted.ok) return documentPage(c, { theme, row, form: submitted.form }, c.var.redisplay ? 200 : 422)
    const outcome = await changeDocument(verbContext(c, submitted.key), row.id, submitted.value)
    if (outcome.ok)
      return c.redirect(`${practicalPaths.documentEdition(c.var.organization.slug, row.id)}?enregistre`, 303)
    if (outcome.refusal === 'unknown-target')
      return documentPage(c, { theme, row, form: submitted.refuse(unknownPart) }, 422)
    const newest = (await documentOf(c)).row
    const inWords = await documentWords(c, theme)
    return documentPage(
      c,
      { theme, row: newest, ...conflictOf(submitted.refuse({}), typedOf(newest), documentLabels, inWords) },
      409,
    )
  },
)

documentRoutes.post(
  '/:org/gestion/infos-pratiques/documents/:id{[0-9]{1,15}}/fichiers',
  staffWith('content'),
  async (c) => {
    const { theme, row } = await documentOf(c)
    const form = newForm(c, typedOf(row))
    const submitted = await readForm(c, documentFileForm)
    if (!submitted.ok)
      return documentPage(c, { theme, row, form, fileForm: submitted.form }, c.var.redisplay ? 200 : 422)
    const file = await fileOf(c, submitted.value.language)
    if (!file.ok) return documentPage(c, { theme, row, form, fileForm: submitted.refuse(file.errors) }, 422)
    await addFile({ ...verbContext(c, submitted.key), files: c.var.services.files }, row.id, file)
    return c.redirect(`${practicalPaths.documentEdition(c.var.organization.slug, row.id)}?depose`, 303)
  },
)

documentRoutes.get(
  '/:org/gestion/infos-pratiques/documents/:id{[0-9]{1,15}}/fichiers/:fileId{[0-9]{1,15}}',
  staffWith('content'),
  async (c) => {
    const { services, actor, organization } = c.var
    const { id, fileId } = c.req.param()
    const files = await read(services.db, actor, (tx) => selectFilesOf(tx, organization.id, Number(id)))
    return sendPrivateFile(c, files.find((file) => file.id === Number(fileId)) ?? null)
  },
)

documentRoutes.post(
  '/:org/gestion/infos-pratiques/documents/:id{[0-9]{1,15}}/fichiers/:fileId{[0-9]{1,15}}/retrait',
  staffWith('content'),
  async (c) => {
    const { row } = await documentOf(c)
    const here = practicalPaths.documentEdition(c.var.organization.slug, row.id)
    const submitted = await readForm(c, z.object({}))
    if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
    await removeFile(verbContext(c, submitted.key), row.id, Number(c.req.param('fileId')))
    return c.redirect(`${here}?enleve`, 303)
  },
)

itemRoutes(documentRoutes, {
  kind: documentKind,
  base: '/:org/gestion/infos-pratiques/documents',
  page: (slug, { id }) => practicalPaths.documentEdition(slug, id),
  listPage: (slug, { themeId }) => practicalPaths.theme(slug, Number(themeId)),
  changedPage: async (c, read) => {
    const { theme, row } = await documentOf(c)
    return documentPage(c, { theme, row, form: newForm(c, typedOf(row)), outdated: { read } }, 409)
  },
})

async function fileOf(c: RequestContext, language: string) {
  const sent = await uploadOf(c, 'file')
  if (!sent.ok) return { ok: false, errors: { file: sent.sentence } } as const
  if (!sent.upload) return { ok: false, errors: { file: 'Choisissez le fichier à déposer.' } } as const
  return { ok: true, language, upload: sent.upload } as const
}
