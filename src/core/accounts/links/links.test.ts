import { desc, sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { Visitor } from '../../../../test/support/visitor.ts'
import { type TestAccount, testPassword } from '../../../../test/worlds/small-network.ts'
import { write } from '../../../platform/database/database.ts'
import { theProgram } from '../../history/store.ts'
import { selectOptionalOrganizationById } from '../../organizations/store.ts'
import { mails } from '../../outbox/schema.ts'
import { setAccountClosed } from '../memberships/store.ts'
import { type ForgottenName, sendCredentials } from './actions.ts'
import { sendResetLink } from './jobs.ts'
import type { LinkPurpose } from './rules.ts'

const base = '/cles-vacances/proprietaires'
const forgotten = `${base}/mot-de-passe-oublie`
const signInForm = `${base}/connexion`
const chosen = 'girafe parapluie mercredi'
const typed = { department: '11', identifier: 'camille.test' }

let app: TestApp
const apps: TestApp[] = []
beforeEach(async () => {
  app = await startTestApp()
  apps.push(app)
})
afterAll(async () => {
  for (const one of apps) await one.stop()
})

/** Sends credentials as a verb of staff would; the link's path comes back. */
async function send(purpose: LinkPurpose = 'activation', account: TestAccount = app.network.owner) {
  const { organizationId, accountId } = account
  const outcome = await write(app.db, { organizationId }, async (tx) => {
    const organization = await selectOptionalOrganizationById(tx, organizationId)
    if (!organization) throw new Error('no organisation')
    return sendCredentials(tx, app.services, { organization, accountId, purpose, by: theProgram, now: app.clock.now })
  })
  return { outcome, mail: await lastMail(organizationId) }
}

async function lastMail(organizationId = app.network.organizationId) {
  const [mail] = await write(app.db, { organizationId }, (tx) =>
    tx.select().from(mails).orderBy(desc(mails.id)).limit(1),
  )
  return mail && { ...mail, path: /http:\/\/localhost(\/\S*\/mot-de-passe\/[\w-]+)/.exec(mail.text)?.[1] ?? '' }
}

const countMails = async () => {
  const { organizationId } = app.network
  const rows = await write(app.db, { organizationId }, (tx) => tx.select({ id: mails.id }).from(mails))
  return rows.length
}

/** Runs what « Mot de passe oublié » asked for. */
async function runJobs() {
  for (const job of app.jobs.splice(0))
    if (job.name === 'send-reset-link') await sendResetLink(app.services, job.data as unknown as ForgottenName)
}

const choose = async (path: string, password = chosen, visitor: Visitor = app.visitor()) => {
  await visitor.get(path)
  return visitor.post(path, { password })
}

async function signIn(password: string, visitor = app.visitor()) {
  await visitor.get(base)
  return visitor.post(signInForm, { ...typed, password })
}

test('OWN-02 credentials reach the owner by mail: the identifier and a link to choose the password', async () => {
  const { mail } = await send()
  expect(mail?.recipient).toBe('camille.test@cles-vacances.example')
  expect(mail?.subject).toBe('Vos identifiants – Réseau Clés Vacances')
  for (const body of [mail?.text, mail?.html]) {
    expect(body).toContain('camille.test')
    expect(body).toContain('11')
    expect(body).toContain(mail?.path)
    expect(body).toContain('7 jours')
  }
  expect(mail?.path).toMatch(/^\/cles-vacances\/proprietaires\/mot-de-passe\/[\w-]{43}$/)
})

test('OWN-02 the link opens a page that shows the identifier; choosing the password opens the space', async () => {
  const path = (await send()).mail?.path ?? ''
  const visitor = app.visitor()
  const shown = await visitor.get(path)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('camille.test')
  expect(shown.text).toContain('MLLE TEST')
  expect(shown.headers.get('cache-control')).toBe('no-store')
  const answer = await visitor.post(path, { password: chosen })
  expect(answer.location).toBe(`${base}?motif=mot-de-passe`)
  const home = await visitor.follow(answer)
  expect(home.text).toContain('Votre mot de passe est enregistré')
  expect(home.text).toContain('Déconnexion')
  expect(home.text).not.toContain('Se connecter')
  expect((await signIn(chosen)).status).toBe(303)
  expect((await signIn(testPassword)).status).toBe(422)
})

test('OWN-02 the link is good once; looking at it uses nothing up', async () => {
  const path = (await send()).mail?.path ?? ''
  for (let n = 0; n < 3; n++) expect((await app.visitor().get(path)).status).toBe(200)
  expect((await choose(path)).status).toBe(303)
  const again = await app.visitor().get(path)
  expect(again.status).toBe(404)
  expect(again.text).toContain('Ce lien ne sert plus')
})

test('OWN-02 two uses of one link at the same time: one password is taken', async () => {
  const path = (await send()).mail?.path ?? ''
  const [one, other] = [app.visitor(), app.visitor()]
  await one.get(path)
  await other.get(path)
  const answers = await Promise.all([
    one.post(path, { password: chosen }),
    other.post(path, { password: 'locomotive estuaire bleuet' }),
  ])
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 404])
  const winner = answers[0]?.status === 303 ? chosen : 'locomotive estuaire bleuet'
  const loser = winner === chosen ? 'locomotive estuaire bleuet' : chosen
  expect((await signIn(winner)).status).toBe(303)
  expect((await signIn(loser)).status).toBe(422)
})

