import { z } from 'zod'
import { date, integer } from '../../../core/forms/fields.ts'
import { declaredStates } from '../rules.ts'

const choice = "Choisissez « J'ai des dispo » ou « Je suis complet »."

/** LAST-12: one night of one host. */
export const declarationForm = z.object({
  host: integer('Choisissez un hébergement.', 1, 999_999_999),
  night: date('Choisissez une date.'),
  state: z.enum(declaredStates, { error: choice }),
})
