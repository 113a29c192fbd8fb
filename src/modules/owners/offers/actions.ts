import { changeItem, createItem } from '../../../core/content/items/actions.ts'
import { storePicture, storeUpload } from '../../../core/files/store.ts'
import type { Upload } from '../../../core/files/uploads.ts'
import type { FileStore } from '../../../core/services.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { OfferValues } from './forms.ts'
import { offerKind } from './store.ts'

type Context = VerbContext & { files: FileStore }

/** What came with the form: a WebP made by `pictureOf`, a file known by its content. */
export interface Sent {
  logo: Uint8Array | null
  file: Upload | null
}

export const createOffer = (
  context: Context,
  { publishNow, ...values }: OfferValues & { publishNow: boolean },
  { logo, file }: Sent,
) =>
  createItem(context, offerKind, async (tx) => ({
    ...values,
    publishedAt: publishNow ? context.now : null,
    logoFileId: logo && (await storePicture(tx, context, 'logo', logo)),
    fileId: file && (await storeUpload(tx, context, file)),
  }))

type Change = OfferValues & { version: number; removeLogo: boolean; removeFile: boolean }

/** Refuses an offer that is not there (`unknown`) and a form that was read before somebody else's change. */
export const changeOffer = (
  context: Context,
  id: number,
  { version, removeLogo, removeFile, ...values }: Change,
  { logo, file }: Sent,
) =>
  changeItem(context, offerKind, id, version, async (tx, before) => ({
    ...values,
    logoFileId: logo ? await storePicture(tx, context, 'logo', logo) : removeLogo ? null : before.logoFileId,
    fileId: file ? await storeUpload(tx, context, file) : removeFile ? null : before.fileId,
  }))
