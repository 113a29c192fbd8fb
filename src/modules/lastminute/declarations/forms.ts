import { z } from 'zod'
import { date, integer, line, several } from '../../../core/forms/fields.ts'
import { declaredStates } from '../rules.ts'

const choice = "Choisissez « J'ai des dispo » ou « Je suis complet »."

const host = integer('Choisissez un hébergement.', 1, 999_999_999)
const state = z.enum(declaredStates, { error: choice })

/** LAST-12: one night of one host, on the calendar. */
export const declarationForm = z.object({ host, night: date('Choisissez une date sur le calendrier.'), state })

/** The same with the night in the address: one tap. */
export const tapForm = z.object({ host, state })

/** LAST-20: several nights of a host at once, by an agent who says why. */
export const agentForm = z.object({
  nights: several
    .pipe(z.array(date('Choisissez les nuits sur le calendrier.')).min(1, 'Choisissez au moins une nuit.').max(60))
    .transform((nights) => [...new Map(nights.map((night) => [night.toString(), night])).values()]),
  state,
  reason: line("Indiquez la raison : elle reste dans l'historique.", 300),
})
