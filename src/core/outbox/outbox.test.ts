import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import { write } from '../../platform/database/database.ts'
import { smtpMailer } from '../../platform/mail/smtp.ts'
import { deliverMail, deliveryTries, writeMail } from './actions.ts'
import { mails } from './schema.ts'

/** A real SMTP server whose temper each test sets. */
type Temper = 'takes' | 'refuses' | 'delays' | 'drops'

let world: TestApp
let server: SMTPServer
let temper: Temper
let received: string[]

beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

beforeEach(async () => {
  received = []
  temper = 'takes'
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (temper === 'drops') return closeAll()
        if (temper !== 'takes') return done(answer(temper))
        received.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())))

function closeAll() {
  for (const connection of (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections) {
    connection._socket.destroy()
  }
}

function answer(kind: Temper) {
  return kind === 'refuses'
    ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
    : Object.assign(new Error('try later'), { responseCode: 451 })
}

const mailer = () => smtpMailer(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)

async function written(subject: string, text = 'Bonjour, voici votre lien.') {
  const {
    db,
    network: { organizationId },
    services,
    clock,
  } = world
  return write(db, { organizationId }, (tx) =>
    writeMail(
      tx,
      { jobs: services.jobs, mailer: mailer() },
      {
        organizationId,
        accountId: null,
        sender: 'reseau@example.org',
        recipient: 'camille@example.org',
        subject,
        text,
        html: `<p>${text}</p>`,
        now: clock.now,
      },
    ),
  )
}

async function mailOf(id: number) {
  const {
    db,
    network: { organizationId },
  } = world
  const [mail] = await write(db, { organizationId }, (tx) => tx.select().from(mails).where(eq(mails.id, id)))
  return mail
}

const deliver = (id: number) =>
  deliverMail({ db: world.db, mailer: mailer(), now: () => world.clock.now }, world.network.organizationId, id)

test('a mail leaves once, also when two workers hold its job', async () => {
  const id = await written('Vos identifiants')
  expect(world.jobs.at(-1)).toMatchObject({ name: 'deliver-mail', data: { mailId: id } })
  await Promise.all([deliver(id), deliver(id)])
  await deliver(id)
  expect(received).toHaveLength(1)
  expect(received[0]).toContain('Subject: Vos identifiants')
  expect(await mailOf(id)).toMatchObject({ state: 'sent', attempts: 1 })
})

test('the secret of a link leaves with the mail; the copy that staff read has it no more', async () => {
  const secret = 'Aa0_-'.repeat(8).padEnd(43, 'x')
  const id = await written('Un lien', `https://escale.example/reseau/mot-de-passe/${secret} et la suite`)
  expect((await mailOf(id))?.text).toContain(secret)
  await deliver(id)
  expect(received.join('').replaceAll('=\r\n', '')).toContain(secret)
  const mail = await mailOf(id)
  expect(mail?.text).toBe('https://escale.example/reseau/mot-de-passe/… et la suite')
  expect(mail?.html).not.toContain(secret)
})

test('a server that says no for good is not asked again', async () => {
  temper = 'refuses'
  const id = await written('Refusé')
  await deliver(id)
  expect(await mailOf(id)).toMatchObject({ state: 'failed', attempts: 1 })
  expect((await mailOf(id))?.lastError).toContain('550')
})

test.each(['delays', 'drops'] as const)(
  'a server that %s is asked again, and the mail leaves when it takes it',
  async (mood) => {
    temper = mood
    const id = await written('Patience')
    await expect(deliver(id)).rejects.toThrow()
    expect(await mailOf(id)).toMatchObject({ state: 'waiting', attempts: 1 })
    temper = 'takes'
    await deliver(id)
    expect(await mailOf(id)).toMatchObject({ state: 'sent', attempts: 2, lastError: '' })
  },
)

test('after the last try the mail is told as failed rather than tried for ever', async () => {
  temper = 'delays'
  const id = await written('Jamais')
  for (let attempt = 1; attempt < deliveryTries; attempt += 1) await expect(deliver(id)).rejects.toThrow()
  await deliver(id)
  expect(await mailOf(id)).toMatchObject({ state: 'failed', attempts: deliveryTries })
})

test('a line break in a subject adds no header', async () => {
  const id = await written('Bonjour\r\nBcc: tous@example.org')
  await deliver(id)
  expect(received[0]).toContain('Subject: Bonjour Bcc: tous@example.org')
  expect(received[0]).not.toMatch(/^Bcc:/m)
})

test('without a mail server mails are kept, and no job is made', async () => {
  const {
    db,
    network: { organizationId },
    services,
    clock,
    jobs,
  } = world
  const before = jobs.length
  const id = await write(db, { organizationId }, (tx) =>
    writeMail(
      tx,
      { ...services, mailer: null },
      {
        organizationId,
        accountId: null,
        sender: 'reseau@example.org',
        recipient: 'camille@example.org',
        subject: 'Gardé',
        text: 'x',
        html: 'x',
        now: clock.now,
      },
    ),
  )
  expect(await mailOf(id)).toMatchObject({ state: 'kept' })
  expect(jobs).toHaveLength(before)
})
