import { sendCredentials } from '../../../../core/accounts/links/actions.ts'
import { endLinks } from '../../../../core/accounts/links/store.ts'
import { closeAccount, createMembership, reopenAccount } from '../../../../core/accounts/memberships/actions.ts'
import { authorOf, mayTouchDepartment } from '../../../../core/accounts/rules.ts'
import { refreshFreeSpans } from '../../../../core/availability/bulk.ts'
import { keepListings } from '../../../../core/directory/listings.ts'
import { lockDirectory, lockLodgings } from '../../../../core/directory/store.ts'
import { once } from '../../../../core/forms/once.ts'
import { record } from '../../../../core/history/store.ts'
import { department } from '../../../../core/reference/departments.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { closedBy, entryOf, type VerbContext } from '../verb.ts'
import type { NewOwnerForm, OwnerForm } from './forms.ts'
import { ownerChanges, ownerCode, versionOf } from './rules.ts'
import {
  closeLodgingsOfOwner,
  insertProvider,
  isIdentifierTaken,
  reopenLodgingsClosedAt,
  selectLodgingIdsOfOwner,
  selectOptionalOwnerForUpdate,
  setProviderClosed,
  updateOwner,
} from './store.ts'

/** Person, account and provider at once. Refuses a département that the actor does not follow and a taken identifier. */
export function createOwner(context: VerbContext, form: NewOwnerForm) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const { departmentCode, identifier } = form
    if (!department(departmentCode) || !mayTouchDepartment(actor, departmentCode)) {
      return { ok: false, refusal: 'unknown-department' } as const
    }
    if (form.sendCredentials && form.email === '') return { ok: false, refusal: 'no-address' } as const
    await lockDirectory(tx, organizationId)
    const { civility, firstName, lastName, email, phone, address } = form
    const made = await createMembership(tx, {
      organizationId,
      person: { civility, firstName, lastName, email, phone, address },
      account: { portal: 'owners', departmentCode, identifier, email },
      by: authorOf(actor),
      now,
    })
    if (!made.ok) return made
    const { personId, accountId } = made
    const code = ownerCode(departmentCode, identifier)
    const id = await insertProvider(tx, organizationId, { code, personId, departmentCode, accountId }, now)
    await record(tx, entryOf(context, 'provider', id, 'owner-created'))
    if (form.sendCredentials) await sendTo(tx, context, accountId)
    return { ok: true, id } as const
  })
}

/** OWN-02: mails the identifier and a new link to choose the password; earlier links end. */
export function sendOwnerCredentials(context: VerbContext, id: number) {
  return once({ ...context, organizationId: context.actor.organizationId }, (tx) =>
    sendCredentialsToOwner(tx, context, id),
  )
}

type SendingContext = Pick<VerbContext, 'services' | 'organization' | 'actor' | 'now'>

/** The same as part of a larger verb's transaction. Refuses an owner closed or not seen, and one without an address. */
export async function sendCredentialsToOwner(tx: Transaction, context: SendingContext, id: number) {
  const row = await selectOptionalOwnerForUpdate(tx, context.actor, id)
  if (!row || row.owner.closedAt) return { ok: false, refusal: 'unknown' } as const
  if (row.account.email === '') return { ok: false, refusal: 'no-address' } as const
  return sendTo(tx, context, row.account.id)
}

const sendTo = (tx: Transaction, { services, organization, actor, now }: SendingContext, accountId: number) =>
  sendCredentials(tx, services, { organization, accountId, purpose: 'activation', by: authorOf(actor), now })

/** Refuses an owner that the actor does not see (`unknown`), a form read before somebody else's change, a taken identifier. */
export function changeOwner(context: VerbContext, id: number, form: OwnerForm) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    const before = await selectOptionalOwnerForUpdate(tx, context.actor, id)
    if (!before) return { ok: false, refusal: 'unknown' } as const
    if (before.person.erasedAt) return { ok: false, refusal: 'unknown' } as const
    if (versionOf(before) !== form.version) return { ok: false, refusal: 'changed-meanwhile' } as const
    const { departmentCode } = before.owner
    if (await isIdentifierTaken(tx, organizationId, departmentCode, form.identifier, before.account.id)) {
      return { ok: false, refusal: 'identifier-taken' } as const
    }
    const changes = ownerChanges(before, form)
    if (Object.keys(changes).length === 0) return { ok: true, id } as const
    await updateOwner(tx, before, form, ownerCode(departmentCode, form.identifier))
    // What was sent to an address that was wrong must open nothing.
    if (changes.email) await endLinks(tx, organizationId, before.account.id, context.now)
    await record(tx, entryOf(context, 'provider', id, 'owner-changed', changes))
    return { ok: true, id } as const
  })
}

/** The owner's sessions end and the lodgings leave the site and the searches; closing what is closed changes nothing. */
export function closeOwner(context: VerbContext, id: number) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    const row = await selectOptionalOwnerForUpdate(tx, context.actor, id)
    if (!row) return { ok: false, refusal: 'unknown' } as const
    if (row.owner.closedAt) return { ok: true } as const
    await lockLodgings(tx, organizationId, await selectLodgingIdsOfOwner(tx, organizationId, id))
    await setProviderClosed(tx, organizationId, id, closedBy(context))
    await closeAccount(tx, organizationId, row.account.id, authorOf(context.actor), context.now)
    const lodgingIds = await closeLodgingsOfOwner(tx, organizationId, id, closedBy(context))
    await keepListings(tx, organizationId, lodgingIds, context.today)
    await refreshFreeSpans(tx, organizationId, lodgingIds, context.today)
    await record(tx, [
      entryOf(context, 'provider', id, 'owner-closed'),
      ...lodgingIds.map((lodgingId) => entryOf(context, 'lodging', lodgingId, 'lodging-closed')),
    ])
    return { ok: true } as const
  })
}

/** The lodgings that closed with the owner open again with them; those that were closed before stay closed. */
export function reopenOwner(context: VerbContext, id: number) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    const row = await selectOptionalOwnerForUpdate(tx, context.actor, id)
    if (!row) return { ok: false, refusal: 'unknown' } as const
    if (!row.owner.closedAt) return { ok: true } as const
    // Nobody is left to come back.
    if (row.person.erasedAt) return { ok: false, refusal: 'unknown' } as const
    await lockLodgings(tx, organizationId, await selectLodgingIdsOfOwner(tx, organizationId, id))
    await setProviderClosed(tx, organizationId, id, null)
    await reopenAccount(tx, organizationId, row.account.id, authorOf(context.actor), context.now)
    const lodgingIds = await reopenLodgingsClosedAt(tx, organizationId, id, row.owner.closedAt)
    await keepListings(tx, organizationId, lodgingIds, context.today)
    await refreshFreeSpans(tx, organizationId, lodgingIds, context.today)
    await record(tx, [
      entryOf(context, 'provider', id, 'owner-reopened'),
      ...lodgingIds.map((lodgingId) => entryOf(context, 'lodging', lodgingId, 'lodging-reopened')),
    ])
    return { ok: true } as const
  })
}
