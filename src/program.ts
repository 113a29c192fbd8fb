import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { pino } from 'pino'
import { createApp, personalHoldings, runKinds } from './app.tsx'
import { accountJobs } from './core/accounts/jobs.ts'
import { outboxJobs } from './core/outbox/jobs.ts'
import { personalDataJobs } from './core/personal-data/jobs.ts'
import { progressJobs } from './core/progress/jobs.ts'
import type { Services } from './core/services.ts'
import { questionJobs, writeCounts } from './modules/lastminute/index.ts'
import { feedJobs, importJobs, photoJobs, reminderJobs, statisticsJobs } from './modules/owners/index.ts'
import { openAnnouncements } from './platform/database/announcements.ts'
import { openDatabase } from './platform/database/database.ts'
import { startEmbeddedPostgres } from './platform/database/embedded.ts'
import { migrate } from './platform/database/migrate.ts'
import { errorSerializer } from './platform/database/query-faults.ts'
import { refreshStatistics } from './platform/database/statistics.ts'
import { folderFileStore } from './platform/files/folder-store.ts'
import { listen } from './platform/http/listen.ts'
import { readManifest } from './platform/http/manifest.ts'
import { installJobs, startJobs } from './platform/jobs/jobs.ts'
import { smtpMailer } from './platform/mail/smtp.ts'
import type { Settings } from './settings.ts'

interface Frame {
  /** Registers what undoes a step that succeeded; the last registered is undone first. */
  onStop(undo: () => Promise<void>): void
  /** Something that the program cannot live without has gone. */
  onLost(what: string): void
  say(line: string): void
}

/** Starts everything in order: database, migrations, demonstration, jobs, HTTP. Returns once requests are served. */
export async function startProgram(settings: Settings, frame: Frame) {
  // Asked before anything slow: whoever gave a taken port hears so at once.
  await (await listen(() => new Response(null, { status: 503 }), settings.host, settings.port)).close(0)
  const url = settings.databaseUrl ? await outsideDatabase(settings.databaseUrl) : await ownDatabase(settings, frame)
  await migrate(url)
  const db = openDatabase(url)
  // A statement under way is not waited for longer: the database's own stop rolls it back.
  frame.onStop(() => Promise.race([db.close(), wait(1_000)]))

  const log = pino({ level: settings.logLevel, serializers: { err: errorSerializer } })
  const secret = settings.secretKey ?? keptSecret(settings.dataDir)
  const mailer = settings.smtpUrl ? smtpMailer(settings.smtpUrl) : null
  await installJobs(url)
  const now = () => Temporal.Now.instant()
  const definitions = [
    ...(mailer ? outboxJobs({ db, mailer, now }) : []),
    ...accountJobs(() => services),
    ...importJobs(() => services),
    ...feedJobs(() => services),
    ...reminderJobs(() => services),
    ...questionJobs(() => services),
    ...statisticsJobs(() => services),
    ...photoJobs(() => services),
    ...personalDataJobs(() => services, personalHoldings),
    ...progressJobs(() => services, runKinds),
  ]
  const jobs = await startJobs({ url, log, definitions })
  frame.onStop(jobs.stop)
  const announcements = openAnnouncements(url)
  const services: Services = {
    ...{ db, announcements, log, secret, jobs, mailer, now },
    files: folderFileStore(path.join(settings.dataDir, 'files')),
    publicUrl: settings.publicUrl ?? '',
    trustedProxies: settings.trustedProxies,
    demo: settings.demo,
    mapTiles: settings.mapTiles,
    asset: readManifest(new URL('../dist/assets.json', import.meta.url)),
  }
  const demo = settings.demo ? await demonstration(services, url) : null
  const app = createApp(services, { checks: { jobs: jobs.ready }, ...demo?.around })
  // What requests left to be written, once the last of them is answered.
  frame.onStop(() => Promise.race([writeCounts(services), wait(1_000)]))
  const listening = await listen(app.fetch, settings.host, settings.port)
  frame.onStop(() => listening.close(1_500))
  // Screens that stay open come back to the next process by themselves; they must not hold this one.
  frame.onStop(() => announcements.close())
  const address = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${listening.port}`
  services.publicUrl ||= address
  demo
    ?.open(services, address)
    .catch((error: unknown) => log.error({ err: error }, 'the demonstration calendars and reminders'))
  const published = services.publicUrl === address ? '' : `, écoute sur ${address}/`
  frame.say(`Escale est prêt : ${services.publicUrl}/${published}`)
  if (settings.demo) frame.say("Les comptes de démonstration et leurs mots de passe sont sur la page d'accueil.")
}

/** An empty database receives the demonstration; production never loads its code. */
async function demonstration(services: Services, url: string) {
  const [{ loadDemo }, { demoAccounts }, { demoRoutes }, { openDemoFeeds }, { openDemoReminders }] = await Promise.all([
    import('./demo/load.ts'),
    import('./demo/accounts.ts'),
    import('./demo/feeds/routes.ts'),
    import('./demo/feeds/open.ts'),
    import('./demo/reminders/open.ts'),
  ])
  if (await loadDemo(services)) await refreshStatistics(url)
  return {
    around: { demoAccounts, demoRoutes },
    async open(opened: Services, address: string) {
      await openDemoFeeds(opened, address)
      await openDemoReminders(opened)
    },
  }
}

async function ownDatabase({ dataDir }: Settings, frame: Frame) {
  const server = await startEmbeddedPostgres({ dataDir, log: frame.say })
  frame.onStop(server.stop)
  server.ended.then(() =>
    frame.onLost(
      "La base de données s'est arrêtée d'elle-même (journal : postgres.log dans le dossier de données) : relancez Escale.",
    ),
  )
  return server.url
}

async function outsideDatabase(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    )
    if ((rows[0]?.version ?? 0) >= 150000) return url
  } catch (error) {
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error)
    throw new Error(`Le PostgreSQL que DATABASE_URL indique ne répond pas : ${reason}`)
  } finally {
    await client.end().catch(() => undefined)
  }
  throw new Error('Le PostgreSQL que DATABASE_URL indique est trop ancien : il faut la version 15 ou une plus récente.')
}

/** Outside production a key is drawn once and kept, so that a restart signs nobody out. */
function keptSecret(dataDir: string) {
  const file = path.join(dataDir, 'secret-key')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}
