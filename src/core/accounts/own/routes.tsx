import { Hono } from 'hono'
import { z } from 'zod'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { formatMoment } from '../../../ui/format.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import type { Environment, RequestContext } from '../../environment.ts'
import { newForm, readForm } from '../../forms/read.ts'
import { labelOfDepartment } from '../../reference/departments.ts'
import { type Door, insideFrame } from '../doors.ts'
import { selectOptionalAccount } from '../links/store.ts'
import { passwordSentences } from '../passwords/rules.ts'
import { accountPaths, portalSegments } from '../paths.ts'
import { signedIn } from '../sessions/guards.ts'
import { selectTimeouts } from '../sessions/store.ts'
import { typedPassword } from '../sign-in/forms.ts'
import { waitInFrench } from '../throttling/rules.ts'
import { askErasure, changePassword, endSessions, type OwnContext } from './actions.ts'
import { AccountPage } from './pages/account.tsx'
import { browserName } from './rules.ts'
import { selectErasureAsked, selectOpenSessions } from './store.ts'

/** The present password and the new one. */
export const passwordForm = z.object({
  currentPassword: typedPassword('Indiquez votre mot de passe actuel.'),
  password: typedPassword('Choisissez un nouveau mot de passe.'),
})

const nothing = z.object({})

/** « Mon compte »: one's password, and the devices that are signed in. */
export function ownAccountRoutes(door: Door) {
  const routes = new Hono<Environment>()
  const base = `/:org/${portalSegments[door.portal]}/compte` as const
  const guard = signedIn(door.portal)

  routes.get(base, guard, (c) => show(c, door, newForm(c)))

  routes.post(`${base}/mot-de-passe`, guard, async (c) => {
    refuseOnBehalf(c)
    const submitted = await readForm(c, passwordForm)
    if (!submitted.ok) return show(c, door, submitted.form, c.var.redisplay ? 200 : 422)
    const { currentPassword, password } = submitted.value
    const outcome = await changePassword(contextOf(c, submitted.key), currentPassword, password)
    if (outcome.ok) return c.redirect(`${pathsOf(c, door).account}?fait=mot-de-passe`, 303)
    if (outcome.refusal === 'too-many') {
      c.header('Retry-After', String(outcome.waitSeconds))
      const sentence = `Trop d'essais sans succès. Patientez ${waitInFrench(outcome.waitSeconds)}.`
      return show(c, door, submitted.refuse({ '': sentence }), 429)
    }
    if (outcome.refusal === 'wrong-current')
      return show(c, door, submitted.refuse({ currentPassword: "Ce n'est pas votre mot de passe actuel." }), 422)
    return show(c, door, submitted.refuse({ password: passwordSentences[outcome.refusal] }), 422)
  })

  routes.post(`${base}/sessions`, guard, (c) => end(c, door, { except: c.var.sessionId }))

  routes.post(`${base}/sessions/:id{[0-9]{1,15}}`, guard, (c) => end(c, door, { id: Number(c.req.param('id')) }))
  // Staff are colleagues: they speak to each other.
  if (door.portal === 'office') return routes
  routes.post(`${base}/effacement`, guard, (c) => ask(c, door, true))

  routes.post(`${base}/effacement/retrait`, guard, (c) => ask(c, door, false))
  return routes
}

const pathsOf = (c: RequestContext, door: Door) => accountPaths(c.var.organization.slug, door.portal)

const contextOf = (c: RequestContext, key: string): OwnContext => ({
  services: c.var.services,
  organization: c.var.organization,
  actor: c.var.actor,
  sessionId: c.var.sessionId,
  key,
})

/** Whoever acts for an owner works on plannings; the account itself stays the owner's. */
function refuseOnBehalf(c: RequestContext) {
  if (c.var.actor.actedBy) throw notFound()
}

async function end(c: RequestContext, door: Door, which: { id: number } | { except: number }) {
  refuseOnBehalf(c)
  const submitted = await readForm(c, nothing)
  if (!submitted.ok) return show(c, door, newForm(c), c.var.redisplay ? 200 : 422)
  const outcome = await endSessions(contextOf(c, submitted.key), which)
  if (!outcome.ok) throw notFound()
  return c.redirect(`${pathsOf(c, door).account}?fait=sessions`, 303)
}

async function ask(c: RequestContext, door: Door, asks: boolean) {
  refuseOnBehalf(c)
  const submitted = await readForm(c, nothing)
  if (!submitted.ok) return show(c, door, newForm(c), c.var.redisplay ? 200 : 422)
  await askErasure(contextOf(c, submitted.key), asks)
  return c.redirect(`${pathsOf(c, door).account}?fait=${asks ? 'effacement-demande' : 'effacement-retire'}`, 303)
}

const notices: Record<string, FrameNotice> = {
  'mot-de-passe': {
    kind: 'success',
    text: 'Votre mot de passe a été modifié. Vos autres appareils ont été déconnectés.',
  },
  'effacement-demande': {
    kind: 'success',
    text: 'Votre demande est transmise à la structure, qui vous répondra. Rien n’est encore effacé.',
  },
  'effacement-retire': { kind: 'success', text: 'Votre demande est retirée : rien ne sera effacé.' },
  sessions: { kind: 'success', text: "C'est fait : l'accès a été fermé." },
}

async function show(c: RequestContext, door: Door, form: FormState, status: 200 | 422 | 429 = 200) {
  refuseOnBehalf(c)
  const { organization, services, actor, sessionId } = c.var
  const paths = pathsOf(c, door)
  const [account, sessions, erasureAskedAt] = await read(
    services.db,
    { organizationId: organization.id },
    async (tx) => {
      const { idleMinutes } = await selectTimeouts(tx, organization.id, door.portal)
      return Promise.all([
        selectOptionalAccount(tx, organization.id, actor.accountId),
        selectOpenSessions(tx, organization.id, actor.accountId, services.now(), idleMinutes),
        selectErasureAsked(tx, organization.id, actor.accountId),
      ])
    },
  )
  const notice = status === 200 ? notices[c.req.query('fait') ?? ''] : undefined
  const moment = (at: Temporal.Instant) => formatMoment(at, organization.timeZone)
  const shown = sessions.map((session) => {
    const actedBy = [session.actedByFirstName, session.actedByLastName].filter(Boolean).join(' ')
    return {
      browser: actedBy ? `${actedBy}, de la structure, en votre nom` : browserName(session.userAgent),
      since: moment(session.createdAt),
      lastSeen: moment(session.lastSeenAt),
      isThis: session.id === sessionId,
      endAction: paths.oneSession(session.id),
    }
  })
  const facts = [
    { label: 'Nom', value: actor.fullName },
    { label: 'Identifiant', value: account?.identifier ?? '' },
    { label: 'Département', value: labelOfDepartment(account?.departmentCode ?? '') },
    { label: 'Adresse électronique', value: account?.email ?? '' },
  ]
  return page(
    c,
    <AccountPage
      frame={await insideFrame(c, door, notice)}
      facts={facts}
      passwordAction={paths.password}
      passwordForm={form}
      sessions={shown}
      endOthersAction={paths.otherSessions}
      data={{
        href: paths.data,
        erasure: door.portal === 'office' ? undefined : paths.erasureAsked,
        withdrawal: paths.erasureWithdrawn,
        askedOn: erasureAskedAt ? moment(erasureAskedAt) : undefined,
      }}
      token={newForm(c).token}
    />,
    status,
  )
}
