import { authorOf } from '../../../accounts/rules.ts'
import { once } from '../../../forms/once.ts'
import type { VerbContext } from '../../../verb.ts'
import { recordItem } from '../actions.ts'
import { type Direction, moved } from '../rules.ts'
import {
  type ItemKind,
  type ItemRow,
  markItem,
  selectOptionalItemForUpdate,
  selectSiblingsForUpdate,
  updateItem,
} from '../store.ts'

/** An item as somebody read it. */
export interface ReadItem {
  id: number
  version: number
}

/** Out for its readers, or a draft again. Refuses what was closed or changed since it was read. */
export const publishItem = (context: VerbContext, kind: ItemKind, item: ReadItem, isPublished: boolean) =>
  settle(context, kind, item, (now) => {
    if (now.closedAt) return 'changed-meanwhile'
    if ((now.publishedAt !== null) === isPublished) return 'done'
    const values = { publishedAt: isPublished ? context.now : null }
    return { what: isPublished ? 'published' : 'withdrawn', write: markItem, values }
  })

/**
 * Instead of deleting: nobody sees it any more but staff, who can open it again. That is a change of the item: whoever
 * has its form open meanwhile is told. Refuses what was changed since it was read.
 */
export const closeItem = (context: VerbContext, kind: ItemKind, item: ReadItem, isClosed: boolean) =>
  settle(context, kind, item, (now) => {
    if ((now.closedAt !== null) === isClosed) return 'done'
    const values = {
      closedAt: isClosed ? context.now : null,
      closedByAccountId: isClosed ? authorOf(context.actor).accountId : null,
    }
    return { what: isClosed ? 'closed' : 'reopened', write: updateItem, values }
  })

type Decision = 'done' | 'changed-meanwhile' | { what: string; write: typeof markItem; values: Record<string, unknown> }

/** Doing what is done already changes nothing, whoever did it. */
function settle(context: VerbContext, kind: ItemKind, { id, version }: ReadItem, decide: (now: ItemRow) => Decision) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    const item = await selectOptionalItemForUpdate(tx, kind, organizationId, id)
    if (!item) return { ok: false, refusal: 'unknown' } as const
    const decision = decide(item)
    if (decision === 'done') return { ok: true } as const
    if (decision === 'changed-meanwhile' || item.version !== version)
      return { ok: false, refusal: 'changed-meanwhile' } as const
    await decision.write(tx, kind, organizationId, id, decision.values)
    await recordItem(tx, context, kind, id, decision.what)
    return { ok: true } as const
  })
}

/** One place up or down among its siblings. Refuses what was closed, or went to another order, since it was read. */
export function moveItem(context: VerbContext, kind: ItemKind, item: ItemRow, direction: Direction) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    const siblings = await selectSiblingsForUpdate(tx, kind, organizationId, item)
    const now = siblings.find(({ id }) => id === item.id)
    if (!now || now.closedAt) return { ok: false, refusal: 'changed-meanwhile' } as const
    const order = moved(siblings, item.id, direction)
    if (!order) return { ok: true } as const
    for (const [place, one] of order.entries())
      if (one.position !== place + 1) await markItem(tx, kind, organizationId, one.id, { position: place + 1 })
    const to = order.findIndex(({ id }) => id === item.id) + 1
    await recordItem(tx, context, kind, item.id, 'moved', { position: { from: now.position, to } })
    return { ok: true } as const
  })
}
