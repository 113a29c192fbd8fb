import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../src/app.tsx'
import { newToken, sessionCookieName } from '../../src/core/accounts/sessions/rules.ts'
import { insertSession } from '../../src/core/accounts/sessions/store.ts'
import type { Services } from '../../src/core/services.ts'
import { openAnnouncements } from '../../src/platform/database/announcements.ts'
import { openDatabase, write } from '../../src/platform/database/database.ts'
import { folderFileStore } from '../../src/platform/files/folder-store.ts'
import { plantSmallWorld, type TestAccount, testPasswordCost } from '../worlds/small-network.ts'
import { createTestDatabase } from './database.ts'
import { Visitor } from './visitor.ts'

export type { Answer, Visitor } from './visitor.ts'

/** A Monday morning of summer, in Paris 10:00. Tests move it, nothing else does. */
const monday = Temporal.Instant.from('2026-07-06T08:00:00Z')

interface SentJob {
  name: string
  data: Record<string, unknown>
}

interface Options {
  /** True: `PUBLIC_URL` is https, with all that follows for cookies. */
  https?: boolean
  services?: Partial<Services>
  now?: Temporal.Instant
}

export type TestApp = Awaited<ReturnType<typeof startTestApp>>

/**
 * The whole program over a database of its own with the small world in it, and a clock that stands still. Jobs are
 * noted in `jobs`, not run. Call `stop()` in `afterAll`.
 */
export async function startTestApp({ https = false, services: given = {}, now = monday }: Options = {}) {
  const database = await createTestDatabase()
  const db = openDatabase(database.url, { connections: 8 })
  const folder = await mkdtemp(path.join(tmpdir(), 'escale-files-'))
  const clock = {
    now,
    set: (moment: Temporal.Instant | string) => {
      clock.now = typeof moment === 'string' ? Temporal.Instant.from(moment) : moment
    },
    advance: (duration: Temporal.DurationLike) => {
      clock.now = clock.now.add(duration)
    },
  }
  const jobs: SentJob[] = []
  const announcements = openAnnouncements(database.url)
  const services: Services = {
    db,
    announcements,
    jobs: { send: async (_tx, name, data) => void jobs.push({ name, data }) },
    mailer: null,
    files: folderFileStore(folder),
    now: () => clock.now,
    secret: 'a secret of tests, of no use anywhere else',
    publicUrl: https ? 'https://escale.example' : 'http://localhost',
    trustedProxies: [],
    demo: false,
    mapTiles: '',
    log: pino({ level: 'silent' }),
    asset: (name) => `/assets/${name}`,
    passwordCost: testPasswordCost,
    ...given,
  }
  const world = await plantSmallWorld(db)
  const app = createApp(services)
  const reach = async (address: string, init: RequestInit, client: string) =>
    app.request(address, init, { incoming: { socket: { remoteAddress: client } } })
  const visitor = () => new Visitor(reach, services.publicUrl)

  return {
    ...{ app, db, clock, jobs, services, ...world, visitor },
    databaseUrl: database.url,
    /** How many files lie in the files folder. */
    async storedFiles(): Promise<number> {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).length
    },
    /** A visitor with a session of this account, as if it had just signed in. */
    async signInAs(account: TestAccount, options: { actedBy?: TestAccount } = {}): Promise<Visitor> {
      const { token, hash } = newToken()
      const { organizationId, accountId, slug, portal } = account
      await write(db, { organizationId }, (tx) =>
        insertSession(tx, {
          ...{ organizationId, accountId, tokenHash: hash, createdAt: clock.now, lastSeenAt: clock.now },
          actedByAccountId: options.actedBy?.accountId ?? null,
          expiresAt: clock.now.add({ hours: 12 }),
        }),
      )
      const signedIn = visitor()
      signedIn.cookies.set(sessionCookieName(slug, portal, https), token)
      return signedIn
    },
    async stop() {
      await announcements.close()
      await db.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
