import { replacePlannings } from '../../src/core/availability/bulk.ts'
import type { Span } from '../../src/core/availability/rules.ts'
import { lodgings } from '../../src/core/directory/schema.ts'
import { storeFile } from '../../src/core/files/store.ts'
import { lodgingPhotos } from '../../src/core/media/schema.ts'
import { insertDrawing } from '../../src/core/media/store.ts'
import { type Transaction, write } from '../../src/platform/database/database.ts'
import type { TestApp } from '../support/app.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** The day of the tests' clock. */
const today = day('2026-07-06')

const places = [
  { departmentCode: '11', municipalityCode: '11069', municipalityName: 'Carcassonne', at: [43.21, 2.35] },
  { departmentCode: '11', municipalityCode: '11262', municipalityName: 'Narbonne', at: [43.18, 3.0] },
  { departmentCode: '09', municipalityCode: '09122', municipalityName: 'Foix', at: [42.97, 1.6] },
] as const

/** The lodgings that `plantOpenLodgings` adds, all free from 11 July to 29 August, in the order of their names. */
export const openLodgingCount = 27

/**
 * Twenty-seven lodgings of the small network, « Gîte n° 01 » to « Gîte n° 27 », nine in each of three communes of two
 * départements, at 200 € and 10 € more each, for two people and one more every third; the first has a photo.
 */
export function plantOpenLodgings({ db, network, services }: TestApp): Promise<number[]> {
  const { organizationId, providerId, lodgingTypeId } = network
  return write(db, { organizationId }, async (tx) => {
    const rows = Array.from({ length: openLodgingCount }, (_, index) => {
      const { at, ...place } = places[index % places.length] ?? places[0]
      return {
        ...{ organizationId, providerId, lodgingTypeId, ...place },
        approvalNumber: `HL0LAR0${place.departmentCode}CM${String(index + 1).padStart(5, '0')}`,
        name: `Gîte n° ${String(index + 1).padStart(2, '0')}`,
        latitude: at[0],
        longitude: at[1],
        capacityMin: 1,
        capacityMax: 2 + (index % 3),
        keys: 1 + (index % 5),
        weekPriceMinCents: 20_000 + index * 1000,
        weekPriceMaxCents: 40_000 + index * 1000,
        priceComment: 'Taxe de séjour en sus.',
        priceValidUntilOn: day('2027-05-31'),
        description: '2 ch. (lit 140), s.d.e., cuis. équipée (l.-v.).\n\nMarché le samedi.',
        equipment: index % 2 === 0 ? ['wifi', 'garden'] : ['wifi'],
        planningShown: true,
        planningUpdatedAt: Temporal.Instant.from('2026-07-01T08:00:00Z'),
        createdAt: Temporal.Instant.from('2026-01-05T08:00:00Z'),
      }
    })
    const made = await tx.insert(lodgings).values(rows).returning({ id: lodgings.id })
    const ids = made.map(({ id }) => id)
    const free: Span = { firstNightOn: day('2026-07-11'), departureOn: day('2026-08-29'), state: 'available' }
    await replacePlannings(tx, organizationId, new Map(ids.map((id) => [id, [free]])), today)
    await hangPhoto(tx, services, organizationId, ids[0] ?? 0)
    return ids
  })
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><rect width="3" height="2" fill="#9bd" /></svg>'

const hungAt = Temporal.Instant.from('2026-01-05T08:00:00Z')

async function hangPhoto(tx: Transaction, services: TestApp['services'], organizationId: number, lodgingId: number) {
  const fileId = await storeFile(tx, services.files, {
    ...{ organizationId, name: 'façade.svg', mediaType: 'image/svg+xml', visibility: 'public' as const },
    bytes: new TextEncoder().encode(drawing),
    now: hungAt,
  })
  const pictureId = await insertDrawing(tx, { organizationId, fileId, width: 900, height: 600 }, hungAt)
  const words = { caption: 'La façade', credit: 'C. Test' }
  await tx
    .insert(lodgingPhotos)
    .values({ organizationId, lodgingId, pictureId, position: 1, ...words, depositedAt: hungAt })
}
