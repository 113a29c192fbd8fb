import { z } from 'zod'
import { line } from '../../forms/fields.ts'

/** Passwords are taken as they are: not trimmed, and bounded so that nobody makes argon2 chew megabytes. */
export const typedPassword = (missing: string) =>
  z.string({ error: missing }).min(1, missing).max(500, 'Ce mot de passe est trop long.')

const identifier = line('Indiquez votre identifiant : il est dans le courriel qui vous a été envoyé.', 100)
/** LAST-10: hosts are known by their mail address. */
const mailAddress = line('Indiquez votre adresse électronique.', 254)
const password = typedPassword('Indiquez votre mot de passe.')
const department = line('Choisissez le département où se trouvent vos hébergements.', 3)

/** Where to go afterwards, checked when it is used. */
const retour = z.string().max(2000).optional()

/** Where identifiers are unique in the whole organisation, the account's département is empty. */
const withoutDepartment = <T extends object>(fields: T) => ({ ...fields, department: '' })

export const signInForms = {
  owners: z.object({ department, identifier, password, retour }),
  hosts: z.object({ identifier: mailAddress, password, retour }).transform(withoutDepartment),
  office: z.object({ identifier, password, retour }).transform(withoutDepartment),
}

export const administratorSignInForm = z.object({ identifier, password, retour })

export const forgottenForms = {
  owners: z.object({ department, identifier }),
  hosts: z.object({ identifier: mailAddress }).transform(withoutDepartment),
  office: z.object({ identifier }).transform(withoutDepartment),
}
