import { z } from 'zod'
import { equipment } from '../../../core/directory/rules.ts'

// What the API answers. The OpenAPI document is made from these, and a test holds answers against them.

const named = z.object({ code: z.string(), name: z.string() })

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const photo = z.object({ url: z.string(), caption: z.string(), credit: z.string() })

const cents = z.number().int().nullable()

const foundShape = z
  .object({
    id: z.number().int(),
    name: z.string(),
    type: named,
    department: named,
    municipality: z.string(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    capacity: z.object({ min: z.number().int(), max: z.number().int() }),
    keys: z.number().int(),
    weekPrice: z.object({ minCents: cents, maxCents: cents, currency: z.literal('EUR') }),
    photo: photo.nullable(),
    url: z.string(),
    page: z.string(),
  })
  .meta({ id: 'FoundLodging' })

export const resultsShape = z
  .object({
    total: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    lodgings: z.array(foundShape),
    links: z.object({
      self: z.string(),
      next: z.string().nullable(),
      previous: z.string().nullable(),
      page: z.string(),
    }),
  })
  .meta({ id: 'Results' })

export const lodgingShape = foundShape
  .omit({ photo: true })
  .extend({
    approvalNumber: z.string(),
    description: z.string(),
    equipment: z.array(z.enum(equipment)),
    priceComment: z.string(),
    priceValidUntilOn: day.nullable(),
    photos: z.array(photo),
    /** Null where the owner does not show it. */
    planning: z
      .object({
        updatedOn: day.nullable(),
        from: day,
        until: day,
        spans: z.array(
          z.object({
            from: day,
            until: day.describe('Departure: the night before it is the last one.'),
            state: z.enum(['available', 'unavailable', 'option']),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'Lodging' })

export const refusalShape = z
  .object({ errors: z.array(z.object({ field: z.string(), message: z.string() })) })
  .meta({ id: 'Refusal' })

export const missingShape = z.object({ error: z.literal('not-found') }).meta({ id: 'Missing' })

export type FoundAnswer = z.infer<typeof foundShape>
export type ResultsAnswer = z.infer<typeof resultsShape>
export type LodgingAnswer = z.infer<typeof lodgingShape>
