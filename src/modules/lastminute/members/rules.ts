import { authorOf } from '../../../core/accounts/rules.ts'
import { changesBetween } from '../../../core/history/rules.ts'
import type { Changes } from '../../../core/history/schema.ts'
import type { Entry } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Member } from '../hosts/members.ts'
import type { HostValues } from './store.ts'

/** What happened to a host, for the history. */
export const hostEntry = (
  { actor, now }: Pick<VerbContext, 'actor' | 'now'>,
  subjectId: number,
  verb: string,
  changes: Changes = {},
): Entry => ({
  organizationId: actor.organizationId,
  at: now,
  by: authorOf(actor),
  subject: 'host',
  subjectId,
  verb,
  changes,
})

/** The fields of the form, as a person would type what is stored. */
export const typedOfMember = (member: Member) => ({
  version: String(member.version),
  name: member.name,
  code: member.code,
  phone: member.phone,
  email: member.identifier ?? '',
  lodgingTypeId: String(member.lodgingTypeId),
  departmentCode: member.departmentCode,
  municipality: member.municipalityName,
  municipalityCode: member.municipalityCode,
  offerId: member.offerId === null ? '' : String(member.offerId),
})

/** What an edit changes; of mail address and telephone the history keeps the field's name only. */
export function memberChanges(
  before: Member,
  after: HostValues & { code: string; departmentCode: string; email: string },
): Changes {
  const { phone, email, ...values } = after
  const changes = changesBetween({ ...before }, values)
  if (before.phone !== phone) changes.phone = {}
  if (before.identifier !== email) changes.email = {}
  return changes
}

/** The département that most members are in, which a new one most likely is in too; empty where there is none yet. */
export function usualDepartment(members: readonly Pick<Member, 'departmentCode'>[]): string {
  const counts = new Map<string, number>()
  for (const { departmentCode } of members) counts.set(departmentCode, (counts.get(departmentCode) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}

/** Whom to ask about an account that opens hosts beyond one's départements. */
export const elsewhereSentence =
  "Ce compte ouvre aussi un hébergement d'un département que vous ne suivez pas : demandez à un collègue qui suit tous les départements."