test('OWN-02 the form sent twice acts once and answers twice alike', async () => {
  const path = (await send()).mail?.path ?? ''
  const visitor = app.visitor()
  await visitor.get(path)
  const _form = visitor.tokenFor(path) ?? ''
  const answers = await Promise.all([1, 2].map(() => visitor.postRaw(path, { _form, password: chosen })))
  expect(answers.map((answer) => answer.status)).toEqual([303, 303])
})

test('OWN-02 the link is good for 7 days and not longer', async () => {
  const path = (await send()).mail?.path ?? ''
  app.clock.advance({ hours: 7 * 24 - 1, minutes: 59 })
  expect((await app.visitor().get(path)).status).toBe(200)
  app.clock.advance({ minutes: 1 })
  expect((await app.visitor().get(path)).status).toBe(404)
})

test('OWN-02 a new link takes the place of the earlier ones', async () => {
  const first = (await send()).mail?.path ?? ''
  app.clock.advance({ minutes: 1 })
  const second = (await send()).mail?.path ?? ''
  expect(second).not.toBe(first)
  expect((await app.visitor().get(first)).status).toBe(404)
  expect((await app.visitor().get(second)).status).toBe(200)
})

test('OWN-02 a link opens nothing on another portal, next door, or once the account is closed', async () => {
  const path = (await send()).mail?.path ?? ''
  expect((await app.visitor().get(path.replace('proprietaires', 'gestion'))).status).toBe(404)
  expect((await app.visitor().get(path.replace('cles-vacances', 'gites-voisins'))).status).toBe(404)
  const { organizationId, accountId } = app.network.owner
  const closed = { at: app.clock.now, byAccountId: null }
  await write(app.db, { organizationId }, (tx) => setAccountClosed(tx, organizationId, accountId, closed))
  expect((await app.visitor().get(path)).status).toBe(404)
  expect((await send()).outcome).toEqual({ ok: false, refusal: 'unknown' })
})

test('OWN-02 choosing a password ends the sessions that were open', async () => {
  const owner = await app.signInAs(app.network.owner)
  const path = (await send('reset')).mail?.path ?? ''
  expect((await owner.get(`${base}/plannings`)).status).toBe(200)
  await choose(path)
  expect((await owner.get(`${base}/plannings`)).status).toBe(303)
  expect((await lastMail())?.subject).toBe('Votre mot de passe a changé – Réseau Clés Vacances')
})

