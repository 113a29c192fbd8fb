import { z } from 'zod'
import { integer } from '../../../core/forms/fields.ts'

/** One button; the address says the answer. */
export const answerForm = z.object({})

/** LAST-15: a box in the hosts' space; absent, it is not ticked. */
export const askedForm = z.object({
  host: integer('Choisissez un hébergement.', 1, 999_999_999),
  asked: z.literal('on').optional(),
})
