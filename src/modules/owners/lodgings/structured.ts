import { type Equipment, equipmentNames } from '../../../core/directory/rules.ts'

interface Described {
  name: string
  approvalNumber: string
  description: string
  typeName: string
  municipalityName: string
  departmentName: string
  latitude: number | null
  longitude: number | null
  capacityMax: number
  equipment: string[]
  priceText: string
}

/** A lodging in schema.org's words (https://schema.org/VacationRental). */
export function lodgingData(lodging: Described, url: string, photos: string[]): Record<string, unknown> {
  const { latitude, longitude } = lodging
  return {
    '@context': 'https://schema.org',
    '@type': 'VacationRental',
    '@id': url,
    url,
    name: lodging.name,
    identifier: lodging.approvalNumber,
    additionalType: lodging.typeName,
    description: lodging.description,
    address: {
      '@type': 'PostalAddress',
      addressLocality: lodging.municipalityName,
      addressRegion: lodging.departmentName,
      addressCountry: 'FR',
    },
    ...(latitude !== null && longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    ...(photos.length > 0 && { image: photos }),
    ...(lodging.priceText && { priceRange: lodging.priceText }),
    containsPlace: {
      '@type': 'Accommodation',
      occupancy: { '@type': 'QuantitativeValue', maxValue: lodging.capacityMax, unitText: 'personnes' },
      amenityFeature: lodging.equipment.map((code) => ({
        '@type': 'LocationFeatureSpecification',
        name: equipmentNames[code as Equipment] ?? code,
        value: true,
      })),
    },
  }
}

/** JSON that may stand inside a script element: nothing in it can end the element. */
export const scriptJson = (data: unknown) =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
