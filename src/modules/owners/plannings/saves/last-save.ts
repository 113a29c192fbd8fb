import { formatMoment } from '../../../../ui/format.ts'
import type { LastSave } from './pages/last-save.tsx'
import type { selectOptionalLastSave } from './store.ts'

/** The last save as pages show it. */
export const lastSaveOf = (
  row: Awaited<ReturnType<typeof selectOptionalLastSave>>,
  timeZone: string,
): LastSave | null =>
  row && {
    entryId: row.id,
    isUndoing: row.verb === 'planning-undone',
    moment: `du ${formatMoment(row.at, timeZone)}`,
  }
