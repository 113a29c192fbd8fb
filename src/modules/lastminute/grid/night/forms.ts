import { z } from 'zod'
import { line, optionalLine } from '../../../../core/forms/fields.ts'
import { declaredStates } from '../../rules.ts'

/** LAST-20: one night of a host, by an agent; `seen`: what the page showed as declared, for whoever comes too late. */
export const nightForm = z.object({
  seen: z.string().max(40).optional(),
  /** One of the ready ones, unless another is written. */
  reason: line("Indiquez la raison : elle reste dans l'historique.", 300),
  otherReason: optionalLine(300),
  state: z.enum(declaredStates, { error: 'Pressez « Dispo » ou « Complet ».' }),
})
