import { z } from 'zod'
import { rights } from '../../../core/accounts/rules.ts'
import { line } from '../../../core/forms/fields.ts'

const many = (sentence: string) =>
  z
    .union([z.string(), z.array(z.string()), z.undefined()])
    .transform((chosen) => (chosen === undefined ? [] : Array.isArray(chosen) ? chosen : [chosen]))
    .pipe(z.array(z.enum(rights, { error: sentence })))

export const roleForm = z.object({
  version: line('Rechargez la page.', 10).regex(/^\d+$/, 'Rechargez la page.').transform(Number),
  name: line('Indiquez le nom du rôle.', 80),
  rights: many('Choisissez les droits dans la liste.'),
})

export type RoleValues = z.infer<typeof roleForm>
