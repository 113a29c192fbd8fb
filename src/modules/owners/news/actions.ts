import { changeItem, createItem } from '../../../core/content/items/actions.ts'
import { articleKind } from '../../../core/content/store.ts'
import { storePicture } from '../../../core/files/store.ts'
import type { FileStore } from '../../../core/services.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { ArticleValues } from './forms.ts'
import { newsPortal } from './store.ts'

type Context = VerbContext & { files: FileStore }

/** News for the owners, at once or as a draft. `picture` is a WebP made by `pictureOf`. */
export async function createArticle(
  context: Context,
  { publishNow, ...values }: ArticleValues & { publishNow: boolean },
  picture: Uint8Array | null,
) {
  return createItem(context, articleKind, async (tx) => ({
    ...values,
    portal: newsPortal,
    publishedAt: publishNow ? context.now : null,
    pictureFileId: picture && (await storePicture(tx, context, 'actualite', picture)),
  }))
}

/** Refuses an article that is not there (`unknown`) and a form that was read before somebody else's change. */
export async function changeArticle(
  context: Context,
  id: number,
  { version, removePicture, ...values }: ArticleValues & { version: number; removePicture: boolean },
  picture: Uint8Array | null,
) {
  return changeItem(context, articleKind, id, version, async (tx, before) => ({
    ...values,
    pictureFileId: picture
      ? await storePicture(tx, context, 'actualite', picture)
      : removePicture
        ? null
        : before.pictureFileId,
  }))
}
