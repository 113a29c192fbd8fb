import { and, eq, getTableName, gte, lte, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Span } from '../rules.ts'
import type { effectiveSpans, typedSpans } from '../schema.ts'

/** What people typed, or what holds once every layer lies over the others (docs/algorithms/plannings.md). */
type Layer = typeof typedSpans | typeof effectiveSpans

const touching = (
  layer: Layer,
  organizationId: number,
  lodgingId: number,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
) =>
  and(
    eq(layer.organizationId, organizationId),
    eq(layer.lodgingId, lodgingId),
    lte(layer.firstNightOn, until),
    gte(layer.departureOn, from),
  )

/** The spans of one layer that overlap or touch [from, until), in their order. */
export const selectSpans = (
  tx: Transaction,
  layer: Layer,
  organizationId: number,
  lodgingId: number,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<Span[]> =>
  prepared(tx, getTableName(layer), (connection, name) => spansOf(layer, connection, name)).execute({
    organizationId,
    lodgingId,
    from: from.toString(),
    until: until.toString(),
  })

const spansOf = (layer: Layer, tx: Transaction, name: string) =>
  tx
    .select({ firstNightOn: layer.firstNightOn, departureOn: layer.departureOn, state: layer.state })
    .from(layer)
    .where(
      and(
        eq(layer.organizationId, sql.placeholder('organizationId')),
        eq(layer.lodgingId, sql.placeholder('lodgingId')),
        lte(layer.firstNightOn, sql.placeholder('until')),
        gte(layer.departureOn, sql.placeholder('from')),
      ),
    )
    .orderBy(layer.firstNightOn)
    .prepare(name)

/** Deletes the spans of one layer that overlap or touch [from, until): those that `selectSpans` answers. */
export const deleteSpans = async (
  tx: Transaction,
  layer: Layer,
  organizationId: number,
  lodgingId: number,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
) => tx.delete(layer).where(touching(layer, organizationId, lodgingId, from, until))

export async function insertSpans(
  tx: Transaction,
  layer: Layer,
  organizationId: number,
  lodgingId: number,
  spans: Span[],
) {
  if (spans.length > 0) await tx.insert(layer).values(spans.map((span) => ({ organizationId, lodgingId, ...span })))
}
