import type { Searcher } from '../../../core/module.ts'
import { userPaths } from './paths.ts'
import { selectUsersBearing } from './store.ts'

/** Staff by name, identifier and address. */
export const userSearcher: Searcher = {
  label: 'Utilisateurs',
  right: 'users',
  icon: 'users',
  list: (slug, typed) => `${userPaths.list(slug)}?${new URLSearchParams({ recherche: typed })}`,
  async find(tx, { organization }, typed, limit) {
    const users = await selectUsersBearing(tx, organization.id, typed, limit)
    return users.map((user) => ({
      title: `${user.firstName} ${user.lastName}`.trim(),
      detail: [user.identifier, user.roleNames.join(', ')].filter(Boolean).join(' – '),
      href: userPaths.one(organization.slug, user.id),
      closed: user.closedAt !== null,
    }))
  },
}
