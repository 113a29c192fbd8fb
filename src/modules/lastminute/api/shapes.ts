import { z } from 'zod'

// What the API answers; the OpenAPI document is made from these, and a test holds answers against them.

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const availabilityShape = z.object({
  /** The night from that day to the next. */
  date: day,
  /** Visitors search from today to this day. */
  until: day,
  /** In the order of the day, drawn afresh each morning. */
  hosts: z.array(
    z.object({
      name: z.string(),
      phone: z.string(),
      municipality: z.string().nullable(),
      kind: z.string().nullable(),
    }),
  ),
  /** The office's own telephone number. */
  officePhone: z.string(),
  page: z.url(),
})

export type AvailabilityAnswer = z.infer<typeof availabilityShape>

export const refusedNightShape = z.object({ error: z.literal('date'), message: z.string() })

export const tooManyShape = z.object({ error: z.literal('too-many-requests'), retryAfterSeconds: z.number().int() })

export const closedShape = z.object({ error: z.literal('closed'), message: z.string() })

/** The address leads nowhere, or the program is in trouble. */
export const failedShape = z.object({ error: z.enum(['not-found', 'fault']), message: z.string() })
