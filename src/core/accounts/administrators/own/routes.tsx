import { Hono } from 'hono'
import { z } from 'zod'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatMoment } from '../../../../ui/format.ts'
import type { FrameNotice } from '../../../../ui/frame.ts'
import type { Environment, RequestContext } from '../../../environment.ts'
import { newForm, readForm } from '../../../forms/read.ts'
import { passwordForm } from '../../own/routes.tsx'
import { browserName } from '../../own/rules.ts'
import { passwordSentences } from '../../passwords/rules.ts'
import { waitInFrench } from '../../throttling/rules.ts'
import { administrationFrame } from '../frame.ts'
import { administrator } from '../guard.ts'
import { administratorPaths } from '../paths.ts'
import { administrationZone, administratorTimeouts } from '../rules.ts'
import { administratorScope, selectAdministrator, selectOpenAdministratorSessions } from '../store.ts'
import { changeAdministratorPassword, endOwnAdministratorSessions } from './actions.ts'
import { AdministratorAccountPage } from './pages/account.tsx'

/** « Mon compte » of a platform administrator. */
export const administratorAccountRoutes = new Hono<Environment>()

administratorAccountRoutes.get('/admin/compte', administrator, (c) => show(c, newForm(c)))

administratorAccountRoutes.post('/admin/compte/mot-de-passe', administrator, async (c) => {
  const submitted = await readForm(c, passwordForm)
  if (!submitted.ok) return show(c, submitted.form, 422)
  const { services, administrator: self } = c.var
  const { currentPassword, password } = submitted.value
  const outcome = await changeAdministratorPassword(services, self, currentPassword, password)
  if (outcome.ok) return c.redirect(`${administratorPaths.account}?fait=mot-de-passe`, 303)
  if (outcome.refusal === 'too-many') {
    c.header('Retry-After', String(outcome.waitSeconds))
    const sentence = `Trop d'essais sans succès. Patientez ${waitInFrench(outcome.waitSeconds)}.`
    return show(c, submitted.refuse({ '': sentence }), 429)
  }
  if (outcome.refusal === 'wrong-current')
    return show(c, submitted.refuse({ currentPassword: "Ce n'est pas votre mot de passe actuel." }), 422)
  return show(c, submitted.refuse({ password: passwordSentences[outcome.refusal] }), 422)
})

administratorAccountRoutes.post('/admin/compte/sessions', administrator, (c) =>
  end(c, { except: c.var.administrator.sessionId }),
)

administratorAccountRoutes.post('/admin/compte/sessions/:id{[0-9]{1,15}}', administrator, (c) =>
  end(c, { id: Number(c.req.param('id')) }),
)

async function end(c: RequestContext, which: { id: number } | { except: number }) {
  const submitted = await readForm(c, z.object({}))
  if (!submitted.ok) return show(c, submitted.form, 422)
  const ended = await endOwnAdministratorSessions(c.var.services, c.var.administrator, which)
  if (ended === 0 && 'id' in which) throw notFound()
  return c.redirect(`${administratorPaths.account}?fait=sessions`, 303)
}

const notices: Record<string, FrameNotice> = {
  'mot-de-passe': {
    kind: 'success',
    text: 'Votre mot de passe a été modifié. Vos autres appareils ont été déconnectés.',
  },
  sessions: { kind: 'success', text: "C'est fait : l'accès a été fermé." },
}

async function show(c: RequestContext, form: FormState, status: 200 | 422 | 429 = 200) {
  const { services, administrator: self } = c.var
  const now = services.now()
  const [known, sessions] = await read(services.db, administratorScope, (tx) =>
    Promise.all([
      selectAdministrator(tx, self.id),
      selectOpenAdministratorSessions(tx, self.id, now, administratorTimeouts.idleMinutes),
    ]),
  )
  const shown = sessions.map((session) => ({
    browser: browserName(session.userAgent),
    since: formatMoment(session.createdAt, administrationZone),
    lastSeen: formatMoment(session.lastSeenAt, administrationZone),
    isThis: session.id === self.sessionId,
    endAction: administratorPaths.oneSession(session.id),
  }))
  const facts = [
    { label: 'Nom', value: known.name },
    { label: 'Identifiant', value: known.identifier },
  ]
  const frame = administrationFrame(c, status === 200 ? notices[c.req.query('fait') ?? ''] : undefined)
  return page(
    c,
    <AdministratorAccountPage {...{ frame, facts, form }} sessions={shown} token={newForm(c).token} />,
    status,
  )
}
