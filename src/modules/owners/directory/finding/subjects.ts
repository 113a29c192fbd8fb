import type { SubjectKind } from '../../../../core/module.ts'
import { fullNameOf } from '../owners/rules.ts'
import { lodgingPaths, ownerPaths } from '../paths.ts'
import { findLodgings, findOwners, selectLodgingsNamed, selectOwnersNamed } from './store.ts'

const open = { right: 'directory', module: 'owners' } as const

const lodgings: SubjectKind = {
  ...open,
  subject: 'lodging',
  async named(tx, { actor, organization }, ids) {
    const rows = await selectLodgingsNamed(tx, actor, ids)
    return rows.map(({ id, name }) => ({ id, name, href: lodgingPaths.one(organization.slug, id) }))
  },
  bearing: async (tx, { actor }, typed, limit) => (await findLodgings(tx, actor, typed, limit)).map(({ id }) => id),
}

/** An owner's account is the owner, for whoever reads. */
const owners = (subject: 'provider' | 'account'): SubjectKind => {
  const idOf = (row: { owner: { id: number }; accountId: number }) =>
    subject === 'provider' ? row.owner.id : row.accountId
  return {
    ...open,
    subject,
    async named(tx, { actor, organization }, ids) {
      const rows = await selectOwnersNamed(tx, actor, subject, ids)
      return rows.map((row) => ({
        id: idOf(row),
        name: fullNameOf(row),
        href: ownerPaths.one(organization.slug, row.owner.id),
      }))
    },
    bearing: async (tx, { actor }, typed, limit) => (await findOwners(tx, actor, typed, limit)).map(idOf),
  }
}

export const directorySubjects = [lodgings, owners('provider'), owners('account')]
