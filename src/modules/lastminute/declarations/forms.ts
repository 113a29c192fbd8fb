import { z } from 'zod'
import { date, integer, line, optionalLine, several } from '../../../core/forms/fields.ts'
import { type DeclaredState, declaredStates } from '../rules.ts'
import type { Seen } from './rules.ts'

const choice = "Choisissez « J'ai des dispo » ou « Je suis complet »."

const host = integer('Choisissez un hébergement.', 1, 999_999_999)
const state = z.enum(declaredStates, { error: choice })

/** What the page showed, so that nobody's word is taken back unseen; absent: nothing is known of it. */
const seen = z
  .string()
  .max(2000)
  .regex(/^(\d{4}-\d{2}-\d{2}=(room|full)( |$))*$/, 'Rechargez la page.')
  .transform(
    (text): Seen =>
      new Map(
        text
          .split(' ')
          .filter(Boolean)
          .map((one) => one.split('=') as [string, DeclaredState]),
      ),
  )
  .optional()

/** LAST-12: one night of one host, on the calendar. */
export const declarationForm = z.object({ host, night: date('Choisissez une date sur le calendrier.'), state, seen })

/** The same with the night in the address: one tap. */
export const tapForm = z.object({ host, state, seen })

/** LAST-20: one of the ready reasons, unless another is written. */
export const reasonFields = {
  reason: line("Indiquez la raison : elle reste dans l'historique.", 300),
  otherReason: optionalLine(300).optional(),
}

/** LAST-20: several nights of a host at once, by an agent who says why. */
export const agentForm = z.object({
  nights: several
    .pipe(z.array(date('Choisissez les nuits sur le calendrier.')).min(1, 'Choisissez au moins une nuit.').max(60))
    .transform((nights) => [...new Map(nights.map((night) => [night.toString(), night])).values()]),
  state,
  seen,
  ...reasonFields,
})
