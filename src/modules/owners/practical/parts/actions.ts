import { changeItem, createItem } from '../../../../core/content/items/actions.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import { partKind } from '../kinds.ts'

interface PartValues {
  title: string
  body: string
}

/** At the end of its theme. */
export const createPart = (
  context: VerbContext,
  themeId: number,
  { title, body, publishNow }: PartValues & { publishNow: boolean },
) => createItem(context, partKind, async () => ({ themeId, title, body, publishedAt: publishNow ? context.now : null }))

/** Refuses a form that was read before somebody else's change. */
export const changePart = (
  context: VerbContext,
  id: number,
  { version, title, body }: PartValues & { version: number },
) => changeItem(context, partKind, id, version, async () => ({ title, body }))
