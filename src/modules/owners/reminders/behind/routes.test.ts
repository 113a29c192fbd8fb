import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { fillAndConfirm, plantLateOwners } from '../../../../../test/worlds/late-owners.ts'
import { selectOptionalOrganizationById } from '../../../../core/organizations/store.ts'
import { type Transaction, write } from '../../../../platform/database/database.ts'
import { usualDemands } from '../../settings/rules.ts'
import { beginRun, planningsOf, remindSlice, writingOf } from '../actions.ts'
import { isBehind } from '../rules.ts'
import { readBehindQuery } from './query.ts'
import { selectBehind } from './store.ts'

const list = '/cles-vacances/gestion/rappels'
let app: TestApp
let late: number[]

const inNetwork = <T>(work: (tx: Transaction) => Promise<T>) =>
  write(app.db, { organizationId: app.network.organizationId }, work)
const scalar = async <T>(question: ReturnType<typeof sql>) => {
  const { rows } = await inNetwork((tx) => tx.execute<{ value: T }>(question))
  return rows[0]?.value
}
const day = (text: string) => Temporal.PlainDate.from(text)

beforeAll(async () => {
  app = await startTestApp()
  late = await plantLateOwners(app.db, app.network, 60)
  // The third lives in another département, the fourth has no address, the fifth is up to date.
  await inNetwork(async (tx) => {
    await tx.execute(sql`update core.providers set department_code = '34' where id = ${late[2]}`)
    await tx.execute(sql`update core.accounts set email = '' where identifier = 'late4'`)
    const { rows } = await tx.execute<{ id: string }>(sql`select id from core.lodgings where provider_id = ${late[4]}`)
    const at = { now: app.clock.now, today: day('2026-07-06') }
    await fillAndConfirm(tx, app.network.organizationId, [Number(rows[0]?.id)], at)
  })
})
afterAll(() => app?.stop())

test('OWN-40 staff see who is behind; a technician sees only their départements', async () => {
  const boss = await app.signInAs(app.network.networkAdministrator)
  const all = (await boss.get(list)).text
  // Sixty, MLLE TEST, less the one who is up to date.
  expect(all).toMatch(/60\u00a0propriétaires en retard/)
  expect(all).toContain('Page 1 sur 2')
  const technician = await app.signInAs(app.network.technician)
  expect((await technician.get(list)).text).toMatch(/59\u00a0propriétaires en retard/)
  expect((await technician.get(`${list}/${late[2]}`)).status).toBe(404)
  expect((await boss.get(`${list}/${late[2]}`)).status).toBe(200)
})

test('OWN-40 filters stand in the address and in the exports', async () => {
  const boss = await app.signInAs(app.network.networkAdministrator)
  const shown = async (query: string) =>
    /(\d+)\u00a0propriétaires? en retard/.exec((await boss.get(`${list}?${query}`)).text)?.[1]
  expect(await shown('departement=34')).toBe('1')
  expect(await shown('etat=sans-adresse')).toBe('1')
  expect(await shown('q=retard4')).toBe('11')
  expect(await shown('depuis=jamais')).toBe('60')
  expect(await shown('depuis=90')).toBe('60')
  expect(await shown('etat=sortis')).toBe('0')
  expect(await shown('depuis=nonsense&etat=x&departement=zz&page=-1')).toBe('60')
  const page = await boss.get(`${list}?departement=34&depuis=60`)
  expect(page.text).toContain('liste/csv?departement=34&amp;depuis=60')
  const csv = await boss.get(`${list}/liste/csv?departement=34`)
  expect(csv.text.trim().split('\r\n')).toHaveLength(2)
  expect(csv.text).toContain('RETARD3;Alice')
  for (const format of ['xlsx', 'pdf'])
    for (const kind of ['', '/envois']) expect((await boss.get(`${list}${kind}/liste/${format}`)).status).toBe(200)
})

test('OWN-40 the list in SQL and the rule of the night agree on who is behind, day after day', async () => {
  const { organizationId } = app.network
  await inNetwork((tx) =>
    tx.execute(
      sql`update core.lodgings set planning_updated_at = timestamptz '2026-05-20 22:30Z' + provider_id * interval '7 hours'`,
    ),
  )
  const scope = { organizationId, departments: null }
  for (const now of ['2026-06-18T08:00Z', '2026-06-25T21:59Z', '2026-06-25T22:00Z', '2026-07-06T08:00Z']) {
    const at = Temporal.Instant.from(now)
    const today = at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
    await inNetwork(async (tx) => {
      const organization = await theNetwork(tx)
      const writing = await writingOf(tx, app.services, organization, at)
      const plannings = [...(await planningsOf(tx, writing, [app.network.providerId, ...late])).values()].flat()
      const byRule = plannings
        .filter((facts) => isBehind(facts, usualDemands, today))
        .map(({ providerId }) => providerId)
      const query = readBehindQuery(() => undefined)
      const listed = await selectBehind(tx, scope, query, { timeZone: 'Europe/Paris', today, demands: usualDemands })
      expect(listed.map(({ providerId }) => providerId).sort()).toEqual([...new Set(byRule)].sort())
    })
  }
  await inNetwork((tx) =>
    tx.execute(sql`update core.lodgings set planning_updated_at = case when provider_id = ${late[4]}
      then ${app.clock.now.toString()}::timestamptz end`),
  )
})

