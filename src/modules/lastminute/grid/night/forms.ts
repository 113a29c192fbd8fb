import { z } from 'zod'
import { reasonFields } from '../../declarations/forms.ts'
import { declaredStates } from '../../rules.ts'

/** LAST-20: one night of a host, by an agent; `seen`: what the page showed as declared, for whoever comes too late. */
export const nightForm = z.object({
  seen: z.string().max(40).optional(),
  ...reasonFields,
  state: z.enum(declaredStates, { error: 'Pressez « Dispo » ou « Complet ».' }),
})
