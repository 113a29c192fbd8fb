import { z } from 'zod'
import { rights } from '../../../core/accounts/rules.ts'
import { line, several, version } from '../../../core/forms/fields.ts'

export const roleForm = z.object({
  version,
  name: line('Indiquez le nom du rôle.', 80),
  rights: several.pipe(z.array(z.enum(rights, { error: 'Choisissez les droits dans la liste.' }))),
})

export type RoleValues = z.infer<typeof roleForm>