async function theNetwork(tx: Transaction) {
  const organization = await selectOptionalOrganizationById(tx, app.network.organizationId)
  if (!organization) throw new Error('no organisation')
  return organization
}

test('OWN-40 « Envoyer un rappel maintenant »: the preview is what leaves, it is recorded, and sent twice it acts once', async () => {
  const staff = await app.signInAs(app.network.networkAdministrator)
  const one = `${list}/${late[0]}`
  const before = await staff.get(one)
  expect(before.text).toContain('Aucun rappel ne lui a encore été envoyé')
  const preview = /<pre class="mail-text">([\s\S]*?)<\/pre>/.exec(before.text)?.[1] ?? ''
  const sending = `${one}/envoi`
  const _form = staff.tokenFor(sending) ?? ''
  const answers = [await staff.postRaw(sending, { _form }), await staff.postRaw(sending, { _form })]
  expect(answers.map(({ location }) => location)).toEqual([`${one}?envoye`, `${one}?envoye`])
  expect(await scalar(sql`select count(*)::int as value from core.mails`)).toBe(1)
  const text = await scalar<string>(sql`select text as value from core.mails`)
  expect(text?.replaceAll("'", '&#39;')).toBe(preview)
  const after = await staff.get(`${one}?envoye`)
  expect(after.text).toContain('Le rappel a été envoyé')
  expect(after.text).toContain('Le dernier message lui a été envoyé le 6 juillet 2026')
  expect(after.text).toContain('Une personne du réseau')
  expect(after.text).toMatch(/href="\/cles-vacances\/gestion\/courriels\/\d+"/)
  const { accountId } = app.network.networkAdministrator
  expect(await scalar(sql`select account_id::int as value from core.history where verb = 'reminder-sent'`)).toBe(
    accountId,
  )
  // A technician has no right to read mails: no link to one.
  const technician = await app.signInAs(app.network.technician)
  expect((await technician.get(one)).text).not.toContain('/gestion/courriels/')
})

test('OWN-40 what a person sent counts: the night that follows sends that owner none', async () => {
  const { organizationId } = app.network
  await remindSlice(app.services, { organizationId, on: '2026-07-06', after: 0 })
  expect(
    await scalar(
      sql`select count(*)::int as value from owners.reminders where provider_id = ${late[0]} and mail_id is not null`,
    ),
  ).toBe(1)
})

test('OWN-40 nobody is written to without an address, or with nothing to be reminded of', async () => {
  const staff = await app.signInAs(app.network.networkAdministrator)
  const mails = await scalar(sql`select count(*)::int as value from core.mails`)
  for (const [id, sentence] of [
    [late[3], 'pas d&#39;adresse électronique'],
    [late[4], 'il n&#39;y a rien à rappeler'],
  ]) {
    expect((await staff.get(`${list}/${id}`)).text).toContain(sentence)
    await staff.get(list)
    await staff.post(`${list}/${id}/envoi`)
  }
  expect(await scalar(sql`select count(*)::int as value from core.mails`)).toBe(mails)
})

test('OWN-40 the staff are told of the last run and of the next, and see what was sent', async () => {
  await beginRun(app.services, app.network.organizationId)
  const staff = await app.signInAs(app.network.networkAdministrator)
  const page = (await staff.get(list)).text
  expect(page).toContain('Dernier passage : lundi 6 juillet 2026 à 10')
  expect(page).toContain('Prochain passage : mardi 7 juillet 2026 à 6')
  const sent = (await staff.get(`${list}/envois`)).text
  expect(sent).toMatch(/\d+\u00a0rappels et avis/)
  expect(sent).toContain('Le programme, la nuit')
  const one = await staff.get(`${list}/envois?q=retard7`)
  expect(one.text).toMatch(/1\u00a0rappel ou avis/)
})

test('OWN-41 the back office says what left the searches, and which notices reached nobody', async () => {
  await inNetwork((tx) =>
    tx.execute(sql`update core.lodgings set left_searches_on = '2026-07-01' where provider_id = ${late[5]}`),
  )
  await inNetwork((tx) =>
    tx.execute(sql`insert into owners.reminders (organization_id, provider_id, sent_at, sent_on)
      values (${app.network.organizationId}, ${late[3]}, '2026-07-05T04:00Z', '2026-07-05')`),
  )
  const staff = await app.signInAs(app.network.networkAdministrator)
  const home = (await staff.get('/cles-vacances/gestion')).text
  expect(home).toContain('plus trouvé par dates, faute de confirmation')
  expect(home).toContain('atteint personne')
  expect((await staff.get(`${list}?etat=sortis`)).text).toMatch(/1\u00a0propriétaire en retard/)
  expect((await staff.get(`${list}/envois?etat=non-partis`)).text).toContain('Sans adresse électronique')
})
