/** The spaces that an account can open. */
export type Portal = 'owners' | 'hosts' | 'office'

/**
 * What staff may do, function by function. A right enters this list with the first route that asks for it.
 */
export const rights = [
  'directory',
  'plannings',
  'content',
  'organization',
  'users',
  'mails',
  'history',
  'statistics',
  'jobs',
  'lastminute',
] as const
export type Right = (typeof rights)[number]

/** Who acts: one membership of one organisation, with all that its rights depend on. */
export interface Actor {
  organizationId: number
  accountId: number
  portal: Portal
  /** « MLLE TEST »: civility and last name as greeted. */
  greetingName: string
  /** « Camille TEST »: first and last name, as the header shows them. */
  fullName: string
  rights: ReadonlySet<Right>
  /** Départements that staff are limited to; null: all. */
  departments: readonly string[] | null
  /** Providers that the account acts for (owners, hosts); empty for staff. */
  providerIds: readonly number[]
  /** The member of staff behind the screen when the account is used on someone's behalf. */
  actedBy: { accountId: number; fullName: string } | null
}

/** « MLLE TEST »: as a person is greeted. */
export const greetingName = ({ civility, lastName }: { civility: string; lastName: string }) =>
  [civility, lastName].filter(Boolean).join(' ')

/** « Camille TEST »: as a person is named. */
export const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  [firstName, lastName].filter(Boolean).join(' ')

/** Whether staff limited to some départements may touch something that lies in `departmentCode`. */
export function mayTouchDepartment(actor: Pick<Actor, 'departments'>, departmentCode: string): boolean {
  return actor.departments === null || actor.departments.includes(departmentCode)
}

/** Whether staff are shown something: they hold its right, and the module that it belongs to runs in their organisation. */
export const isShownTo = (
  { right, module }: { right: Right | null; module?: string },
  actor: Pick<Actor, 'rights'>,
  organization: { modules: readonly string[] },
) => (right === null || actor.rights.has(right)) && (module === undefined || organization.modules.includes(module))

/** Whom the history names: the hand that did it, and for whom. */
export function authorOf(actor: Actor): { accountId: number; onBehalfOfAccountId: number | null } {
  return actor.actedBy
    ? { accountId: actor.actedBy.accountId, onBehalfOfAccountId: actor.accountId }
    : { accountId: actor.accountId, onBehalfOfAccountId: null }
}
