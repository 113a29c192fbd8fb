import type { Searcher } from '../../../../core/module.ts'
import { formatPhone } from '../../../../ui/format.ts'
import { fullNameOf } from '../owners/rules.ts'
import { lodgingPaths, ownerPaths } from '../paths.ts'
import { findLodgings, findOwners } from './store.ts'

const query = (typed: string) => new URLSearchParams({ q: typed, etat: 'tous' })

/** Owners by name, code, identifier, mail address and telephone. */
const ownerSearcher: Searcher = {
  label: 'Propriétaires',
  right: 'directory',
  icon: 'users',
  module: 'owners',
  list: (slug, typed) => `${ownerPaths.list(slug)}?${query(typed)}`,
  async find(tx, { actor, organization }, typed, limit) {
    const rows = await findOwners(tx, actor, typed, limit)
    return rows.map(({ owner, person, email }) => ({
      title: fullNameOf({ person }),
      detail: [owner.code, email, person.phone && formatPhone(person.phone)].filter(Boolean).join(' – '),
      href: ownerPaths.one(organization.slug, owner.id),
      closed: owner.closedAt !== null,
    }))
  },
}

/** Lodgings by name, approval number and commune. */
const lodgingSearcher: Searcher = {
  label: 'Hébergements',
  right: 'directory',
  icon: 'bed',
  module: 'owners',
  list: (slug, typed) => `${lodgingPaths.list(slug)}?${query(typed)}`,
  async find(tx, { actor, organization }, typed, limit) {
    const rows = await findLodgings(tx, actor, typed, limit)
    return rows.map(({ id, name, approvalNumber, municipalityName, departmentCode, closedAt }) => ({
      title: name,
      detail: `${approvalNumber} – ${municipalityName} (${departmentCode})`,
      href: lodgingPaths.one(organization.slug, id),
      closed: closedAt !== null,
    }))
  },
}

export const directorySearchers = [ownerSearcher, lodgingSearcher]
