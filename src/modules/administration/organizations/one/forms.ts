import { z } from 'zod'
import { emailAddress, line, version } from '../../../../core/forms/fields.ts'

export const nameForm = z.object({ name: line('Indiquez le nom de la structure.', 120), version })

export const closureForm = z.object({
  reason: line('Indiquez pourquoi la structure ferme : son historique le garde.', 300),
})

export const linkForm = z.object({
  email: emailAddress("Indiquez l'adresse électronique de la première personne."),
})
