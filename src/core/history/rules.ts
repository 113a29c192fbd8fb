import type { Changes } from './schema.ts'

/** The fields of `after` that differ from `before`, with both values: what the history keeps of an edit. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const changes: Changes = {}
  for (const [field, to] of Object.entries(after)) {
    const from = before[field]
    if (plain(from) !== plain(to)) changes[field] = { from: storable(from), to: storable(to) }
  }
  return changes
}

/** Days and moments as their text; everything else as it is. */
function storable(value: unknown): unknown {
  return value instanceof Temporal.PlainDate || value instanceof Temporal.Instant ? value.toString() : value
}

const plain = (value: unknown) => JSON.stringify(storable(value) ?? null)
