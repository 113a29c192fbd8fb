import { Hono } from 'hono'
import { z } from 'zod'
import { write } from '../../../platform/database/database.ts'
import { clientAddress } from '../../../platform/http/client-address.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { bareFrame, french } from '../../../ui/frame.ts'
import { anyone } from '../../access.ts'
import type { Environment, RequestContext } from '../../environment.ts'
import { newForm, readForm } from '../../forms/read.ts'
import { giveDevice, giveSession, sentDevice, sentSession, takeSession } from '../sessions/cookies.ts'
import { administratorSignInForm } from '../sign-in/forms.ts'
import { SignInPage } from '../sign-in/pages/sign-in.tsx'
import { waitInFrench } from '../throttling/rules.ts'
import { signInAdministrator } from './actions.ts'
import { enterAdministration } from './guard.ts'
import { safeAdminReturn } from './rules.ts'
import { administratorScope, endAdministratorSession } from './store.ts'

/** The third door: platform administrators sign in and out at /admin. */
export const administratorSignInRoutes = new Hono<Environment>()

administratorSignInRoutes.get('/admin/connexion', anyone, async (c) =>
  (await enterAdministration(c)) ? c.redirect('/admin', 303) : showDoor(c),
)

administratorSignInRoutes.post('/admin/connexion', anyone, async (c) => {
  const submitted = await readForm(c, administratorSignInForm)
  if (!submitted.ok) return showDoor(c, submitted.form, 422)
  const { services } = c.var
  const { retour, ...typed } = submitted.value
  const outcome = await signInAdministrator(services, {
    ...typed,
    address: clientAddress(c, services.trustedProxies),
    device: sentDevice(c, 'admin'),
    previous: sentSession(c, 'admin'),
    userAgent: c.req.header('user-agent') ?? '',
  })
  if (outcome.ok) {
    giveSession(c, 'admin', outcome.token)
    giveDevice(c, 'admin', outcome.device)
    services.log.info({ requestId: c.var.requestId }, 'administrator signed in')
    return c.redirect(safeAdminReturn(retour), 303)
  }
  services.log.warn({ requestId: c.var.requestId, refusal: outcome.refusal }, 'administrator sign-in refused')
  if (outcome.refusal === 'wrong') {
    const sentence = "L'identifiant ou le mot de passe est incorrect. Vérifiez les deux, puis réessayez."
    return showDoor(c, submitted.refuse({ '': sentence }), 422)
  }
  c.header('Retry-After', String(outcome.waitSeconds))
  const sentence = `Trop d'essais sans succès. Patientez ${waitInFrench(outcome.waitSeconds)}.`
  return showDoor(c, submitted.refuse({ '': sentence }), 429)
})

administratorSignInRoutes.post('/admin/deconnexion', anyone, async (c) => {
  const entered = await enterAdministration(c)
  const submitted = await readForm(c, z.object({}))
  if (entered && !submitted.ok) return c.redirect('/admin', 303)
  const tokenHash = sentSession(c, 'admin')
  const now = c.var.services.now()
  if (tokenHash) await write(c.var.services.db, administratorScope, (tx) => endAdministratorSession(tx, tokenHash, now))
  takeSession(c, 'admin')
  return c.redirect('/admin/connexion?motif=deconnexion', 303)
})

function showDoor(c: RequestContext, form?: FormState, status: 200 | 422 | 429 = 200) {
  c.header('Cache-Control', 'no-store')
  const typed = form?.typed.retour
  const asked = typeof typed === 'string' ? typed : c.req.query('retour')
  const frame = { ...bareFrame(c.var.services.asset, 'fr', french), notice: noticeOf(c) }
  return page(
    c,
    <SignInPage
      frame={frame}
      title="Administration"
      action="/admin/connexion"
      forgottenHref={null}
      form={form ?? newForm(c)}
      departments={null}
      retour={asked ? safeAdminReturn(asked) : null}
    />,
    status,
  )
}

function noticeOf(c: RequestContext) {
  if (c.req.query('motif') === 'deconnexion') return { kind: 'success', text: 'Vous êtes déconnecté.' } as const
  if (c.req.query('motif') !== 'fin') return undefined
  return { kind: 'info', text: 'Votre session a pris fin : connectez-vous de nouveau.' } as const
}
