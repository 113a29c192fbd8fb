import { issueCode } from '../../../core/accounts/codes/actions.ts'
import { endLinks } from '../../../core/accounts/links/store.ts'
import { closeAccount, createMembership, reopenAccount } from '../../../core/accounts/memberships/actions.ts'
import { insertAccount } from '../../../core/accounts/memberships/store.ts'
import { authorOf, mayTouchDepartment } from '../../../core/accounts/rules.ts'
import { lockDirectory, selectLodgingTypes } from '../../../core/directory/store.ts'
import { once } from '../../../core/forms/once.ts'
import { bump } from '../../../core/freshness/store.ts'
import { record } from '../../../core/history/store.ts'
import { chooseMunicipality } from '../../../core/reference/choosing.ts'
import { department } from '../../../core/reference/departments.ts'
import { type Municipality, municipalitiesOf } from '../../../core/reference/municipalities.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { lockHost } from '../declarations/store.ts'
import { selectOptionalMember } from '../hosts/members.ts'
import { selectOffers } from '../offers/store.ts'
import { lastminuteTopic } from '../rules.ts'
import type { MemberForm, NewMemberForm } from './forms.ts'
import { selectOptionalOwnerToHost } from './owners.ts'
import { hostEntry, memberChanges } from './rules.ts'
import {
  type HostValues,
  insertHost,
  insertProvider,
  isCodeTaken,
  selectOptionalHostAccount,
  selectSharing,
  setHostClosed,
  updateHost,
} from './store.ts'

/** Why a host cannot be stored as typed; `candidates` are communes to choose from. */
export type MemberRefusal =
  | {
      ok: false
      refusal:
        | 'unknown-department'
        | 'unknown-type'
        | 'unknown-offer'
        | 'code-taken'
        | 'identifier-taken'
        | 'identifier-closed'
        | 'unknown-owner'
    }
  | { ok: false; refusal: 'which-municipality'; candidates: Municipality[] }

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

type Prepared = { ok: true; values: HostValues } | MemberRefusal

async function prepare(
  tx: Transaction,
  { actor }: VerbContext,
  form: MemberForm,
  offerBefore?: number | null,
): Promise<Prepared> {
  const { departmentCode, name, phone, lodgingTypeId, offerId } = form
  if (!department(departmentCode) || !mayTouchDepartment(actor, departmentCode))
    return { ok: false, refusal: 'unknown-department' }
  const place = chooseMunicipality(form.municipality, form.municipalityCode, municipalitiesOf(departmentCode))
  if (!place.ok) return { ok: false, refusal: 'which-municipality', candidates: place.candidates }
  const types = await selectLodgingTypes(tx, actor.organizationId)
  if (!types.some(({ id }) => id === lodgingTypeId)) return { ok: false, refusal: 'unknown-type' }
  const offers = await selectOffers(tx, actor.organizationId)
  // A closed offer may be kept, not taken.
  if (offerId !== null && !offers.some(({ id, closedAt }) => id === offerId && (!closedAt || id === offerBefore)))
    return { ok: false, refusal: 'unknown-offer' }
  const { code: municipalityCode, name: municipalityName } = place.municipality
  return { ok: true, values: { name, phone, lodgingTypeId, offerId, municipalityCode, municipalityName } }
}

/** Refuses a host that the actor does not see (`unknown`) and a form read before somebody else's change. */
export function changeMember(context: VerbContext, id: number, form: MemberForm) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    await lockHost(tx, organizationId, id)
    const before = await selectOptionalMember(tx, actor, id)
    if (!before) return { ok: false, refusal: 'unknown' } as const
    if (before.version !== form.version) return { ok: false, refusal: 'changed-meanwhile' } as const
    const isOwner = before.providerKind === 'owner'
    const { code, departmentCode } = isOwner ? before : form
    const prepared = await prepare(tx, context, { ...form, departmentCode }, before.offerId)
    if (!prepared.ok) return prepared
    if (await isCodeTaken(tx, organizationId, code, id)) return { ok: false, refusal: 'code-taken' } as const
    const known = await selectOptionalHostAccount(tx, organizationId, form.email)
    if (known && known.id !== before.accountId) return { ok: false, refusal: 'identifier-taken' } as const
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

/** The host leaves the search and its space; its account closes where it speaks for no other. Closing twice changes nothing. */
export function closeMember(context: VerbContext, id: number) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    await lockHost(tx, organizationId, id)
    const member = await selectOptionalMember(tx, actor, id)
    if (!member) return { ok: false, refusal: 'unknown' } as const
    if (member.closedAt) return { ok: true } as const
    const by = authorOf(actor)
    await setHostClosed(tx, organizationId, id, { at: now, byAccountId: by.accountId })
    const { accountId } = member
    if (accountId !== null && (await selectSharing(tx, organizationId, accountId, id)).length === 0)
      await closeAccount(tx, organizationId, accountId, by, now)
    await bump(tx, organizationId, [lastminuteTopic])
    await record(tx, hostEntry(context, id, 'host-closed'))
    return { ok: true } as const
  })
}

export function reopenMember(context: VerbContext, id: number) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    await lockHost(tx, organizationId, id)
    const member = await selectOptionalMember(tx, actor, id)
    if (!member) return { ok: false, refusal: 'unknown' } as const
    if (!member.closedAt) return { ok: true } as const
    await setHostClosed(tx, organizationId, id, null)
    const account = await selectOptionalHostAccount(tx, organizationId, member.identifier ?? '')
    if (account?.closedAt) await reopenAccount(tx, organizationId, account.id, authorOf(actor), now)
    await bump(tx, organizationId, [lastminuteTopic])
    await record(tx, hostEntry(context, id, 'host-reopened'))
    return { ok: true } as const
  })
}

/** LAST-11: a new code for the host's account, never mailed; the ones before end. Refuses a host unseen or closed. */
export function giveCode(context: VerbContext & { secret: string }, id: number) {
  const { actor, now, key, secret } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const member = await selectOptionalMember(tx, actor, id)
    if (!member || member.closedAt || member.accountId === null) return { ok: false, refusal: 'unknown' } as const
    const { accountId } = member
    const issued = await issueCode(tx, { organizationId, accountId, key, secret, by: authorOf(actor), now })
    return issued.ok ? ({ ok: true, accountId } as const) : issued
  })
}
