import { refreshFreeSpans } from '../../../../core/availability/bulk.ts'
import { tellLodgingsChanged } from '../../../../core/availability/changes.ts'
import { keepListings } from '../../../../core/directory/listings.ts'
import { choosable } from '../../../../core/directory/rules.ts'
import { lockDirectory, selectLodgingTypes } from '../../../../core/directory/store.ts'
import { once } from '../../../../core/forms/once.ts'
import { changesBetween } from '../../../../core/history/rules.ts'
import { record } from '../../../../core/history/store.ts'
import { chooseMunicipality } from '../../../../core/reference/choosing.ts'
import { type Municipality, municipalitiesOf } from '../../../../core/reference/municipalities.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { type NamedOwner, selectOwnersNamed } from '../owners/named.ts'
import { closedBy, entryOf, type VerbContext } from '../verb.ts'
import type { LodgingForm } from './forms.ts'
import { lodgingValues } from './rules.ts'
import {
  insertLodging,
  isApprovalNumberTaken,
  type LodgingValues,
  selectOptionalLodging,
  selectOptionalLodgingForUpdate,
  setLodgingClosed,
  updateLodging,
} from './store.ts'

/** Why a lodging cannot be stored as typed; `owners` and `candidates` are owners and communes to choose from. */
export type LodgingRefusal =
  | { ok: false; refusal: 'unknown-owner' | 'closed-owner' | 'unknown-type' | 'approval-number-taken' }
  | { ok: false; refusal: 'which-owner'; owners: NamedOwner[] }
  | { ok: false; refusal: 'which-municipality'; candidates: Municipality[] }

export function createLodging(context: VerbContext, form: LodgingForm) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    const prepared = await prepare(tx, context, form, null)
    if (!prepared.ok) return prepared
    const id = await insertLodging(tx, organizationId, prepared.values, context.now)
    await keepListings(tx, organizationId, [id], context.today)
    await tellLodgingsChanged(tx, organizationId, [id])
    await record(tx, entryOf(context, 'lodging', id, 'lodging-created', changesBetween({}, { ...prepared.values })))
    return { ok: true, id } as const
  })
}

/**
 * Stores what the form says of a lodging, and lets the date search know. Refuses a lodging that the actor does not see
 * (`unknown`) and a form that was read before somebody else's change.
 */
export function changeLodging(context: VerbContext, id: number, form: LodgingForm) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    const before = await selectOptionalLodgingForUpdate(tx, context.actor, id)
    if (!before) return { ok: false, refusal: 'unknown' } as const
    if (String(before.version) !== form.version) return { ok: false, refusal: 'changed-meanwhile' } as const
    const prepared = await prepare(tx, context, form, before)
    if (!prepared.ok) return prepared
    // A choice once made is changed, never taken back (OWN-20).
    const values = { ...prepared.values, planningShown: form.planningShown ?? before.planningShown }
    const changes = changesBetween({ ...before }, { ...values })
    if (Object.keys(changes).length === 0) return { ok: true, id } as const
    await updateLodging(tx, organizationId, id, values)
    await keepListings(tx, organizationId, [id], context.today)
    await refreshFreeSpans(tx, organizationId, [id], context.today)
    await record(tx, entryOf(context, 'lodging', id, 'lodging-changed', changes))
    return { ok: true, id } as const
  })
}

type Prepared = { ok: true; values: LodgingValues } | LodgingRefusal

async function prepare(
  tx: Transaction,
  { actor }: VerbContext,
  form: LodgingForm,
  before: { id: number; providerId: number; lodgingTypeId: number } | null,
): Promise<Prepared> {
  const owners = await selectOwnersNamed(tx, actor, form.owner)
  const owner = owners.length > 1 ? owners.find(({ code }) => code === form.ownerCode) : owners[0]
  if (!owner)
    return owners.length > 1 ? { ok: false, refusal: 'which-owner', owners } : { ok: false, refusal: 'unknown-owner' }
  if (owner.closedAt && owner.id !== before?.providerId) return { ok: false, refusal: 'closed-owner' }
  const place = chooseMunicipality(form.municipality, form.municipalityCode, municipalitiesOf(owner.departmentCode))
  if (!place.ok) return { ok: false, refusal: 'which-municipality', candidates: place.candidates }
  const types = await selectLodgingTypes(tx, actor.organizationId)
  if (!choosable(types, before?.lodgingTypeId).some((type) => type.id === form.lodgingTypeId))
    return { ok: false, refusal: 'unknown-type' }
  if (await isApprovalNumberTaken(tx, actor.organizationId, form.approvalNumber, before?.id ?? null)) {
    return { ok: false, refusal: 'approval-number-taken' }
  }
  return { ok: true, values: lodgingValues(form, owner, place.municipality) }
}

/** Takes a lodging off the site and out of the searches; nothing of it is lost. Closing what is closed changes nothing. */
export function closeLodging(context: VerbContext, id: number) {
  return once({ ...context, organizationId: context.actor.organizationId }, async (tx) => {
    const lodging = await selectOptionalLodgingForUpdate(tx, context.actor, id)
    if (!lodging) return { ok: false, refusal: 'unknown' } as const
    if (lodging.closedAt) return { ok: true } as const
    await setLodgingClosed(tx, lodging.organizationId, id, closedBy(context))
    await keepListings(tx, lodging.organizationId, [id], context.today)
    await refreshFreeSpans(tx, lodging.organizationId, [id], context.today)
    await record(tx, entryOf(context, 'lodging', id, 'lodging-closed'))
    return { ok: true } as const
  })
}

/** Refused as long as the owner is closed: a lodging without a living owner has nobody to keep its planning. */
export function reopenLodging(context: VerbContext, id: number) {
  return once({ ...context, organizationId: context.actor.organizationId }, async (tx) => {
    // With the directory held no owner closes between this look and the reopening.
    await lockDirectory(tx, context.actor.organizationId)
    const lodging = await selectOptionalLodgingForUpdate(tx, context.actor, id)
    if (!lodging) return { ok: false, refusal: 'unknown' } as const
    if (!lodging.closedAt) return { ok: true } as const
    const owner = await selectOptionalLodging(tx, context.actor, id)
    if (owner?.ownerClosedAt) return { ok: false, refusal: 'closed-owner' } as const
    await setLodgingClosed(tx, lodging.organizationId, id, null)
    await keepListings(tx, lodging.organizationId, [id], context.today)
    await refreshFreeSpans(tx, lodging.organizationId, [id], context.today)
    await record(tx, entryOf(context, 'lodging', id, 'lodging-reopened'))
    return { ok: true } as const
  })
}
