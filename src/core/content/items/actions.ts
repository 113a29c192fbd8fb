import type { Transaction } from '../../../platform/database/database.ts'
import { authorOf } from '../../accounts/rules.ts'
import { once } from '../../forms/once.ts'
import { changesBetween } from '../../history/rules.ts'
import type { Changes } from '../../history/schema.ts'
import { record } from '../../history/store.ts'
import type { VerbContext } from '../../verb.ts'
import { type Direction, moved } from './rules.ts'
import {
  type ItemKind,
  type ItemRow,
  insertItem,
  markItem,
  selectOptionalItemForUpdate,
  selectSiblingsForUpdate,
  updateItem,
} from './store.ts'

type Values = Record<string, unknown>

/** Says in the history what happened to an item: `theme` and `changed` become « theme-changed ». */
export function recordItem(
  tx: Transaction,
  { actor, now }: Pick<VerbContext, 'actor' | 'now'>,
  kind: ItemKind,
  id: number,
  what: string,
  changes: Changes = {},
) {
  const { organizationId } = actor
  const { subject } = kind
  const by = authorOf(actor)
  return record(tx, { organizationId, at: now, by, subject, subjectId: id, verb: `${subject}-${what}`, changes })
}

/**
 * At the end of its order. `valuesOf` may write in the same transaction what the item points at; null where what the form
 * points at is not there (`unknown-target`).
 */
export function createItem(
  context: VerbContext,
  kind: ItemKind,
  valuesOf: (tx: Transaction) => Promise<Values | null>,
  also?: (tx: Transaction, id: number) => Promise<void>,
) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    const values = await valuesOf(tx)
    if (!values) return { ok: false, refusal: 'unknown-target' } as const
    const position = await endOfOrder(tx, kind, organizationId, values)
    const id = await insertItem(tx, kind, { organizationId, ...values, ...position })
    await recordItem(tx, context, kind, id, 'created', changesBetween({}, values))
    await also?.(tx, id)
    return { ok: true, id } as const
  })
}

async function endOfOrder(tx: Transaction, kind: ItemKind, organizationId: number, values: Values) {
  if (kind.orderedWithin === undefined) return {}
  const siblings = await selectSiblingsForUpdate(tx, kind, organizationId, values)
  return { position: Math.max(0, ...siblings.map(({ position }) => Number(position))) + 1 }
}

/**
 * Refuses an item that is not there (`unknown`), a form that was read before somebody else's change, and one that points
 * at what is not there (`unknown-target`: `valuesOf` is null).
 */
export function changeItem(
  context: VerbContext,
  kind: ItemKind,
  id: number,
  version: number,
  valuesOf: (tx: Transaction, before: ItemRow) => Promise<Values | null>,
) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    const before = await selectOptionalItemForUpdate(tx, kind, organizationId, id)
    if (!before) return { ok: false, refusal: 'unknown' } as const
    if (before.version !== version) return { ok: false, refusal: 'changed-meanwhile' } as const
    const after = await valuesOf(tx, before)
    if (!after) return { ok: false, refusal: 'unknown-target' } as const
    const changes = changesBetween(before, after)
    if (Object.keys(changes).length === 0) return { ok: true, id } as const
    // What goes to another order goes to its end.
    const moves = kind.orderedWithin && changes[kind.orderedWithin]
    const position = moves ? await endOfOrder(tx, kind, organizationId, after) : {}
    await updateItem(tx, kind, organizationId, id, { ...after, ...position })
    await recordItem(tx, context, kind, id, 'changed', changes)
    return { ok: true, id } as const
  })
}

/** Out for its readers, or a draft again; closed things are neither. Doing what is done changes nothing. */
export const publishItem = (context: VerbContext, kind: ItemKind, id: number, isPublished: boolean) =>
  settle(context, kind, id, (item) => {
    if (item.closedAt || (item.publishedAt !== null) === isPublished) return null
    return {
      what: isPublished ? 'published' : 'withdrawn',
      values: { publishedAt: isPublished ? context.now : null },
    }
  })

/** Instead of deleting: nobody sees it any more but staff, who can open it again. */
export const closeItem = (context: VerbContext, kind: ItemKind, id: number, isClosed: boolean) =>
  settle(context, kind, id, (item) => {
    if ((item.closedAt !== null) === isClosed) return null
    return {
      what: isClosed ? 'closed' : 'reopened',
      values: {
        closedAt: isClosed ? context.now : null,
        closedByAccountId: isClosed ? authorOf(context.actor).accountId : null,
      },
    }
  })

function settle(
  context: VerbContext,
  kind: ItemKind,
  id: number,
  decide: (item: ItemRow) => { what: string; values: Values } | null,
) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    const item = await selectOptionalItemForUpdate(tx, kind, organizationId, id)
    if (!item) return { ok: false, refusal: 'unknown' } as const
    const decision = decide(item)
    if (!decision) return { ok: true } as const
    await markItem(tx, kind, organizationId, id, decision.values)
    await recordItem(tx, context, kind, id, decision.what)
    return { ok: true } as const
  })
}

/** One place up or down among its siblings. */
export function moveItem(context: VerbContext, kind: ItemKind, item: ItemRow, direction: Direction) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    const siblings = await selectSiblingsForUpdate(tx, kind, organizationId, item)
    const order = moved(siblings, item.id, direction)
    if (!order) return { ok: true } as const
    for (const [place, one] of order.entries())
      if (one.position !== place + 1) await markItem(tx, kind, organizationId, one.id, { position: place + 1 })
    await recordItem(tx, context, kind, item.id, 'moved')
    return { ok: true } as const
  })
}
