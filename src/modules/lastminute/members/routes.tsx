import { Hono } from 'hono'
import { codeDays, makeCode, shownCode } from '../../../core/accounts/codes/rules.ts'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { accountPaths } from '../../../core/accounts/paths.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { selectLodgingTypes } from '../../../core/directory/store.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { selectHistory } from '../../../core/history/store.ts'
import { noticeOf } from '../../../core/notices.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { formatCount } from '../../../ui/format.ts'
import { type Member, selectMembers, selectOptionalMember } from '../hosts/members.ts'
import { selectOffers } from '../offers/store.ts'
import { memberPaths } from '../paths.ts'
import { closeMember, giveCode, reopenMember } from './actions.ts'
import { membersList } from './export.ts'
import { emptyForm } from './forms.ts'
import { CodePage } from './pages/code.tsx'
import { MemberPage } from './pages/member.tsx'
import { MembersPage } from './pages/members.tsx'
import { narrowMembers, readMemberQuery } from './query.ts'
import { selectSharing } from './store.ts'

/** LAST-20: the office's members, and what the office does about each. */
export const memberRoutes = new Hono<Environment>()

memberRoutes.get('/:org/gestion/dispo/hebergeurs', staffWith('lastminute'), async (c) => {
  const { services, actor, organization } = c.var
  const query = readMemberQuery((name) => c.req.query(name))
  const [all, offers] = await read(services.db, actor, (tx) =>
    Promise.all([selectMembers(tx, actor), selectOffers(tx, organization.id)]),
  )
  const { slug, modules } = organization
  const given = { slug, query, offers, found: narrowMembers(all, query), hasOwners: modules.includes('owners') }
  return page(c, <MembersPage frame={officeFrame(c)} {...given} />)
})

memberRoutes.get('/:org/gestion/dispo/hebergeurs/liste/:format', staffWith('lastminute'), async (c) => {
  const { services, actor, organization } = c.var
  const format = formatOf(c.req.param('format'))
  const all = await read(services.db, actor, (tx) => selectMembers(tx, actor))
  const rows = narrowMembers(
    all,
    readMemberQuery((name) => c.req.query(name)),
  )
  const today = todayOf(organization, services.now())
  const subtitle = `${formatCount(rows.length, 'hébergeur', 'hébergeurs')}, liste du ${today.toLocaleString('fr-FR')}`
  return sendList(c, membersList(rows, subtitle), format, `hebergeurs-${today}`)
})

memberRoutes.get('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}', staffWith('lastminute'), async (c) => {
  const { services, actor, organization } = c.var
  const member = await memberOf(c)
  const { providerId: id, accountId } = member
  // What happened to its account (code given, password chosen) happened to this host.
  const subjects = [
    { subject: 'host', ids: [id] },
    { subject: 'account', ids: accountId === null ? [] : [accountId] },
  ]
  const [sharing, types, history] = await read(services.db, actor, (tx) =>
    Promise.all([
      accountId === null ? [] : selectSharing(tx, organization.id, accountId, id),
      selectLodgingTypes(tx, organization.id),
      selectHistory(tx, organization.id, { about: { subjects, verbs: [] } }, 1, 50),
    ]),
  )
  const { slug, timeZone } = organization
  const frame = officeFrame(c, noticeOf(c, notices))
  const given = { frame, slug, timeZone, member, sharing, types, history: history.rows }
  return page(c, <MemberPage {...given} token={newForm(c).token} />)
})

const notices: Record<string, string> = {
  cree: "L'hébergeur a été créé. Donnez-lui un code pour qu'il choisisse son mot de passe.",
  enregistre: "L'hébergeur a été enregistré.",
  ferme: "L'hébergeur est fermé : il ne paraît plus.",
  rouvert: "L'hébergeur est rouvert.",
  suspendu: "L'hébergeur est suspendu : il ne paraît plus et lit votre raison.",
  readmis: "L'hébergeur est réadmis.",
  nuits: 'Les nuits ont été enregistrées.',
}

memberRoutes.post('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/fermeture', staffWith('lastminute'), async (c) => {
  const { providerId } = await memberOf(c)
  const submitted = await readForm(c, emptyForm)
  const here = memberPaths.one(c.var.organization.slug, providerId)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  await closeMember(verbContext(c, submitted.key), providerId)
  return c.redirect(`${here}?ferme`, 303)
})

memberRoutes.post('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/reouverture', staffWith('lastminute'), async (c) => {
  const { providerId } = await memberOf(c)
  const submitted = await readForm(c, emptyForm)
  const here = memberPaths.one(c.var.organization.slug, providerId)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  await reopenMember(verbContext(c, submitted.key), providerId)
  return c.redirect(`${here}?rouvert`, 303)
})

// The answer is the page itself: a code that nobody keeps cannot be shown after a redirect.
memberRoutes.post('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/code', staffWith('lastminute'), async (c) => {
  const member = await memberOf(c)
  const { organization, services } = c.var
  const submitted = await readForm(c, emptyForm)
  const here = memberPaths.one(organization.slug, member.providerId)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  const { secret } = services
  const outcome = await giveCode({ ...verbContext(c, submitted.key), secret }, member.providerId)
  if (!outcome.ok) return c.redirect(here, 303)
  const code = shownCode(makeCode(secret, submitted.key, outcome.accountId))
  const firstTimeUrl = services.publicUrl + accountPaths(organization.slug, 'hosts').firstTime
  const given = { slug: organization.slug, member, code, days: codeDays, firstTimeUrl }
  return page(c, <CodePage frame={officeFrame(c)} {...given} />)
})

async function memberOf(c: RequestContext): Promise<Member> {
  const { services, actor } = c.var
  const id = Number(c.req.param('id'))
  const member = await read(services.db, actor, (tx) => selectOptionalMember(tx, actor, id))
  if (!member) throw notFound()
  return member
}