test.each([
  ['court', 'Choisissez au moins 12 caractères'],
  ['camille.test11', 'reprend votre identifiant'],
  ['motdepasse123', 'trop courant'],
])('OWN-02 « %s » is refused beside the field, and the link still works', async (password, sentence) => {
  const path = (await send()).mail?.path ?? ''
  const refused = await choose(path, password)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(sentence)
  expect(refused.text).not.toContain(`value="${password}"`)
  expect((await choose(path)).status).toBe(303)
})

test('OWN-02 « Mot de passe oublié » sends a link, and its answer never tells whether an account exists', async () => {
  const bodies: string[] = []
  for (const identifier of ['camille.test', 'nobody']) {
    const visitor = app.visitor()
    await visitor.get(forgotten)
    const answer = await visitor.post(forgotten, { department: '11', identifier })
    expect(answer.location).toBe(`${forgotten}/envoye`)
    bodies.push((await visitor.follow(answer)).text)
    expect(await countMails()).toBe(0)
  }
  expect(bodies[0]).toBe(bodies[1])
  expect(app.jobs.map((job) => job.name)).toEqual(['send-reset-link', 'send-reset-link'])
  await runJobs()
  expect(await countMails()).toBe(1)
  const path = (await lastMail())?.path ?? ''
  expect((await choose(path)).status).toBe(303)
  expect((await signIn(chosen)).status).toBe(303)
})

test('OWN-02 the right identifier with another département sends nothing', async () => {
  await app.visitor().post(forgotten, { department: '12', identifier: 'camille.test' })
  await runJobs()
  expect(await countMails()).toBe(0)
})

test("OWN-02 nobody's mailbox is flooded", async () => {
  for (const identifier of ['camille.test', 'nobody']) {
    const statuses: number[] = []
    for (let n = 0; n < 4; n++)
      statuses.push((await app.visitor().post(forgotten, { department: '11', identifier })).status)
    expect(statuses).toEqual([303, 303, 303, 429])
  }
})

test('OWN-02 a link is the way out for who was locked out by strangers', async () => {
  const stranger = app.visitor()
  for (let n = 0; n < 6; n++) await signIn('wrong', stranger)
  expect((await signIn(testPassword)).status).toBe(429)
  const path = (await send('reset')).mail?.path ?? ''
  await choose(path)
  expect((await signIn(chosen)).status).toBe(303)
})

test('OWN-02 only the hash of a link is stored, and each sending is in the history', async () => {
  const path = (await send()).mail?.path ?? ''
  const token = path.split('/').at(-1) ?? '?'
  const { organizationId, accountId } = app.network.owner
  const { rows } = await write(app.db, { organizationId }, (tx) =>
    tx.execute<{ text: string }>(sql`select row_to_json(l)::text as text from core.access_links l`),
  )
  expect(rows.length).toBe(1)
  expect(rows[0]?.text).not.toContain(token)
  expect(rows[0]?.text).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
  const { rows: told } = await write(app.db, { organizationId }, (tx) =>
    tx.execute<{ verb: string }>(sql`select verb from core.history where subject_id = ${accountId}`),
  )
  expect(told.map((row) => row.verb)).toEqual(['credentials-sent'])
})

test('OWN-02 staff have the same way', async () => {
  const path = (await send('activation', app.network.technician)).mail?.path ?? ''
  expect(path).toMatch(/^\/cles-vacances\/gestion\/mot-de-passe\//)
  const visitor = app.visitor()
  const answer = await choose(path, chosen, visitor)
  expect(answer.location).toBe('/cles-vacances/gestion?motif=mot-de-passe')
  expect((await visitor.follow(answer)).text).toContain('Bonjour Thomas AUDE')
  const fields = { identifier: 'thomas.aude', password: chosen }
  expect((await app.visitor().post('/cles-vacances/gestion/connexion', fields)).location).toBe('/cles-vacances/gestion')
})
