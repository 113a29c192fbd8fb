import type { Hono } from 'hono'
import type { Transaction } from '../platform/database/database.ts'
import type { Door } from './accounts/doors.ts'
import type { Actor, Right } from './accounts/rules.ts'
import type { Environment } from './environment.ts'
import type { HistoryWords } from './history/words.ts'
import type { ApiPart } from './open-api.ts'
import type { Organization } from './organizations/rules.ts'
import type { Holding } from './personal-data/holding.ts'
import type { RunKind } from './progress/actions.ts'
import type { Services } from './services.ts'

/** The parts of the back office's menu, in their order: what staff come for first, what they set once last. */
export const officeGroups = ['Annuaire', 'Plannings', 'Contenus', 'Dernière minute', 'Suivi', 'Réglages'] as const

type OfficeGroup = (typeof officeGroups)[number]

/** An entry of the back office's menu, shown to staff who hold its right (null: all staff). */
export interface OfficeEntry {
  group: OfficeGroup
  label: string
  /** One sentence for the back office's home: what one does there. */
  hint: string
  path: (slug: string) => string
  right: Right | null
  icon: string
  /** The module that must run for the entry to show; absent: always there. */
  module?: string
}

/** Who stands before the back office, and when: what its home counts and its search finds is theirs to see. */
export interface Reader {
  organization: Organization
  actor: Actor
  now: Temporal.Instant
  services: Services
}

/** Something that waits for hands, on the back office's home while there is any of it. */
export interface AttentionEntry {
  /** « 3 courriels n'ont pas pu partir » */
  label: (count: number) => string
  /** How many, within the départements of the reader; asked at each opening of the home, so it must be quick. */
  count: (tx: Transaction, reader: Reader) => Promise<number>
  /** The list of just these. */
  path: (slug: string) => string
  /** Whoever holds it sees the entry (null: all staff). */
  right: Right | null
  icon: string
  /** The module that must run; absent: always there. */
  module?: string
}

/** Something that a new organisation does once, on the back office's home until it is done. */
export interface FirstStep {
  /** « Créer le premier propriétaire » */
  label: string
  hint: string
  /** Whether it has been done, whoever did it; asked at each opening of the home, so it must be quick. */
  isDone: (tx: Transaction, reader: Reader) => Promise<boolean>
  path: (slug: string) => string
  /** Whoever holds it sees the step. */
  right: Right
  icon: string
  /** The module that must run; absent: always there. */
  module?: string
}

/** One thing that the back office's search found. */
export interface Found {
  title: string
  /** What tells it from its namesakes: code, place, address. */
  detail: string
  href: string
  /** Closed things are found too, and say so. */
  closed?: boolean
}

/** Finds things of one kind for the back office's search. */
export interface Searcher {
  /** « Propriétaires », above what it finds. */
  label: string
  right: Right | null
  icon: string
  module?: string
  /** At most `limit` things that bear every word typed, within the départements of the reader, the likeliest first. */
  find: (tx: Transaction, reader: Reader, typed: string, limit: number) => Promise<Found[]>
  /** The whole list of such things, with the same words. */
  list: (slug: string, typed: string) => string
}

/** A thing of the history by its name of today, and the page it has. */
export interface Named {
  id: number
  name: string
  href: string
}

/** Names things of one kind that the history speaks of. Several may share a subject: accounts of staff, and of owners. */
export interface SubjectKind {
  /** As verbs record it: `lodging`. */
  subject: string
  /** Whoever holds it may open the pages that the names lead to. */
  right: Right | null
  module?: string
  /** Those of these things that lie within the reader's départements. */
  named: (tx: Transaction, reader: Reader, ids: readonly number[]) => Promise<Named[]>
  /** The numbers of those that bear every word typed, `limit` at most. */
  bearing: (tx: Transaction, reader: Reader, typed: string, limit: number) => Promise<number[]>
}

/** A public door of an organisation, shown on its home page. */
export interface PublicEntry {
  label: string
  hint: string
  path: (slug: string) => string
  icon?: string
}

/** What a module hands to the app: its only door. */
export interface Module {
  name: string
  routes: Hono<Environment>
  /** Handlers that see every request of theirs, those answered from kept pages too. The organisation is not known yet. */
  gates?: Hono<Environment>
  /** English of the module's public sentences, keyed by the French. */
  english: Record<string, string>
  /** The portal that it opens, whose face its error pages keep. */
  door?: Door
  officeEntries: OfficeEntry[]
  /** « À traiter aujourd'hui » of the back office's home. */
  attention?: AttentionEntry[]
  /** « Pour commencer » of the back office's home. */
  firstSteps?: FirstStep[]
  /** What the back office's search looks through. */
  searchers?: Searcher[]
  /** The addresses to which forms with files are sent: the only ones where a request may be larger than usual. */
  uploads?: readonly RegExp[]
  /** How the history names this module's things, and finds them. */
  subjects?: SubjectKind[]
  /** What its tables hold of a person. */
  holdings?: readonly Holding[]
  /** What the history calls in French what the module's verbs record. */
  historyWords?: HistoryWords
  /** What a new organisation that runs it begins with, in the transaction that opens it. */
  opening?: (tx: Transaction, organizationId: number) => Promise<unknown>
  /** Its work on many things at once, done by a job while somebody watches. */
  runKinds?: RunKind[]
  publicEntries: PublicEntry[]
  /** Tells search engines what there is to find; named in /robots.txt. */
  sitemap?: (slug: string) => string
  /** What it answers as data; the API's page and document are made of all modules'. */
  api?: ApiPart
}
