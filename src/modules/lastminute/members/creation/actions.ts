import { createMembership } from '../../../../core/accounts/memberships/actions.ts'
import { insertAccount } from '../../../../core/accounts/memberships/store.ts'
import { authorOf } from '../../../../core/accounts/rules.ts'
import { lockDirectory } from '../../../../core/directory/store.ts'
import { once } from '../../../../core/forms/once.ts'
import { bump } from '../../../../core/freshness/store.ts'
import { record } from '../../../../core/history/store.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { mayHandleAccount } from '../../hosts/rules.ts'
import { lastminuteTopic } from '../../rules.ts'
import type { NewMemberForm } from '../forms.ts'
import { hostEntry } from '../rules.ts'
import {
  insertHost,
  insertProvider,
  isCodeTaken,
  selectOpenedDepartments,
  selectOptionalHostAccount,
} from '../store.ts'
import { prepare } from '../values.ts'
import { selectOptionalOwnerToHost } from './store.ts'

/**
 * Provider, account and host at once; of an owner, the host and an account for the hosts' space. A mail address that
 * already signs in opens both establishments where the form says so.
 */
export function createMember(context: VerbContext, form: NewMemberForm) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    const owner = form.owner === null ? null : await selectOptionalOwnerToHost(tx, actor, form.owner)
    if (form.owner !== null && !owner) return { ok: false, refusal: 'unknown-owner' } as const
    const departmentCode = owner?.departmentCode ?? form.departmentCode
    const prepared = await prepare(tx, context, { ...form, departmentCode })
    if (!prepared.ok) return prepared
    if (!owner && (await isCodeTaken(tx, organizationId, form.code, null)))
      return { ok: false, refusal: 'code-taken' } as const
    const account = await accountFor(tx, context, form, owner?.personId ?? null)
    if (!account.ok) return account
    const provider = { code: form.code, personId: account.personId, departmentCode }
    const id = owner?.providerId ?? (await insertProvider(tx, organizationId, provider, now))
    await insertHost(tx, organizationId, { providerId: id, accountId: account.accountId }, prepared.values, now)
    await bump(tx, organizationId, [lastminuteTopic])
    await record(tx, hostEntry(context, id, 'host-created'))
    return { ok: true, id } as const
  })
}

async function accountFor(tx: Transaction, { actor, now }: VerbContext, form: NewMemberForm, personId: number | null) {
  const { organizationId } = actor
  const { email, phone, name } = form
  const known = await selectOptionalHostAccount(tx, organizationId, email)
  if (known && !mayHandleAccount(actor, await selectOpenedDepartments(tx, organizationId, known.id)))
    return { ok: false, refusal: 'account-elsewhere' } as const
  if (known?.closedAt) return { ok: false, refusal: 'identifier-closed' } as const
  if (known && !form.shared) return { ok: false, refusal: 'identifier-taken' } as const
  if (known) return { ok: true, accountId: known.id, personId: known.personId } as const
  const account = { portal: 'hosts', departmentCode: '', identifier: email, email } as const
  const by = authorOf(actor)
  if (personId === null) {
    const person = { civility: '', firstName: '', lastName: name, email, phone, address: '' }
    return createMembership(tx, { organizationId, person, account, by, now })
  }
  const accountId = await insertAccount(tx, organizationId, personId, account, now)
  if (accountId === null) return { ok: false, refusal: 'identifier-taken' } as const
  const changes = { portal: { to: 'hosts' } }
  const entry = { subject: 'account', subjectId: accountId, verb: 'account-created', changes }
  await record(tx, { organizationId, at: now, by, ...entry })
  return { ok: true, accountId, personId } as const
}
