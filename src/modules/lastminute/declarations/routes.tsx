import { Hono } from 'hono'
import { signedIn } from '../../../core/accounts/sessions/guards.ts'
import { homeOrDoor } from '../../../core/accounts/sign-in/routes.tsx'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { hostsDoor, hostsFrame } from '../door.ts'
import { selectEntitledHosts } from '../hosts/store.ts'
import { declarationsPath, hostsPath } from '../paths.ts'
import { lastDeclared, settingsFrom } from '../rules.ts'
import { declareNights } from './actions.ts'
import { declarationForm } from './forms.ts'
import { DeclarePage } from './pages/declare.tsx'
import { selectDeclared } from './store.ts'

/** LAST-12: the hosts say where there is room. */
export const declarationRoutes = new Hono<Environment>()

declarationRoutes.get('/:org/hebergeurs', homeOrDoor(hostsDoor), async (c) => {
  const saved = c.req.query('enregistre') !== undefined
  const notice: FrameNotice = { kind: 'success', text: 'Votre saisie a été enregistrée.' }
  return declarePage(c, newForm(c), 200, saved ? notice : undefined)
})

declarationRoutes.post('/:org/hebergeurs/saisies', signedIn('hosts'), async (c) => {
  const { slug } = c.var.organization
  const submission = await readForm(c, declarationForm)
  if (!submission.ok) return declarePage(c, submission.form, c.var.redisplay ? 200 : 422)
  const { host, night, state } = submission.value
  const { settings } = await readSpace(c)
  const context = { ...verbContext(c, submission.key), today: today(c), settings }
  const outcome = await declareNights(context, { providerId: host, nights: [night], state })
  if (outcome.ok) return c.redirect(`${hostsPath(slug)}?enregistre`, 303)
  if (outcome.refusal === 'unknown-host') throw notFound()
  const sentence = `Choisissez une date entre aujourd'hui et le ${lastDeclared(today(c), settings).toLocaleString('fr-FR', { dateStyle: 'long' })}.`
  return declarePage(c, submission.refuse({ night: sentence }), 422)
})

const today = (c: RequestContext) => todayOf(c.var.organization, c.var.services.now())

function readSpace(c: RequestContext) {
  const { organization, services, actor } = c.var
  const organizationId = organization.id
  return read(services.db, { organizationId }, async (tx) => {
    const [own, stored] = await Promise.all([
      selectEntitledHosts(tx, organizationId, actor.providerIds),
      selectSettings(tx, organizationId, 'lastminute'),
    ])
    const settings = settingsFrom(stored.values)
    const ids = own.map((host) => host.providerId)
    const declared = await selectDeclared(tx, organizationId, ids, today(c), lastDeclared(today(c), settings))
    return { hosts: own, settings, declared }
  })
}

async function declarePage(c: RequestContext, form: FormState, status: 200 | 422, notice?: FrameNotice) {
  const { slug } = c.var.organization
  const { hosts, settings, declared } = await readSpace(c)
  const days = { first: today(c).toString(), last: lastDeclared(today(c), settings).toString() }
  const frame = hostsFrame(c, notice)
  return page(c, <DeclarePage {...{ frame, form, hosts, days, declared }} action={declarationsPath(slug)} />, status)
}
