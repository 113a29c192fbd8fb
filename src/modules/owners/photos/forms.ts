import { z } from 'zod'
import { integer, line, optionalLine, paragraphs, version } from '../../../core/forms/fields.ts'

export const longestCredit = 80
export const longestCaption = 120

const words = {
  caption: optionalLine(longestCaption),
  credit: line("Indiquez l'auteur de la photo : son nom s'affiche avec elle sur le site.", longestCredit),
}

/** The photo itself travels beside these (upload.ts). */
export const depositForm = z.object({
  ...words,
  /** The version of the conditions that the form showed. */
  conditions: integer('Rechargez la page.', 1, 1_000_000),
  accepted: z.literal('oui', {
    error: "Cochez la case pour accepter les conditions de diffusion : sans elle, la photo n'est pas gardée.",
  }),
})

export type Deposit = z.infer<typeof depositForm>

export const wordsForm = z.object({ ...words, version })

export type PhotoWords = z.infer<typeof wordsForm>

/** Photos in the wanted order: « 12,11,13 ». */
export const orderForm = z.object({
  order: line('Rechargez la page.', 200)
    .regex(/^\d{1,15}(,\d{1,15})*$/, 'Rechargez la page.')
    .transform((text) => text.split(',').map(Number)),
})

/** What an owner is told of a picture that is not taken. */
export const declineForm = z.object({
  word: line('Écrivez un mot au propriétaire : pourquoi cette photo ne convient pas.', 300),
})

export const conditionsForm = z.object({
  version,
  text: paragraphs(20_000).refine((text) => text !== '', 'Écrivez le texte que les propriétaires acceptent.'),
})
