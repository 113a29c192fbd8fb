import { z } from 'zod'
import { paragraphs } from '../../../core/forms/fields.ts'

/** LAST-20: the host reads the reason. */
export const reasonForm = z.object({
  reason: paragraphs(500).refine((text) => text !== '', "Indiquez la raison : l'hébergeur la lit."),
})
