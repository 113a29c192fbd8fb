import { type Equipment, equipmentNames } from '../../../../core/directory/rules.ts'
import { differencesBetween } from '../../../../ui/differences.tsx'
import type { FormState } from '../../../../ui/form-state.ts'

const labels = {
  name: 'Nom',
  approvalNumber: "Numéro d'agrément",
  lodgingTypeId: 'Type',
  owner: 'Propriétaire',
  municipality: 'Commune',
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

/** The fields that two people wrote differently, in words. */
export const lodgingDifferences = (
  stored: FormState['typed'],
  typed: FormState['typed'],
  types: readonly { id: number; name: string }[],
) =>
  differencesBetween(stored, typed, labels, (field, value) => {
    if (field === 'equipment') return equipmentNames[value as Equipment] ?? value
    if (field === 'lodgingTypeId') return types.find(({ id }) => String(id) === value)?.name ?? value
    return value
  })
