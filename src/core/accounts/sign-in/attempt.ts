import { clientAddress } from '../../../platform/http/client-address.ts'
import type { RequestContext } from '../../environment.ts'
import { giveDepartment, giveDevice, giveSession, sentDevice, sentSession } from '../sessions/cookies.ts'
import { type SignInOutcome, signIn } from './actions.ts'
import type { AccountName } from './store.ts'

/**
 * Tries to sign this browser in, and gives it the session and its mark. The one way in: whatever an account will be asked
 * for one day beside its password is asked here, after the form and after a link alike.
 */
export async function signInBrowser(
  c: RequestContext,
  typed: AccountName & { password: string },
): Promise<SignInOutcome> {
  const { organization, services } = c.var
  const outcome = await signIn(services, {
    ...{ organizationId: organization.id, ...typed },
    address: clientAddress(c, services.trustedProxies),
    device: sentDevice(c, typed.portal),
    userAgent: c.req.header('user-agent') ?? '',
    previous: sentSession(c, typed.portal),
  })
  if (outcome.ok) {
    giveSession(c, typed.portal, outcome.token)
    giveDevice(c, typed.portal, outcome.device)
    if (typed.department) giveDepartment(c, typed.portal, typed.department)
    services.log.info({ requestId: c.var.requestId, accountId: outcome.accountId }, 'signed in')
  } else services.log.warn({ requestId: c.var.requestId, refusal: outcome.refusal }, 'sign-in refused')
  return outcome
}
