import { type Equipment, equipmentNames } from '../../../../core/directory/rules.ts'
import { conflictOf } from '../../../../core/forms/conflict.ts'
import { euros } from '../../../../core/forms/fields.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatMoney } from '../../../../ui/format.ts'
import type { typedOfLodging } from './rules.ts'

const labels = {
  name: 'Nom',
  approvalNumber: "Numéro d'agrément",
  lodgingTypeId: 'Type',
  owner: 'Propriétaire',
  ownerCode: null,
  municipality: 'Commune',
  municipalityCode: null,
  latitude: 'Latitude',
  longitude: 'Longitude',
  capacityMin: 'Capacité minimale',
  capacityMax: 'Capacité maximale',
  keys: 'Nombre de clés',
  equipment: 'Équipements',
  description: 'Description',
  weekPriceMinCents: 'Prix minimal',
  weekPriceMaxCents: 'Prix maximal',
  priceComment: 'Commentaire sur le prix',
  priceValidUntilOn: "Tarif valable jusqu'au",
  planningShown: 'Afficher le planning sur le site',
}

/** What two people made of one lodging, in words. */
export const lodgingConflict = (
  form: FormState,
  newest: ReturnType<typeof typedOfLodging>,
  types: readonly { id: number; name: string }[],
) =>
  conflictOf(form, newest, labels, (field, value) => {
    if (field === 'equipment') return equipmentNames[value as Equipment] ?? value
    if (field === 'weekPriceMinCents' || field === 'weekPriceMaxCents') return amountInWords(value)
    if (field === 'lodgingTypeId') return types.find(({ id }) => String(id) === value)?.name ?? value
    return value
  })

/** « 650 » as « 650 € »; what is no amount stays as it was typed. */
function amountInWords(value: string): string {
  const amount = euros('', 1_000_000).safeParse(value)
  return value !== '' && amount.success ? formatMoney(amount.data) : value
}
