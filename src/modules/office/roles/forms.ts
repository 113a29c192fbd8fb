import { z } from 'zod'
import { rights } from '../../../core/accounts/rules.ts'
import { line, several } from '../../../core/forms/fields.ts'

export const roleForm = z.object({
  version: line('Rechargez la page.', 10).regex(/^\d+$/, 'Rechargez la page.').transform(Number),
  name: line('Indiquez le nom du rôle.', 80),
  rights: several.pipe(z.array(z.enum(rights, { error: 'Choisissez les droits dans la liste.' }))),
})

export type RoleValues = z.infer<typeof roleForm>
