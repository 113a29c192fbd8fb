import { z } from 'zod'
import { line, paragraphs } from '../../forms/fields.ts'

export const erasureForm = z.object({
  reason: line("Indiquez pourquoi : l'historique le garde.", 300),
  understood: z.literal('on', { error: 'Cochez la case : ce qui est effacé ne revient pas.' }),
})

export const answerForm = z.object({
  answer: paragraphs(2000).refine((text) => text !== '', 'Écrivez ce que la personne doit savoir.'),
})
