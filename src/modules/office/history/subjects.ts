import { selectLodgingTypes } from '../../../core/directory/store.ts'
import type { SubjectKind } from '../../../core/module.ts'
import { plainName } from '../../../core/reference/names.ts'
import { searchedWords } from '../../../core/reference/searching.ts'
import { typePaths } from '../lodging-types/paths.ts'
import { rolePaths } from '../roles/paths.ts'
import { selectRoles } from '../roles/store.ts'
import { settingsPaths } from '../settings/paths.ts'
import { userPaths } from '../users/paths.ts'
import { selectUsersBearing, selectUsersNamed } from '../users/store.ts'

const staff: SubjectKind = {
  subject: 'account',
  right: 'users',
  async named(tx, { organization }, ids) {
    const users = await selectUsersNamed(tx, organization.id, ids)
    return users.map(({ id, firstName, lastName }) => ({
      id,
      name: `${firstName} ${lastName}`.trim(),
      href: userPaths.one(organization.slug, id),
    }))
  },
  bearing: async (tx, { organization }, typed, limit) =>
    (await selectUsersBearing(tx, organization.id, typed, limit)).map(({ id }) => id),
}

const roles: SubjectKind = {
  subject: 'role',
  right: 'users',
  async named(tx, { organization }, ids) {
    const known = await selectRoles(tx, organization.id)
    return known
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name }) => ({ id, name, href: rolePaths.one(organization.slug, id) }))
  },
  async bearing(tx, { organization }, typed) {
    const words = searchedWords(typed)
    const known = await selectRoles(tx, organization.id)
    return known.filter(({ name }) => words.every((word) => plainName(name).includes(word))).map(({ id }) => id)
  },
}

const organizations: SubjectKind = {
  subject: 'organization',
  right: 'organization',
  named: async (_tx, { organization }) => [
    { id: organization.id, name: organization.name, href: settingsPaths.organization(organization.slug) },
  ],
  bearing: async () => [],
}

const types: SubjectKind = {
  subject: 'lodging-type',
  right: 'directory',
  async named(tx, { organization: { id: organizationId, slug } }, ids) {
    const known = await selectLodgingTypes(tx, organizationId)
    return known
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name }) => ({ id, name, href: typePaths.one(slug, id) }))
  },
  async bearing(tx, { organization }, typed) {
    const words = searchedWords(typed)
    const bears = (text: string) => words.every((word) => plainName(text).includes(word))
    const known = await selectLodgingTypes(tx, organization.id)
    return known.filter(({ name, code }) => bears(`${name} ${code}`)).map(({ id }) => id)
  },
}

export const officeSubjects = [staff, roles, organizations, types]
