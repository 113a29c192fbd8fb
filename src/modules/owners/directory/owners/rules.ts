import type { Changes } from '../../../../core/history/schema.ts'
import type { OwnerForm } from './forms.ts'
import type { OwnerRow } from './store.ts'

/** The provider's code: unique in the organisation because an identifier is within its département. */
export const ownerCode = (departmentCode: string, identifier: string) => `${departmentCode}-${identifier.toUpperCase()}`

/** Of all that the form shows: provider, person (who may change their own address) and account. */
export const versionOf = ({ owner, person, account }: OwnerRow) =>
  `${owner.version}.${person.version}.${account.version}`

export const fullNameOf = ({ person }: Pick<OwnerRow, 'person'>) =>
  [person.civility, person.firstName, person.lastName].filter(Boolean).join(' ')

/** The fields of the form, as a person would type what is stored. */
export const typedOfOwner = (row: OwnerRow) => ({
  version: versionOf(row),
  identifier: row.account.identifier,
  civility: row.person.civility,
  firstName: row.person.firstName,
  lastName: row.person.lastName,
  email: row.account.email,
  phone: row.person.phone,
  address: row.person.address,
})

const personal = ['civility', 'firstName', 'lastName', 'phone', 'address'] as const

/** What an edit changes; of what identifies a person the history keeps the field's name only. */
export function ownerChanges(before: OwnerRow, form: OwnerForm): Changes {
  const changed: string[] = personal.filter((field) => before.person[field] !== form[field])
  if (before.account.email !== form.email) changed.push('email')
  if (before.account.identifier !== form.identifier) changed.push('identifier')
  return Object.fromEntries(changed.map((field) => [field, {}]))
}
