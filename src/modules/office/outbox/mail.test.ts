import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { writeMail } from '../../../core/outbox/actions.ts'
import { mails } from '../../../core/outbox/schema.ts'
import { write } from '../../../platform/database/database.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

const secret = 'Aa0_-'.repeat(8).padEnd(43, 'x')
const link = `https://escale.example/cles-vacances/hebergeurs/questions/${secret}/complet`

async function reading(text: string, state: 'kept' | 'waiting' | 'failed') {
  const { organizationId, networkAdministrator } = app.network
  const id = await write(app.db, { organizationId }, async (tx) => {
    const written = await writeMail(tx, app.services, {
      ...{ organizationId, accountId: null, sender: 'a@example.org', recipient: 'b@example.org', html: '' },
      ...{ subject: 'Toujours disponible ?', text, now: app.clock.now },
    })
    await tx.update(mails).set({ state }).where(eq(mails.id, written))
    return written
  })
  const staff = await app.signInAs(networkAdministrator)
  return (await staff.get(`/cles-vacances/gestion/courriels/${id}`)).text
}

test('LAST-15 where mails leave, staff do not read links that act for somebody else, sent or not', async () => {
  const mailer = app.services.mailer
  app.services.mailer = { send: async () => undefined, check: async () => undefined } as never
  try {
    for (const state of ['waiting', 'failed', 'kept'] as const) {
      const text = await reading(`Non :\n${link}`, state)
      expect(text, state).not.toContain(secret)
      expect(text, state).toContain('/hebergeurs/questions/…/complet')
      expect(text, state).toContain('agissent au nom de son destinataire')
    }
  } finally {
    app.services.mailer = mailer
  }
})

test('00-product without a mail server the links stay to be used, and the page says in whose name they act', async () => {
  const text = await reading(`Non :\n${link}`, 'kept')
  expect(text).toContain(link)
  expect(text).toMatch(/Sans serveur de courriel.*agissent au nom de son destinataire/s)
  expect(await reading('Bonjour, rien à presser.', 'kept')).not.toContain('agissent au nom')
})
