import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { history } from '../../../../core/history/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'

/** What changes nights or origins. */
const saving = ['planning-saved', 'planning-undone']

/** The last save, or undoing of one, that changed anything in this lodging's planning. */
export async function selectOptionalLastSave(tx: Transaction, organizationId: number, lodgingId: number) {
  const [row] = await tx
    .select({ id: history.id, at: history.at, verb: history.verb, changes: history.changes })
    .from(history)
    .where(
      and(
        eq(history.organizationId, organizationId),
        eq(history.subject, 'lodging'),
        eq(history.subjectId, lodgingId),
        inArray(history.verb, saving),
        sql`${history.changes} - 'month' - 'undone' <> '{}'::jsonb`,
      ),
    )
    .orderBy(desc(history.at), desc(history.id))
    .limit(1)
  return row ?? null
}

/** What these saves changed, if anything; only of these lodgings. */
export const selectSaves = (
  tx: Transaction,
  organizationId: number,
  { lodgingIds, entryIds }: { lodgingIds: readonly number[]; entryIds: readonly number[] },
) =>
  tx
    .select({ id: history.id, lodgingId: history.subjectId, changes: history.changes })
    .from(history)
    .where(
      and(
        eq(history.organizationId, organizationId),
        eq(history.subject, 'lodging'),
        inArray(history.subjectId, [...lodgingIds]),
        inArray(history.id, [...entryIds]),
        inArray(history.verb, [...saving, 'planning-confirmed']),
      ),
    )
