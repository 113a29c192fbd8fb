import { z } from 'zod'
import { emailAddress, line, optionalLine, several, version } from '../../../core/forms/fields.ts'

const roleIds = several.pipe(
  z
    .array(
      z
        .string()
        .regex(/^\d{1,15}$/, 'Choisissez les rôles dans la liste.')
        .transform(Number),
    )
    .max(50),
)

const departments = several.pipe(
  z.array(z.string().regex(/^(\d{2,3}|2[AB])$/, 'Choisissez les départements dans la liste.')).max(120),
)

const person = {
  firstName: optionalLine(80),
  lastName: line('Indiquez le nom.', 80),
  email: emailAddress(),
  roleIds,
  departments,
}

export const userForm = z.object({ ...person, version })

export const newUserForm = z.object({
  ...person,
  identifier: line("Indiquez l'identifiant de connexion.", 60).regex(
    /^[\p{L}\p{N}._@-]+$/u,
    'Écrivez des lettres, des chiffres, un point, un tiret ou une arobase, sans espace.',
  ),
})

export type UserValues = z.infer<typeof userForm>
export type NewUserValues = z.infer<typeof newUserForm>
