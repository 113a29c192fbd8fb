import { z } from 'zod'
import { line, ticked, version } from '../../../core/forms/fields.ts'

/** LAST-13: an offer that members subscribe to. */
export const offerForm = z.object({
  version,
  name: line("Indiquez le nom de l'offre.", 60),
  code: line("Indiquez le code de l'offre.", 20)
    .transform((typed) => typed.toUpperCase())
    .pipe(z.string().regex(/^[A-Z\d][A-Z\d._-]{0,19}$/, 'Le code compte 1 à 20 lettres, chiffres ou tirets.')),
  entitled: ticked,
})

export type OfferForm = z.infer<typeof offerForm>
