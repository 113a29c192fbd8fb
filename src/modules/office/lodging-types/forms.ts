import { z } from 'zod'
import { line, optionalLine, version } from '../../../core/forms/fields.ts'

/** A kind of lodging. Without an English name, English pages bear the French one. */
export const typeForm = z
  .object({
    version,
    name: line('Indiquez le nom du type.', 60),
    nameEnglish: optionalLine(60),
    code: line('Indiquez le code du type.', 20)
      .transform((typed) => typed.toUpperCase())
      .pipe(z.string().regex(/^[A-Z\d][A-Z\d._-]{0,19}$/, 'Le code compte 1 à 20 lettres, chiffres ou tirets.')),
  })
  .transform((form) => ({ ...form, nameEnglish: form.nameEnglish || form.name }))

export type TypeForm = z.infer<typeof typeForm>

/** A button that needs nothing but its key. */
export const emptyForm = z.object({})
