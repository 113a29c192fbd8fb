import { endLinks } from '../../../../core/accounts/links/store.ts'
import { lockDirectory } from '../../../../core/directory/store.ts'
import { once } from '../../../../core/forms/once.ts'
import { bump } from '../../../../core/freshness/store.ts'
import { record } from '../../../../core/history/store.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import { lockHost } from '../../declarations/store.ts'
import { selectOptionalMember } from '../../hosts/members.ts'
import { mayHandleAccount } from '../../hosts/rules.ts'
import { lastminuteTopic } from '../../rules.ts'
import type { MemberForm } from '../forms.ts'
import { hostEntry, memberChanges } from '../rules.ts'
import { isCodeTaken, selectOpenedDepartments, selectOptionalHostAccount, updateHost } from '../store.ts'
import { prepare } from '../values.ts'

/**
 * Refuses a host that the actor does not see (`unknown`), a form read before somebody else's change, and another address of an
 * account that also opens hosts whom the actor does not follow.
 */
export function changeMember(context: VerbContext, id: number, form: MemberForm) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    await lockHost(tx, organizationId, id)
    const before = await selectOptionalMember(tx, actor, id)
    if (!before || before.erasedAt) return { ok: false, refusal: 'unknown' } as const
    if (before.version !== form.version) return { ok: false, refusal: 'changed-meanwhile' } as const
    const isOwner = before.providerKind === 'owner'
    const { code, departmentCode } = isOwner ? before : form
    const prepared = await prepare(tx, context, { ...form, departmentCode }, before)
    if (!prepared.ok) return prepared
    if (await isCodeTaken(tx, organizationId, code, id)) return { ok: false, refusal: 'code-taken' } as const
    const known = await selectOptionalHostAccount(tx, organizationId, form.email)
    if (known && known.id !== before.accountId) return { ok: false, refusal: 'identifier-taken' } as const
    if (before.accountId !== null && before.identifier !== form.email) {
      const opened = await selectOpenedDepartments(tx, organizationId, before.accountId)
      if (!mayHandleAccount(actor, opened)) return { ok: false, refusal: 'account-elsewhere' } as const
    }
    const changes = memberChanges(before, { ...prepared.values, code, departmentCode, email: form.email })
    if (Object.keys(changes).length === 0) return { ok: true, id } as const
    await updateHost(tx, organizationId, before, prepared.values, { code, departmentCode, email: form.email })
    // A code handed to somebody at the address before must open nothing.
    if (changes.email && before.accountId !== null) await endLinks(tx, organizationId, before.accountId, now)
    await bump(tx, organizationId, [lastminuteTopic])
    await record(tx, hostEntry(context, id, 'host-changed', changes))
    return { ok: true, id } as const
  })
}
