import type { Logger } from 'pino'
import type { Announcements } from '../platform/database/announcements.ts'
import type { Database, Transaction } from '../platform/database/database.ts'
import type { JobBoard } from '../platform/jobs/board.ts'
import type { PasswordCost } from './accounts/passwords/hashing.ts'

/** Where bytes of files lie; names are made by `core/files`, never by people. */
export interface FileStore {
  put(name: string, bytes: Uint8Array): Promise<void>
  get(name: string): Promise<Uint8Array | null>
  /** Only what nothing points at any more; a name that is not there is no fault. */
  remove(name: string): Promise<void>
}

/** Enqueues work inside the verb's own transaction; see platform/jobs. */
export interface Jobs {
  send(tx: Transaction, name: string, data: Record<string, unknown> & { organizationId: number | null }): Promise<void>
  /** What the queue knows; absent where no worker runs (tests). */
  board?: JobBoard
}

/** Hands a mail to a server; absent where no server is set, and mails are then kept. */
export interface Mailer {
  send(mail: { sender: string; recipient: string; subject: string; text: string; html: string }): Promise<void>
}

/** Everything that the program was started with; passed, never ambient. */
export interface Services {
  db: Database
  /** What other processes commit, for screens that stay open. */
  announcements: Announcements
  jobs: Jobs
  mailer: Mailer | null
  files: FileStore
  now: () => Temporal.Instant
  /** 32 bytes or more; signs form tokens, seals drafts, keys throttling. */
  secret: string
  /** Cost of one password hash; absent: the program's own. Only tests make it cheaper. */
  passwordCost?: PasswordCost
  /** The origin people see, without a slash at its end. */
  publicUrl: string
  /** Whose `X-Forwarded-For` counts; empty: the socket's address. */
  trustedProxies: string[]
  demo: boolean
  /** Addresses on this machine from which calendars may be read; absent: only public ones. Tests, and the demonstration's own. */
  mayFetchLocally?: (url: URL) => boolean
  /** Address of map tiles such as `https://tiles.example.org/{z}/{x}/{y}.png`; empty: contours only. */
  mapTiles: string
  log: Logger
  /** Logical name of a built file (`style.css`) to its hashed address. */
  asset: (name: string) => string
}

/** An account of the demonstration, shown with its password on the installation's home. */
export interface DemoAccount {
  /** The organisation's slug; empty for whoever stands above them. */
  organization: string
  module: string
  role: string
  name: string
  /** Code of the département, where signing in asks for it. */
  department?: string
  identifier: string
  password: string
  path: string
}
