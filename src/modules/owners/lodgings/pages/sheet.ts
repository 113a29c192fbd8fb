import type { Equipment } from '../../../../core/directory/rules.ts'
import type { ShownPhoto } from '../../../../ui/photo.tsx'

/** What a lodging's page says of it, in the reader's language where it has one. */
export interface LodgingSheet {
  name: string
  municipality: string
  department: string
  typeName: string
  approvalNumber: string
  description: string
  capacityMin: number
  capacityMax: number
  keys: number
  weekPriceMinCents: number | null
  weekPriceMaxCents: number | null
  priceComment: string
  priceValidUntilOn: Temporal.PlainDate | null
  equipment: Equipment[]
  photos: { photo: ShownPhoto; caption: string; credit: string }[]
  /** « + d'infos sur le département », where the organisation set a link. */
  departmentHref?: string | undefined
}
