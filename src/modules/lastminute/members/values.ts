import { mayTouchDepartment } from '../../../core/accounts/rules.ts'
import { choosable } from '../../../core/directory/rules.ts'
import { selectLodgingTypes } from '../../../core/directory/store.ts'
import { chooseMunicipality } from '../../../core/reference/choosing.ts'
import { department } from '../../../core/reference/departments.ts'
import { type Municipality, municipalitiesOf } from '../../../core/reference/municipalities.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { selectOffers } from '../offers/store.ts'
import type { MemberForm } from './forms.ts'
import type { HostValues } from './store.ts'

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
        | 'account-elsewhere'
        | 'unknown-owner'
    }
  | { ok: false; refusal: 'which-municipality'; candidates: Municipality[] }

type Prepared = { ok: true; values: HostValues } | MemberRefusal

/** What the form says, checked against the lists that it chooses from; a closed offer or kind may be kept (`before`), not taken. */
export async function prepare(
  tx: Transaction,
  { actor }: VerbContext,
  form: MemberForm,
  before?: Pick<HostValues, 'offerId' | 'lodgingTypeId'>,
): Promise<Prepared> {
  const { departmentCode, name, phone, lodgingTypeId, offerId } = form
  if (!department(departmentCode) || !mayTouchDepartment(actor, departmentCode))
    return { ok: false, refusal: 'unknown-department' }
  const place = chooseMunicipality(form.municipality, form.municipalityCode, municipalitiesOf(departmentCode))
  if (!place.ok) return { ok: false, refusal: 'which-municipality', candidates: place.candidates }
  const types = await selectLodgingTypes(tx, actor.organizationId)
  if (!choosable(types, before?.lodgingTypeId).some(({ id }) => id === lodgingTypeId))
    return { ok: false, refusal: 'unknown-type' }
  const offers = await selectOffers(tx, actor.organizationId)
  if (offerId !== null && !offers.some(({ id, closedAt }) => id === offerId && (!closedAt || id === before?.offerId)))
    return { ok: false, refusal: 'unknown-offer' }
  const { code: municipalityCode, name: municipalityName } = place.municipality
  return { ok: true, values: { name, phone, lodgingTypeId, offerId, municipalityCode, municipalityName } }
}
