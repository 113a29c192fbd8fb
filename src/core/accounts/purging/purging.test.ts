import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { testPassword } from '../../../../test/worlds/small-network.ts'
import { write } from '../../../platform/database/database.ts'
import { purge } from './actions.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

async function counts() {
  const { rows } = await write(app.db, { organizationId: app.network.organizationId }, (tx) =>
    tx.execute<Record<string, number>>(sql`select
      (select count(*)::int from core.form_keys) as keys, (select count(*)::int from core.form_drafts) as drafts,
      (select count(*)::int from core.sign_in_failures) as failures, (select count(*)::int from core.sessions) as sessions`),
  )
  return rows[0]
}

const plannings = '/cles-vacances/proprietaires/plannings'

test('what has had its time goes, what has not stays', async () => {
  const base = '/cles-vacances/proprietaires'
  const stranger = app.visitor()
  await stranger.get(base)
  await stranger.post(`${base}/connexion`, { department: '11', identifier: 'camille.test', password: 'wrong' })
  const staff = await app.signInAs(app.network.networkAdministrator)
  await staff.get('/cles-vacances/gestion')
  await staff.post(`/cles-vacances/gestion/comptes/${app.network.owner.accountId}/delegation`)
  const owner = await app.signInAs(app.network.owner)
  const page = await owner.get(plannings)
  const action =
    /action="([^"]*affichage[^"]*)"/.exec(page.text)?.[1] ?? `${plannings}/${app.network.lodgingId}/affichage`
  const _form = owner.tokenFor(action) ?? ''
  app.clock.advance({ minutes: 21 })
  await owner.postRaw(action, { _form, shown: 'yes' })
  expect(await counts()).toEqual({ keys: 1, drafts: 1, failures: 1, sessions: 3 })

  await purge(app.db, app.network.organizationId, app.clock.now)
  expect(await counts()).toEqual({ keys: 1, drafts: 1, failures: 1, sessions: 3 })
  app.clock.advance({ hours: 25 })
  await purge(app.db, app.network.organizationId, app.clock.now)
  expect(await counts()).toEqual({ keys: 0, drafts: 0, failures: 0, sessions: 3 })
  app.clock.advance({ hours: 24 * 31 })
  await purge(app.db, app.network.organizationId, app.clock.now)
  expect(await counts()).toEqual({ keys: 0, drafts: 0, failures: 0, sessions: 0 })
  const again = app.visitor()
  await again.get(base)
  const answer = await again.post(`${base}/connexion`, {
    department: '11',
    identifier: 'camille.test',
    password: testPassword,
  })
  expect(answer.status).toBe(303)
})
