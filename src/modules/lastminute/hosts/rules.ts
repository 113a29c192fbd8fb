import { type Actor, mayTouchDepartment } from '../../../core/accounts/rules.ts'

type Limits = Pick<Actor, 'departments'>

/** Offers, settings and the closing of the tool bind every host: they are for staff who follow every département. */
export const mayDecideForAll = ({ departments }: Limits): boolean => departments === null

/**
 * Whoever holds an account speaks for every host that it opens: staff who do not follow them all neither give its code nor
 * change its address, and put no other host under it.
 *
 * @param opened the départements of all that the account opens, closed hosts too: they may come back
 */
export const mayHandleAccount = (actor: Limits, opened: readonly string[]): boolean =>
  opened.every((departmentCode) => mayTouchDepartment(actor, departmentCode))
