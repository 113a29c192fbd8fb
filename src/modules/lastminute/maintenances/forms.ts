import { z } from 'zod'
import { paragraphs } from '../../../core/forms/fields.ts'
import { mark } from '../standing.ts'

/** LAST-20: what visitors and hosts read while the tool is closed. */
export const closingForm = z.object({
  mark,
  message: paragraphs(500).refine((text) => text !== '', 'Écrivez ce que liront les visiteurs et les hébergeurs.'),
})

export type ClosingForm = z.infer<typeof closingForm>
