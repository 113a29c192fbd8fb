import { Hono } from 'hono'
import { clientAddress } from '../../../platform/http/client-address.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { anyone } from '../../access.ts'
import type { Environment, RequestContext } from '../../environment.ts'
import { newForm, readForm } from '../../forms/read.ts'
import { type Door, doorFrame } from '../doors.ts'
import { accountPaths, portalSegments } from '../paths.ts'
import { admit } from '../throttling/actions.ts'
import { accountKey, addressKey } from '../throttling/keys.ts'
import { accountThrottle, waitInFrench } from '../throttling/rules.ts'
import { findByCode } from './actions.ts'
import { codeForm } from './forms.ts'
import { FirstTimePage } from './pages/first-time.tsx'

/** LAST-11: « Première connexion ? » A code from the office opens the page where a password is chosen. */
export function codeRoutes(door: Door) {
  const routes = new Hono<Environment>()
  const base = `/:org/${portalSegments[door.portal]}` as const

  routes.get(`${base}/premiere-connexion`, anyone, (c) => showFirstTime(c, door, newForm(c)))

  routes.post(`${base}/premiere-connexion`, anyone, async (c) => {
    const submitted = await readForm(c, codeForm)
    if (!submitted.ok) return showFirstTime(c, door, submitted.form, 422)
    const { organization, services } = c.var
    const { identifier, code } = submitted.value
    const name = { portal: door.portal, department: '', identifier }
    const admission = await admit({
      ...{ db: services.db, organizationId: organization.id, throttle: accountThrottle, now: services.now() },
      accountKey: accountKey(services.secret, 'code', door.portal, '', identifier),
      addressKey: addressKey(services.secret, 'code', clientAddress(c, services.trustedProxies)),
    })
    if (!admission.ok) {
      c.header('Retry-After', String(admission.waitSeconds))
      const sentence = `Trop d'essais sans succès. Patientez ${waitInFrench(admission.waitSeconds)}, ou demandez un nouveau code.`
      return showFirstTime(c, door, submitted.refuse({ '': sentence }), 429)
    }
    const token = await findByCode(services, organization.id, name, code)
    if (token) return c.redirect(accountPaths(organization.slug, door.portal).choosePassword(token), 303)
    const sentence =
      "Cette adresse et ce code ne vont pas ensemble, ou le code a expiré. Vérifiez les deux, ou demandez un nouveau code à l'office."
    return showFirstTime(c, door, submitted.refuse({ '': sentence }), 422)
  })
  return routes
}

async function showFirstTime(c: RequestContext, door: Door, form: FormState, status: 200 | 422 | 429 = 200) {
  const { firstTime, signIn } = accountPaths(c.var.organization.slug, door.portal)
  const frame = await doorFrame(c, door)
  return page(c, <FirstTimePage {...{ frame, form }} action={firstTime} signInHref={signIn} />, status)
}
