import { Hono } from 'hono'
import { z } from 'zod'
import { read, write } from '../../../platform/database/database.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { anyone, guard } from '../../access.ts'
import type { Environment, RequestContext } from '../../environment.ts'
import { newForm, readForm } from '../../forms/read.ts'
import { type Door, doorFrame } from '../doors.ts'
import { accountPaths, portalBase, portalSegments, signInPath } from '../paths.ts'
import { sentDepartment, sentSession, takeSession } from '../sessions/cookies.ts'
import { enter } from '../sessions/enter.ts'
import { endSession, selectOptionalIdentifier, selectTimeouts } from '../sessions/store.ts'
import { waitInFrench } from '../throttling/rules.ts'
import { signInBrowser } from './attempt.ts'
import { signInForms } from './forms.ts'
import { SignInPage } from './pages/sign-in.tsx'
import { SignOutPage } from './pages/sign-out.tsx'
import { safeReturn } from './rules.ts'

/**
 * Guards a portal's home that is its own door (OWN-01): strangers get the sign-in page there, people who are signed in
 * the home itself. Mount before the home's handler.
 */
export const homeOrDoor = (door: Door) =>
  guard({ kind: 'anyone' }, async (c, next) => ((await enter(c, door.portal)) ? showDoor(c, door) : next()))

/** Signing in and out of a portal. */
export function signInRoutes(door: Door) {
  const routes = new Hono<Environment>()
  const base = `/:org/${portalSegments[door.portal]}` as const

  routes.get(`${base}/connexion`, anyone, async (c) => {
    const { slug } = c.var.organization
    if (!(await enter(c, door.portal))) return c.redirect(portalBase(slug, door.portal), 303)
    if (signInPath(slug, door.portal) !== c.req.path)
      return c.redirect(signInPath(slug, door.portal) + new URL(c.req.url).search, 303)
    return showDoor(c, door)
  })

  routes.post(`${base}/connexion`, anyone, async (c) => {
    const submitted = await readForm(c, signInForms[door.portal])
    if (!submitted.ok) return showDoor(c, door, submitted.form, 422)
    const { retour, ...typed } = submitted.value
    const outcome = await signInBrowser(c, { portal: door.portal, ...typed })
    if (outcome.ok) return c.redirect(safeReturn(c.var.organization.slug, door.portal, retour), 303)
    if (outcome.refusal === 'wrong') return showDoor(c, door, submitted.refuse({ '': wrongSentence(door) }), 422)
    c.header('Retry-After', String(outcome.waitSeconds))
    return showDoor(c, door, submitted.refuse({ '': waitSentence(door, outcome.waitSeconds) }), 429)
  })

  routes.post(`${base}/deconnexion`, anyone, async (c) => {
    const { organization, services } = c.var
    const paths = accountPaths(organization.slug, door.portal)
    const refused = await enter(c, door.portal)
    const submitted = await readForm(c, z.object({}))
    if (!refused && !submitted.ok)
      return page(c, <SignOutPage frame={await doorFrame(c, door)} action={paths.signOut} form={submitted.form} />, 422)
    const tokenHash = sentSession(c, door.portal)
    if (tokenHash) {
      await write(services.db, { organizationId: organization.id }, (tx) =>
        endSession(tx, organization.id, tokenHash, services.now()),
      )
    }
    takeSession(c, door.portal)
    // Refused plannings may have been kept for « Back » (docs/decisions/going-back.md).
    c.header('Clear-Site-Data', '"cache"')
    return c.redirect(`${paths.signIn}?motif=deconnexion`, 303)
  })
  return routes
}

async function showDoor(c: RequestContext, door: Door, form?: FormState, status: 200 | 422 | 429 = 200) {
  const { slug } = c.var.organization
  const paths = accountPaths(slug, door.portal)
  const typed = form?.typed.retour
  const asked = typeof typed === 'string' ? typed : c.req.query('retour')
  const retour = asked ? safeReturn(slug, door.portal, asked) : null
  const frame = await doorFrame(c, door, form ? undefined : await noticeOf(c, door))
  return page(
    c,
    <SignInPage
      frame={frame}
      title={door.title}
      action={paths.session}
      forgottenHref={door.firstTime ? null : paths.forgotten}
      door={{ ...door, firstTimeHref: door.firstTime?.href(slug) }}
      form={form ?? newForm(c, { ...lastDepartment(c, door), ...(await lastTyped(c, door)) })}
      departments={(await door.departments?.(c)) ?? null}
      retour={retour === paths.home ? null : retour}
      closed={await door.closed?.(c)}
    />,
    status,
  )
}

/** The département of whoever entered last from this browser. */
export function lastDepartment(c: RequestContext, door: Door): Record<string, string> {
  const code = door.departments ? sentDepartment(c, door.portal) : undefined
  return code ? { department: code } : {}
}

/** OWN-03: whose session has just run out is not asked again who they are; the password always is. */
async function lastTyped(c: RequestContext, door: Door): Promise<Record<string, string>> {
  const tokenHash = door.keepsNothing ? null : sentSession(c, door.portal)
  if (!tokenHash) return {}
  const { organization, services } = c.var
  const seenAfter = services.now().subtract({ hours: 12 })
  const known = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectOptionalIdentifier(tx, organization.id, { tokenHash, portal: door.portal, seenAfter }),
  )
  return known ? { identifier: known.identifier, ...(door.departments && { department: known.departmentCode }) } : {}
}

/** OWN-03: why one has to sign in again. */
async function noticeOf(c: RequestContext, door: Door): Promise<FrameNotice | undefined> {
  const kept = c.req.query('retour')?.includes('/reprise/')
    ? ' Ce que vous aviez saisi est gardé une heure : vous le retrouverez aussitôt connecté.'
    : ''
  switch (c.req.query('motif')) {
    case 'inactivite': {
      const { id } = c.var.organization
      const timeouts = await read(c.var.services.db, { organizationId: id }, (tx) =>
        selectTimeouts(tx, id, door.portal),
      )
      const why = `Vous avez été déconnecté après ${timeouts.idleMinutes} minutes sans activité : connectez-vous de nouveau.`
      return { kind: 'info', text: why + kept }
    }
    case 'fin':
      return { kind: 'info', text: `Votre session a pris fin : connectez-vous de nouveau.${kept}` }
    case 'rien-fait':
      return {
        kind: 'warning',
        text: "Vous n'étiez plus connecté : rien n'a été enregistré. Connectez-vous, puis recommencez.",
      }
    case 'deconnexion':
      return { kind: 'success', text: 'Vous êtes déconnecté.' }
    case 'mot-de-passe':
      return { kind: 'success', text: 'Votre mot de passe est enregistré. Vous pouvez vous connecter.' }
    default:
      return undefined
  }
}

/** One sentence for all that can be wrong, so that it tells nothing. */
const wrongSentence = (door: Door) =>
  door.departments
    ? "Le département, l'identifiant ou le mot de passe est incorrect. Vérifiez les trois, puis réessayez."
    : door.identifier
      ? "L'adresse électronique ou le mot de passe est incorrect. Vérifiez les deux, puis réessayez."
      : "L'identifiant ou le mot de passe est incorrect. Vérifiez les deux, puis réessayez."

const waitSentence = (door: Door, seconds: number) => {
  const instead = door.firstTime
    ? "demandez un nouveau code à l'office"
    : 'choisissez un nouveau mot de passe par « Mot de passe oublié »'
  return `Trop d'essais sans succès. Patientez ${waitInFrench(seconds)}, ou ${instead}.`
}
