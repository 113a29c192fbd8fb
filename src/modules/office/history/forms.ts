import { z } from 'zod'
import { date } from '../../../core/forms/fields.ts'
import type { HistoryWords } from '../../../core/history/words.ts'

const text = z.string().max(100, 'Écrivez 100 caractères au plus.')

/** A day, or none. */
const day = z.string().transform((typed, context) => {
  const parsed = date().safeParse(typed)
  if (typed === '' || parsed.success) return parsed.data ?? null
  context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? '' })
  return z.NEVER
})

/** The filter of the history, as its address says it: of things that have a name there. */
export const historyFilterForm = ({ subjects }: HistoryWords) =>
  z.object({
    objet: z.string().refine((kind) => kind === '' || Object.hasOwn(subjects, kind), 'Choisissez dans la liste.'),
    numero: z.string().regex(/^\d{0,15}$/, "Le numéro d'un objet s'écrit en chiffres."),
    texte: text,
    qui: text,
    du: day,
    au: day,
  })

export type HistoryQuery = z.infer<ReturnType<typeof historyFilterForm>>
export const historyFields = ['objet', 'numero', 'texte', 'qui', 'du', 'au'] as const
export type HistoryTyped = Record<(typeof historyFields)[number], string>
