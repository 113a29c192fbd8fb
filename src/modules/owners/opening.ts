import { kinds } from '../../core/directory/kinds.ts'
import { insertMissingTypes } from '../../core/directory/store.ts'
import type { Transaction } from '../../platform/database/database.ts'

/** A network begins with the kinds of lodging that owners let. */
export const opening = (tx: Transaction, organizationId: number) =>
  insertMissingTypes(tx, organizationId, [
    kinds.cottage,
    kinds.furnished,
    kinds.apartment,
    kinds.guestRoom,
    kinds.unusual,
  ])
