import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { mayTouchDepartment } from '../../../core/accounts/rules.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { selectLodgingTypes } from '../../../core/directory/store.ts'
import type { Environment } from '../../../core/environment.ts'
import { newForm } from '../../../core/forms/read.ts'
import { selectHistory } from '../../../core/history/store.ts'
import { noticeOf } from '../../../core/notices.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { page } from '../../../platform/http/render.ts'
import { formatCount } from '../../../ui/format.ts'
import { selectMembers } from '../hosts/members.ts'
import { memberOf } from '../hosts/reading.ts'
import { mayHandleAccount } from '../hosts/rules.ts'
import { selectOffers } from '../offers/store.ts'
import { membersList } from './export.ts'
import { MemberPage } from './pages/member.tsx'
import { MembersPage } from './pages/members.tsx'
import { narrowMembers, readMemberQuery } from './query.ts'
import { selectOpenedDepartments, selectSharing } from './store.ts'

/** LAST-20: the office's members, as a list and one by one. */
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
  const [sharing, opened, types, history] = await read(services.db, actor, (tx) =>
    Promise.all([
      accountId === null ? [] : selectSharing(tx, organization.id, accountId, id),
      accountId === null ? [] : selectOpenedDepartments(tx, organization.id, accountId),
      selectLodgingTypes(tx, organization.id),
      selectHistory(tx, organization.id, { about: { subjects, verbs: [] } }, 1, 50),
    ]),
  )
  const { slug, timeZone } = organization
  const frame = officeFrame(c, noticeOf(c, notices))
  const given = {
    ...{ frame, slug, timeZone, member, types, history: history.rows },
    sharing: sharing.filter(({ departmentCode }) => mayTouchDepartment(actor, departmentCode)),
    mayGiveCode: mayHandleAccount(actor, opened),
    keepsDirectory: actor.rights.has('directory'),
  }
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
