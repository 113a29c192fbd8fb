import { z } from 'zod'
import { line } from '../../forms/fields.ts'
import { readCode } from './rules.ts'

const sentence = "Recopiez le code de dix lettres et chiffres que l'office vous a donné, par exemple K7QF9‑2MDX3."

/** LAST-11: who has been given a code. */
export const codeForm = z.object({
  identifier: line('Indiquez votre adresse électronique.', 254),
  code: line(sentence, 40).transform((typed, context) => {
    const code = readCode(typed)
    if (code) return code
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  }),
})
