import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import { selectOwnDepartments } from '../../../../core/directory/departments.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { selectSettings } from '../../../../core/organizations/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../../platform/documents/send.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import { formatCount } from '../../../../ui/format.ts'
import type { FrameNotice } from '../../../../ui/frame.ts'
import { verbContext } from '../../directory/context.ts'
import { emptyForm } from '../../directory/lodgings/forms.ts'
import { demandsOf } from '../../settings/rules.ts'
import { nextRun } from '../rules.ts'
import { selectLastRun, selectLastSent, selectSentTo } from '../sent/store.ts'
import { composeReminder } from '../writing.ts'
import { readReminder, sendReminderNow } from './actions.ts'
import { behindList } from './export.ts'
import { BehindPage } from './pages/behind.tsx'
import { OwnerReminderPage } from './pages/owner.tsx'
import { reminderPaths } from './paths.ts'
import { readBehindQuery } from './query.ts'
import { selectBehind, selectBehindPage } from './store.ts'

/** OWN-40, OWN-41: the staff see who is behind, and write to one of them. */
export const behindRoutes = new Hono<Environment>()

behindRoutes.get('/:org/gestion/rappels', staffWith('plannings'), async (c) => {
  const { services, actor, organization } = c.var
  const { now, today } = verbContext(c, '')
  const { slug, timeZone } = organization
  const query = readBehindQuery((name) => c.req.query(name))
  const given = await read(services.db, actor, async (tx) => {
    const { values } = await selectSettings(tx, organization.id, 'owners')
    const demands = demandsOf(values)
    const found = await selectBehindPage(tx, actor, query, { timeZone, today, demands })
    const ids = found.rows.map(({ providerId }) => providerId)
    const lastSent = await selectLastSent(tx, organization.id, ids)
    const departments = await selectOwnDepartments(tx, actor)
    return { ...found, departments, demands, lastSent, lastRun: await selectLastRun(tx, organization.id) }
  })
  const next = nextRun(now, timeZone, given.lastRun?.runOn ?? null)
  const mayReadMails = actor.rights.has('mails')
  const shown = { slug, timeZone, query, next, mayReadMails, ...given }
  return page(c, <BehindPage frame={officeFrame(c)} {...shown} />)
})

behindRoutes.get('/:org/gestion/rappels/liste/:format', staffWith('plannings'), async (c) => {
  const { services, actor, organization } = c.var
  const format = formatOf(c.req.param('format'))
  const { today } = verbContext(c, '')
  const query = readBehindQuery((name) => c.req.query(name))
  const list = await read(services.db, actor, async (tx) => {
    const { values } = await selectSettings(tx, organization.id, 'owners')
    const at = { timeZone: organization.timeZone, today, demands: demandsOf(values) }
    const rows = await selectBehind(tx, actor, query, at)
    const ids = rows.map(({ providerId }) => providerId)
    const subtitle = `${formatCount(rows.length, 'propriétaire', 'propriétaires')}, liste du ${today.toLocaleString('fr-FR')}`
    return behindList(rows, await selectLastSent(tx, organization.id, ids), subtitle)
  })
  return sendList(c, list, format, `rappels-${today}`)
})

behindRoutes.get('/:org/gestion/rappels/:id{[0-9]{1,15}}', staffWith('plannings'), (c) =>
  ownerPage(c, Number(c.req.param('id'))),
)

behindRoutes.post('/:org/gestion/rappels/:id{[0-9]{1,15}}/envoi', staffWith('plannings'), async (c) => {
  const id = Number(c.req.param('id'))
  const here = reminderPaths.one(c.var.organization.slug, id)
  const submitted = await readForm(c, emptyForm)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  const outcome = await sendReminderNow(verbContext(c, submitted.key), id)
  if (!outcome.ok && outcome.refusal === 'unknown') throw notFound()
  return c.redirect(outcome.ok ? `${here}?envoye` : here, 303)
})

const notices: Record<string, FrameNotice> = {
  envoye: { kind: 'success', text: 'Le rappel a été envoyé.' },
  recommencez: {
    kind: 'warning',
    text: "Cette page était ouverte depuis trop longtemps : rien n'a été fait. Recommencez.",
  },
}

async function ownerPage(c: RequestContext, id: number) {
  const { services, actor, organization } = c.var
  const context = verbContext(c, '')
  const given = await read(services.db, actor, async (tx) => {
    const found = await readReminder(tx, context, id)
    if (!found) return null
    const { writing, owner, listed } = found
    const preview = listed.length > 0 ? await composeReminder(tx, writing, owner, listed, '…') : null
    return { ...found, preview, sent: await selectSentTo(tx, actor, id) }
  })
  if (!given) throw notFound()
  const said = Object.keys(notices).find((name) => c.req.query(name) !== undefined)
  const frame = officeFrame(c, said && notices[said] ? { notice: notices[said] } : {})
  const { slug, timeZone } = organization
  const may = { readMails: actor.rights.has('mails'), readDirectory: actor.rights.has('directory') }
  const { demands, today } = given.writing
  return page(
    c,
    <OwnerReminderPage {...{ frame, slug, timeZone, may, demands, today }} {...given} token={newForm(c).token} />,
  )
}
