import { eq } from 'drizzle-orm'
import { lodgings } from '../../core/directory/schema.ts'
import { theProgram } from '../../core/history/store.ts'
import { importDirectory } from '../../modules/owners/imports/actions.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { DemoLodging } from '../directory/types.ts'

export interface Moment {
  organizationId: number
  now: Temporal.Instant
  today: Temporal.PlainDate
}

export type LoadedLodging = DemoLodging & { id: number }

/** Brings owners and lodgings in by the import that staff use. */
export async function importLodgings(
  tx: Transaction,
  moment: Moment,
  directory: readonly DemoLodging[],
  text: string,
): Promise<LoadedLodging[]> {
  const result = await importDirectory(tx, { ...moment, departments: null, by: theProgram }, text)
  if (!result.ok) throw new Error(`The demonstration's file is refused: ${JSON.stringify(result.errors.slice(0, 5))}`)
  const rows = await tx
    .select({ id: lodgings.id, approvalNumber: lodgings.approvalNumber })
    .from(lodgings)
    .where(eq(lodgings.organizationId, moment.organizationId))
  const ids = new Map(rows.map(({ id, approvalNumber }) => [approvalNumber, id]))
  return directory.map((lodging) => {
    const id = ids.get(lodging.approvalNumber)
    if (id === undefined) throw new Error(`${lodging.approvalNumber} was not imported`)
    return { ...lodging, id }
  })
}
