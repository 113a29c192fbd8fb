import { kinds } from '../../core/directory/kinds.ts'
import { insertMissingTypes } from '../../core/directory/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { insertOffer } from './offers/store.ts'

/** LAST-13, LAST-20: a tourist office begins with kinds of lodging and the two offers that include the tool. */
export async function opening(tx: Transaction, organizationId: number) {
  await insertMissingTypes(tx, organizationId, [
    kinds.hotel,
    kinds.guestRoom,
    kinds.furnished,
    kinds.cottage,
    kinds.hostel,
    kinds.campsite,
    kinds.residence,
    kinds.village,
  ])
  await insertOffer(tx, organizationId, { name: 'Excellence', code: 'EXC', entitled: true })
  await insertOffer(tx, organizationId, { name: 'Optimale', code: 'OPT', entitled: true })
}
