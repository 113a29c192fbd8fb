import { z } from 'zod'

// What the API answers; the OpenAPI document is made from these, and a test holds answers against them.

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const availabilityShape = z.object({
  date: day.describe('La nuit, de ce jour au suivant.').meta({ example: '2026-07-04' }),
  until: day.describe("Les visiteurs cherchent d'aujourd'hui à ce jour.").meta({ example: '2026-07-10' }),
  hosts: z
    .array(
      z.object({
        name: z.string().meta({ example: 'Hôtel du Cours' }),
        phone: z.string().describe("Tel que l'hébergeur l'écrit.").meta({ example: '04 92 31 00 01' }),
        municipality: z.string().nullable().describe("null : l'office ne montre pas la commune."),
        kind: z.string().nullable().describe("null : l'office ne montre pas le type."),
      }),
    )
    .describe("Dans l'ordre du jour, tiré au sort ; vide : personne n'a déclaré de place."),
  officePhone: z.string().describe("Le téléphone de l'office."),
  page: z.url().describe('La même recherche, pour des personnes.'),
})

export type AvailabilityAnswer = z.infer<typeof availabilityShape>

export const refusedNightShape = z.object({ error: z.literal('date'), message: z.string() })

export const tooManyShape = z.object({ error: z.literal('too-many-requests'), retryAfterSeconds: z.number().int() })

export const closedShape = z.object({ error: z.literal('closed'), message: z.string() })

/** The address leads nowhere, or the program is in trouble. */
export const failedShape = z.object({ error: z.enum(['not-found', 'fault']), message: z.string() })
