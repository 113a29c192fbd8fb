import { z } from 'zod'
import { paragraphs } from '../../../core/forms/fields.ts'
import { mark } from '../standing.ts'

/** LAST-20: the host reads the reason. */
export const reasonForm = z.object({
  mark,
  reason: paragraphs(500).refine((text) => text !== '', "Indiquez la raison : l'hébergeur la lit."),
})

/** The same where only the history keeps it. */
export const readmissionForm = z.object({
  mark,
  reason: paragraphs(500).refine((text) => text !== '', "Indiquez la raison : elle reste dans l'historique."),
})

export type ReasonForm = z.infer<typeof reasonForm>
