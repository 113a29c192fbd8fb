import { Hono } from 'hono'
import { z } from 'zod'
import { clientAddress } from '../../../platform/http/client-address.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { anyone } from '../../access.ts'
import type { Environment, RequestContext } from '../../environment.ts'
import { newForm, readForm } from '../../forms/read.ts'
import { type Door, doorFrame } from '../doors.ts'
import { passwordSentences } from '../passwords/rules.ts'
import { accountPaths, portalSegments } from '../paths.ts'
import { greetingName } from '../rules.ts'
import { signInBrowser } from '../sign-in/attempt.ts'
import { forgottenForms, typedPassword } from '../sign-in/forms.ts'
import { lastDepartment } from '../sign-in/routes.tsx'
import { admit } from '../throttling/actions.ts'
import { accountKey, addressKey } from '../throttling/keys.ts'
import { linkThrottle, waitInFrench } from '../throttling/rules.ts'
import { choosePassword, findAccountName, findLinkedAccount, requestLink } from './actions.ts'
import { ChoosePasswordPage, GonePage } from './pages/choose-password.tsx'
import { ForgottenPage, LinkSentPage } from './pages/forgotten.tsx'

const chooseForm = z.object({ password: typedPassword('Choisissez un mot de passe.') })

/** OWN-02: « Mot de passe oublié », which sends a link; portals where nothing travels by mail go without (LAST-11). */
export function forgottenRoutes(door: Door) {
  const routes = new Hono<Environment>()
  const base = `/:org/${portalSegments[door.portal]}` as const

  routes.get(`${base}/mot-de-passe-oublie`, anyone, (c) => showForgotten(c, door, newForm(c, lastDepartment(c, door))))

  routes.post(`${base}/mot-de-passe-oublie`, anyone, async (c) => {
    const submitted = await readForm(c, forgottenForms[door.portal])
    if (!submitted.ok) return showForgotten(c, door, submitted.form, 422)
    const { organization, services } = c.var
    const { department, identifier } = submitted.value
    const admission = await admit({
      ...{ db: services.db, organizationId: organization.id, throttle: linkThrottle, now: services.now() },
      accountKey: accountKey(services.secret, 'link', door.portal, department, identifier),
      addressKey: addressKey(services.secret, 'link', clientAddress(c, services.trustedProxies)),
    })
    if (!admission.ok) {
      c.header('Retry-After', String(admission.waitSeconds))
      const sentence = `Plusieurs liens ont déjà été demandés. Patientez ${waitInFrench(admission.waitSeconds)}, et regardez dans les courriers indésirables.`
      return showForgotten(c, door, submitted.refuse({ '': sentence }), 429)
    }
    await requestLink(services, { organizationId: organization.id, portal: door.portal, department, identifier })
    return c.redirect(`${accountPaths(organization.slug, door.portal).forgotten}/envoye`, 303)
  })

  routes.get(`${base}/mot-de-passe-oublie/envoye`, anyone, async (c) => {
    const { signIn } = accountPaths(c.var.organization.slug, door.portal)
    return page(c, <LinkSentPage frame={await doorFrame(c, door)} signInHref={signIn} />)
  })
  return routes
}

/** OWN-02: links to choose a password. */
export function linkRoutes(door: Door) {
  const routes = new Hono<Environment>()
  const base = `/:org/${portalSegments[door.portal]}` as const

  // Shows only: mail scanners follow links, and use none up.
  routes.get(`${base}/mot-de-passe/:token`, anyone, (c) => showChoice(c, door, tokenOf(c), newForm(c)))

  routes.post(`${base}/mot-de-passe/:token`, anyone, async (c) => {
    const { organization, services } = c.var
    const token = tokenOf(c)
    const submitted = await readForm(c, chooseForm)
    if (!submitted.ok) return showChoice(c, door, token, submitted.form, 422)
    const choice = { organization, portal: door.portal, token, key: submitted.key, ...submitted.value }
    const outcome = await choosePassword(services, choice)
    if (outcome.ok) return enterWith(c, door, outcome.accountId, submitted.value.password)
    if (outcome.refusal === 'gone') return showGone(c, door)
    return showChoice(c, door, token, submitted.refuse({ password: passwordSentences[outcome.refusal] }), 422)
  })
  return routes
}

/** Nobody types again what they have just chosen: the password opens the space by the same verb as the sign-in form. */
async function enterWith(c: RequestContext, { portal }: Door, accountId: number, password: string) {
  const { organization, services } = c.var
  const { home, signIn } = accountPaths(organization.slug, portal)
  const name = await findAccountName(services, organization.id, accountId)
  const entered = name && (await signInBrowser(c, { portal, ...name, password })).ok
  return c.redirect(`${entered ? home : signIn}?motif=mot-de-passe`, 303)
}

const tokenOf = (c: RequestContext) => c.req.param('token') ?? ''

async function showForgotten(c: RequestContext, door: Door, form: FormState, status: 200 | 422 | 429 = 200) {
  const { forgotten, signIn } = accountPaths(c.var.organization.slug, door.portal)
  const departments = (await door.departments?.(c)) ?? null
  const frame = await doorFrame(c, door)
  return page(c, <ForgottenPage {...{ frame, form, departments }} action={forgotten} signInHref={signIn} />, status)
}

async function showChoice(c: RequestContext, door: Door, token: string, form: FormState, status: 200 | 422 = 200) {
  const { organization, services } = c.var
  const account = await findLinkedAccount(services, organization.id, door.portal, token)
  if (!account) return showGone(c, door)
  const action = accountPaths(organization.slug, door.portal).choosePassword(token)
  const frame = await doorFrame(c, door)
  const { identifier } = account
  return page(
    c,
    <ChoosePasswordPage {...{ frame, form, action, identifier }} greetingName={greetingName(account)} />,
    status,
  )
}

async function showGone(c: RequestContext, door: Door) {
  const { forgotten } = accountPaths(c.var.organization.slug, door.portal)
  return page(c, <GonePage frame={await doorFrame(c, door)} forgottenHref={forgotten} />, 404)
}
