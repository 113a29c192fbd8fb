import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepDraft } from '../../src/core/forms/drafts/drafts.ts'
import { write } from '../../src/platform/database/database.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { TestAccount } from '../worlds/small-network.ts'
import { addressOf, routesOf } from './routes.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

/** How often anything was written by a verb: forms used, and lines of the history. */
async function written() {
  const { rows } = await write(world.db, { organizationId: world.network.organizationId }, (tx) =>
    tx.execute<{ count: number }>(
      sql`select (select count(*) from core.form_keys)::int + (select count(*) from core.history)::int as count`,
    ),
  )
  return rows[0]?.count
}

test('OWN-03 a kept form is shown again by every route, and never submitted by itself', {
  timeout: 60_000,
}, async () => {
  const { network, services } = world
  const wrong: string[] = []
  let resumed = 0
  const people: [TestAccount, string][] = [
    [network.owner, 'proprietaires'],
    [network.networkAdministrator, 'gestion'],
  ]
  for (const [account, segment] of people) {
    const visitor = await world.signInAs(account)
    const { organizationId, accountId } = account
    const posts = routesOf(world).filter(
      ({ method, path }) => method === 'POST' && path.startsWith(`/:org/${segment}/`) && !/connexion|oublie/.test(path),
    )
    for (const route of posts) {
      const number = /utilisateurs/.test(route.path) ? network.technician.accountId : network.lodgingId
      const address = addressOf(route, { slug: network.slug, number })
      const form = new FormData()
      for (const name of ['name', 'identifier', 'version', 'shown', 'state']) form.append(name, '1')
      const token = await keepDraft(services, { organizationId, accountId }, address, form)
      const answer = await visitor.get(`/${network.slug}/${segment}/reprise/${token}`)
      resumed += 1
      if (![200, 303, 404].includes(answer.status)) wrong.push(`${route.path}: ${answer.status}`)
      if (
        await visitor
          .get(`/${network.slug}/${segment}`)
          .then((home) => home.status !== 200 || /Se connecter/.test(home.text))
      )
        wrong.push(`${route.path} ended the session`)
    }
  }
  expect(resumed).toBeGreaterThan(15)
  expect(wrong).toEqual([])
  expect(await written()).toBe(0)
})
