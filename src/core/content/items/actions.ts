import type { Transaction } from '../../../platform/database/database.ts'
import { authorOf } from '../../accounts/rules.ts'
import { once } from '../../forms/once.ts'
import { changesBetween } from '../../history/rules.ts'
import type { Changes } from '../../history/schema.ts'
import { record } from '../../history/store.ts'
import type { VerbContext } from '../../verb.ts'
import {
  type ItemKind,
  type ItemRow,
  insertItem,
  selectOptionalItemAmongForUpdate,
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
    const position = kind.orderedWithin === undefined ? {} : await endOfOrder(tx, kind, organizationId, values)
    const id = await insertItem(tx, kind, { organizationId, ...values, ...position })
    await recordItem(tx, context, kind, id, 'created', changesBetween({}, values))
    await also?.(tx, id)
    return { ok: true, id } as const
  })
}

const endOfOrder = async (tx: Transaction, kind: ItemKind, organizationId: number, values: Values) =>
  endOf(await selectSiblingsForUpdate(tx, kind, organizationId, values))

const endOf = (siblings: readonly ItemRow[]) => ({
  position: Math.max(0, ...siblings.map(({ position }) => Number(position))) + 1,
})

/**
 * Refuses an item that is not there (`unknown`), a form that was read before somebody else's change, and one that points
 * at what is not there (`unknown-target`: `valuesOf` is null). `into`: the order that the form asks for, where it asks.
 */
export function changeItem(
  context: VerbContext,
  kind: ItemKind,
  id: number,
  version: number,
  valuesOf: (tx: Transaction, before: ItemRow) => Promise<Values | null>,
  into?: Values,
) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    const { item: before, siblings } = into
      ? await selectOptionalItemAmongForUpdate(tx, kind, organizationId, id, into)
      : { item: await selectOptionalItemForUpdate(tx, kind, organizationId, id), siblings: null }
    if (!before) return { ok: false, refusal: 'unknown' } as const
    if (before.version !== version) return { ok: false, refusal: 'changed-meanwhile' } as const
    const after = await valuesOf(tx, before)
    if (!after) return { ok: false, refusal: 'unknown-target' } as const
    const changes = changesBetween(before, after)
    if (Object.keys(changes).length === 0) return { ok: true, id } as const
    // What goes to another order goes to its end.
    const moves = kind.orderedWithin && changes[kind.orderedWithin]
    if (moves && !siblings) throw new Error(`${kind.subject} goes to an order that is not held`)
    await updateItem(tx, kind, organizationId, id, { ...after, ...(moves && siblings && endOf(siblings)) })
    await recordItem(tx, context, kind, id, 'changed', changes)
    return { ok: true, id } as const
  })
}
