import type { RunKind } from '../../../../core/progress/actions.ts'
import { sendCredentialsToOwner } from '../owners/actions.ts'

const refusals = {
  unknown: 'Ce propriétaire est fermé, ou hors de vos départements.',
  'no-address': "Pas d'adresse électronique.",
}

/** OWN-02: the identifier and a new link, to one owner after the other. */
export const credentialsRun: RunKind = {
  name: 'owner-credentials',
  async work(tx, context, { subjectId }) {
    const outcome = await sendCredentialsToOwner(tx, context, subjectId)
    return outcome.ok ? outcome : { ok: false, refusal: refusals[outcome.refusal] }
  },
}
