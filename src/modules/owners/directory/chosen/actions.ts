import { once } from '../../../../core/forms/once.ts'
import { startRun } from '../../../../core/progress/actions.ts'
import { formatCount } from '../../../../ui/format.ts'
import { type OwnerQuery, selectOwnerIds } from '../owners/store.ts'
import type { VerbContext } from '../verb.ts'
import { credentialsRun } from './runs.ts'

/** Begins to mail the credentials of all owners of a choice, as it stands now. Refuses a choice that holds nobody. */
export function startCredentials(context: VerbContext, query: OwnerQuery) {
  const { actor, services, now } = context
  const { organizationId, accountId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const owners = await selectOwnerIds(tx, actor, query)
    if (owners.length === 0) return { ok: false, refusal: 'nobody' } as const
    const things = owners.map(({ id }) => ({ subject: 'provider', subjectId: id }))
    const title = `Envoi des identifiants à ${formatCount(owners.length, 'propriétaire', 'propriétaires')}`
    const kind = credentialsRun.name
    return {
      ok: true,
      id: await startRun(tx, services, { organizationId, accountId, kind, title, things, now }),
    } as const
  })
}
