import type { lodgings } from '../../../../core/directory/schema.ts'
import { centsText } from '../../../../ui/fields.tsx'
import type { LodgingForm } from './forms.ts'

/** What the form's fields become in the row, once owner and commune are known. */
export function lodgingValues(
  form: LodgingForm,
  owner: { id: number; departmentCode: string },
  municipality: { code: string; name: string },
) {
  const {
    version: _version,
    owner: _name,
    ownerCode: _one,
    municipality: _typed,
    municipalityCode: _chosen,
    ...fields
  } = form
  return {
    ...fields,
    providerId: owner.id,
    departmentCode: owner.departmentCode,
    municipalityCode: municipality.code,
    municipalityName: municipality.name,
  }
}

/** The fields of the form, as a person would type what is stored. */
export function typedOfLodging(lodging: typeof lodgings.$inferSelect, ownerCode: string) {
  const number = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))
  const euros = (cents: number | null) => (cents === null ? '' : centsText(cents))
  return {
    version: String(lodging.version),
    owner: ownerCode,
    ownerCode: '',
    approvalNumber: lodging.approvalNumber,
    lodgingTypeId: String(lodging.lodgingTypeId),
    name: lodging.name,
    municipality: lodging.municipalityName,
    municipalityCode: lodging.municipalityCode,
    latitude: number(lodging.latitude),
    longitude: number(lodging.longitude),
    capacityMin: String(lodging.capacityMin),
    capacityMax: String(lodging.capacityMax),
    keys: String(lodging.keys),
    description: lodging.description,
    weekPriceMinCents: euros(lodging.weekPriceMinCents),
    weekPriceMaxCents: euros(lodging.weekPriceMaxCents),
    priceComment: lodging.priceComment,
    priceValidUntilOn: lodging.priceValidUntilOn?.toString() ?? '',
    equipment: lodging.equipment,
    ...(lodging.planningShown === null ? {} : { planningShown: lodging.planningShown ? 'oui' : 'non' }),
  }
}
