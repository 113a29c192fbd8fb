import type { Equipment } from '../../core/directory/rules.ts'
import type { Landscape } from '../pictures/land.ts'
import type { DemoPerson } from './people.ts'

/** The network's kinds of lodging, created before the import that names them. */
export const lodgingTypes = [
  { code: 'GITE', name: 'Gîte rural', nameEnglish: 'Country cottage' },
  { code: 'MEUB', name: 'Meublé de tourisme', nameEnglish: 'Holiday home' },
  { code: 'APPT', name: 'Appartement', nameEnglish: 'Apartment' },
  { code: 'CHB', name: "Chambre d'hôtes", nameEnglish: 'Guest room' },
  { code: 'INS', name: 'Hébergement insolite', nameEnglish: 'Unusual stay' },
] as const

export type LodgingType = (typeof lodgingTypes)[number]['code']

export interface DemoOwner extends DemoPerson {
  departmentCode: string
  identifier: string
  address: string
}

export interface DemoLodging {
  owner: DemoOwner
  departmentCode: string
  approvalNumber: string
  type: LodgingType
  landscape: Landscape
  name: string
  municipalityCode: string
  municipalityName: string
  latitude: number
  longitude: number
  capacityMin: number
  capacityMax: number
  bedrooms: number
  surface: number
  keys: number
  equipment: Equipment[]
  weekPriceMinCents: number
  weekPriceMaxCents: number
  priceComment: string
  priceValidUntilOn: Temporal.PlainDate
  description: string
  /** null: the owner has not chosen yet. */
  planningShown: boolean | null
}
