import type { Reader, Searcher, SubjectKind } from '../../../core/module.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { formatPhone } from '../../../ui/format.ts'
import { selectMembers } from '../hosts/members.ts'
import { memberPaths } from '../paths.ts'
import { isBearing } from './query.ts'

const open = { right: 'lastminute', module: 'lastminute' } as const

const bearing = async (tx: Transaction, { actor }: Reader, typed: string, limit: number) =>
  (await selectMembers(tx, actor))
    .filter((member) => isBearing(member, typed))
    .sort((one, other) => Number(one.closedAt !== null) - Number(other.closedAt !== null))
    .slice(0, limit)

/** Hosts by name, code, commune and mail address. */
export const memberSearcher: Searcher = {
  ...open,
  label: 'Hébergeurs',
  icon: 'users',
  list: (slug, typed) => `${memberPaths.list(slug)}?${new URLSearchParams({ q: typed, etat: 'tous' })}`,
  async find(tx, reader, typed, limit) {
    const found = await bearing(tx, reader, typed, limit)
    return found.map(({ providerId, name, code, municipalityName, phone, closedAt }) => ({
      title: name,
      detail: [code, municipalityName, formatPhone(phone)].join(' – '),
      href: memberPaths.one(reader.organization.slug, providerId),
      closed: closedAt !== null,
    }))
  },
}

/** A host's account is the host, for whoever reads the history. */
const hosts = (subject: 'host' | 'account'): SubjectKind => {
  const idOf = (member: { providerId: number; accountId: number | null }) =>
    subject === 'host' ? member.providerId : (member.accountId ?? 0)
  return {
    ...open,
    subject,
    async named(tx, { actor, organization }, ids) {
      const members = await selectMembers(tx, actor)
      return members
        .filter((member) => ids.includes(idOf(member)))
        .map((member) => ({
          id: idOf(member),
          name: member.name,
          href: memberPaths.one(organization.slug, member.providerId),
        }))
    },
    bearing: async (tx, reader, typed, limit) => (await bearing(tx, reader, typed, limit)).map(idOf),
  }
}

export const memberSubjects = [hosts('host'), hosts('account')]
