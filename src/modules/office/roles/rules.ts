import { rightNames } from '../../../core/accounts/rights.ts'
import type { Right } from '../../../core/accounts/rules.ts'
import { plainName } from '../../../core/reference/names.ts'
import { searchedWords } from '../../../core/reference/searching.ts'
import type { Sorting } from '../../../ui/sorting.ts'

export const roleSorts = ['nom', 'utilisateurs'] as const

/** What the list of roles shows: `text` is words of a role's name or of its rights'. */
export interface RoleQuery {
  text: string
  sorting: Sorting<(typeof roleSorts)[number]>
}

interface Role {
  name: string
  rights: string[]
  holders: number
}

/** Those of an organisation's few roles that bear every word, in their order; given by name. */
export function listedRoles<R extends Role>(roles: readonly R[], { text, sorting }: RoleQuery): R[] {
  const words = searchedWords(text)
  const said = ({ name, rights }: Role) =>
    plainName([name, ...rights.map((right) => rightNames[right as Right] ?? right)].join(' '))
  const found = roles.filter((role) => words.every((word) => said(role).includes(word)))
  if (sorting.by === 'utilisateurs') found.sort((one, other) => one.holders - other.holders)
  return sorting.descending ? found.reverse() : found
}
