import { changeItem, createItem, recordItem } from '../../../../core/content/items/actions.ts'
import { selectOptionalItemForUpdate } from '../../../../core/content/items/store.ts'
import { storeUpload } from '../../../../core/files/store.ts'
import type { Upload } from '../../../../core/files/uploads.ts'
import { once } from '../../../../core/forms/once.ts'
import type { FileStore } from '../../../../core/services.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { DocumentValues } from '../forms.ts'
import { documentKind } from '../kinds.ts'
import { selectOptionalPart } from '../store.ts'
import { closeFile, insertFile } from './store.ts'

type Context = VerbContext & { files: FileStore }

interface SentFile {
  language: string
  upload: Upload
}

/** A document with its first file. Refuses a part of another theme (`unknown-target`). */
export const createDocument = (
  context: Context,
  themeId: number,
  { publishNow, ...values }: DocumentValues & { publishNow: boolean },
  file: SentFile,
) =>
  createItem(
    context,
    documentKind,
    async (tx) =>
      (await isPartOf(tx, context, values.partId, themeId))
        ? { ...values, themeId, publishedAt: publishNow ? context.now : null }
        : null,
    (tx, id) => putFile(tx, context, id, file),
  )

/** Refuses a form that was read before somebody else's change, and a part of another theme (`unknown-target`). */
export const changeDocument = (
  context: VerbContext,
  id: number,
  { version, ...values }: DocumentValues & { version: number },
) =>
  changeItem(context, documentKind, id, version, async (tx, before) =>
    (await isPartOf(tx, context, values.partId, Number(before.themeId))) ? values : null,
  )

async function isPartOf(tx: Transaction, { actor }: VerbContext, partId: number | null, themeId: number) {
  if (partId === null) return true
  return (await selectOptionalPart(tx, actor.organizationId, partId))?.themeId === themeId
}

/** Puts a file in one language, in place of the one there was; the old one stays stored, and is served no more. */
export const addFile = (context: Context, id: number, file: SentFile) =>
  onDocument(context, id, (tx) => putFile(tx, context, id, file))

export const removeFile = (context: VerbContext, id: number, fileId: number) =>
  onDocument(context, id, async (tx) => {
    const closed = await closeFile(tx, context.actor.organizationId, id, { id: fileId }, context.now)
    for (const { language } of closed)
      await recordItem(tx, context, documentKind, id, 'file-removed', { language: { from: language } })
  })

function onDocument(context: VerbContext, id: number, work: (tx: Transaction) => Promise<void>) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    const document = await selectOptionalItemForUpdate(tx, documentKind, organizationId, id)
    if (!document) return { ok: false, refusal: 'unknown' } as const
    await work(tx)
    return { ok: true } as const
  })
}

async function putFile(tx: Transaction, context: Context, documentId: number, { language, upload }: SentFile) {
  const { organizationId } = context.actor
  const fileId = await storeUpload(tx, context, upload)
  await closeFile(tx, organizationId, documentId, { language }, context.now)
  await insertFile(tx, { organizationId, documentId, language, fileId, addedAt: context.now })
  const changes = { language: { to: language }, name: { to: upload.name } }
  await recordItem(tx, context, documentKind, documentId, 'file-added', changes)
}
