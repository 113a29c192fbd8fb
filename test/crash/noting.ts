import { record } from '../../src/core/history/store.ts'
import type { RunKind } from '../../src/core/progress/actions.ts'

/** Writes one line of history for each thing: what was done twice would stand there twice. */
export const noting: RunKind = {
  name: 'note',
  async work(tx, { actor, now }, { subject, subjectId }) {
    const by = { accountId: actor.accountId, onBehalfOfAccountId: null }
    await record(tx, { organizationId: actor.organizationId, at: now, by, subject, subjectId, verb: 'noted' })
    return { ok: true }
  },
}
