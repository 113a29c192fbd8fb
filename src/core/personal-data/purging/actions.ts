import { read, write } from '../../../platform/database/database.ts'
import { lockDirectory } from '../../directory/store.ts'
import { theProgram } from '../../history/store.ts'
import { retention, timeOver } from '../../retention.ts'
import type { Services } from '../../services.ts'
import { eraseWithin } from '../erasure/actions.ts'
import type { Holding } from '../holding.ts'
import { emptyOldMails, selectLongClosed } from './store.ts'

const atOnce = 500

/** Empties the mails of one organisation that have had their time, a transaction for some hundreds. */
export async function purgeMails({ db, now }: Pick<Services, 'db' | 'now'>, organizationId: number): Promise<void> {
  const before = timeOver(now(), retention.mails)
  let emptied = atOnce
  while (emptied === atOnce)
    emptied = await write(db, { organizationId }, (tx) => emptyOldMails(tx, organizationId, before, atOnce))
}

/**
 * Erases whoever has had nothing open for so long, as staff would: each in a transaction of their own, so that a kill leaves
 * the others to the next night. Who still stands somewhere (a host that opened again) is left.
 */
export async function purgePersons(
  { db, now }: Pick<Services, 'db' | 'now'>,
  holdings: readonly Holding[],
  organizationId: number,
): Promise<void> {
  const before = timeOver(now(), retention.closedPersons)
  let after = 0
  for (;;) {
    const some = await read(db, { organizationId }, (tx) =>
      selectLongClosed(tx, organizationId, before, { after, limit: atOnce }),
    )
    for (const personId of some)
      await write(db, { organizationId }, async (tx) => {
        await lockDirectory(tx, organizationId)
        const still = await selectLongClosed(tx, organizationId, before, { after: personId - 1, limit: 1 })
        if (still[0] !== personId) return
        const reason = 'Le temps de conservation est écoulé.'
        await eraseWithin(tx, holdings, { organizationId, personId, reason, by: theProgram, now: now() })
      })
    if (some.length < atOnce) return
    after = some.at(-1) ?? after
  }
}
