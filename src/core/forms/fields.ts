import { z } from 'zod'

// Form fields arrive as text. Each of these parses one, refuses with a French sentence that says how to mend it,
// and never turns a missing field into something else.

const one = (sentence: string) => z.string({ error: sentence })

/** Control characters never belong to a field; line breaks and tabs do in long texts only. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** One line of text, trimmed, 1 to `max` characters. */
export const line = (missing: string, max = 200) =>
  one(missing)
    .trim()
    .min(1, missing)
    .max(max, `Écrivez ${max} caractères au plus.`)
    .refine(
      (text) => !controls.test(text) && !/[\n\r\t]/.test(text),
      'Ce texte contient des caractères invisibles : retapez-le.',
    )

/** One line of text that may be left empty; absent counts as empty only where the form has the field. */
export const optionalLine = (max = 200) =>
  one('Ce champ manque.')
    .trim()
    .max(max, `Écrivez ${max} caractères au plus.`)
    .refine(
      (text) => !controls.test(text) && !/[\n\r\t]/.test(text),
      'Ce texte contient des caractères invisibles : retapez-le.',
    )

/** Several lines of text, possibly none. */
export const paragraphs = (max = 5000) =>
  one('Ce champ manque.')
    .trim()
    .max(max, `Écrivez ${max} caractères au plus.`)
    .refine((text) => !controls.test(text), 'Ce texte contient des caractères invisibles : retapez-le.')
    .transform((text) => text.replaceAll('\r\n', '\n'))

export const emailAddress = (missing = 'Indiquez une adresse électronique, par exemple nom@exemple.fr.') =>
  line(missing, 254).pipe(z.email({ error: missing }))

const noSuchDay = "Ce jour n'existe pas dans le calendrier : vérifiez la date."

/** `2026-07-04`, as native date inputs send it, or `04/07/2026`. */
export const date = (missing = 'Indiquez une date, par exemple 04/07/2026.') =>
  one(missing).transform((text, context) => {
    const day = parseDay(text.trim())
    if (day && day !== 'no such day') return day
    context.addIssue({ code: 'custom', message: day ? noSuchDay : missing })
    return z.NEVER
  })

/** A whole number between two bounds. */
export const integer = (sentence: string, min: number, max: number) =>
  one(sentence)
    .trim()
    .regex(/^-?\d{1,9}$/, sentence)
    .transform(Number)
    .refine((value) => value >= min && value <= max, sentence)

/** The version that the form was read at, which it sends back. */
export const version = line('Rechargez la page.', 10).regex(/^\d+$/, 'Rechargez la page.').transform(Number)

/** A box of its own: whether it was ticked. */
export const ticked = z
  .literal('on', { error: 'Cochez la case ou laissez-la vide.' })
  .optional()
  .transform((sent) => sent === 'on')

/** An amount in euros as people write it (« 1 234,56 ») to integer cents. */
export const euros = (sentence: string, max = 1_000_000) =>
  one(sentence).transform((text, context) => {
    const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
    if (/^\d{1,9}(\.\d{1,2})?$/.test(plain)) {
      const cents = Math.round(Number(plain) * 100)
      if (cents <= max * 100) return cents
    }
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  })

/** Boxes of one name: none ticked sends nothing, one sends a text, several a list. */
export const several = z
  .union([z.string(), z.array(z.string())], { error: 'Choisissez dans la liste.' })
  .optional()
  .transform((chosen) => (chosen === undefined ? [] : Array.isArray(chosen) ? chosen : [chosen]))

/** Reads `2026-07-04` or `04/07/2026`; 2026-02-30 reads as a date and is none, anything else is null. */
function parseDay(text: string): Temporal.PlainDate | 'no such day' | null {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  const iso = french ? `${french[3]}-${french[2]}-${french[1]}` : text
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' })
  } catch {
    return 'no such day'
  }
}
