import { and, eq, inArray, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from '../../platform/database/database.ts'

/** A person of an organisation, with all by whose numbers the tables know them. */
export interface Subject {
  organizationId: number
  personId: number
  /** The accounts that sign in as this person, on every portal, closed ones too. */
  accountIds: readonly number[]
  /** The mail addresses of person and accounts, in small letters. */
  addresses: readonly string[]
  /** What they provide, and the lodgings of these, closed ones too; with the name under which people know each. */
  providers: ReadonlyMap<number, string>
  lodgings: ReadonlyMap<number, string>
}

/** What erases a person. */
export interface Erasing {
  subject: Subject
  /** Names, mail addresses and telephone numbers by which other people's rows may speak of them. */
  mentions: readonly string[]
  at: Temporal.Instant
  /** The member of staff who does it; null: the program, once the time is over. */
  byAccountId: number | null
}

/** A column, and what its stored words are called. */
type Field = PgColumn | { column: PgColumn; words: Readonly<Record<string, string>> }

/**
 * What one table holds of a person. A module hands its own to the program (`Module.holdings`); a test walks every table
 * that points at persons, accounts, providers or lodgings, and wants it here.
 */
export interface Holding {
  table: PgTable
  /** « Photos »: over the rows, in the file that the person is given. */
  title: string
  /** Which rows are about this person. */
  theirs: (subject: Subject) => SQL | undefined
  /** What of a row the person is given, by its French name. */
  fields: Readonly<Record<string, Field>>
  /** Names of fields that whoever knows them could use: given to the person alone, never to staff. */
  secrets?: readonly string[]
  /** Reads what is no plain row; takes the place of `fields`. */
  read?: (tx: Transaction, subject: Subject) => Promise<Record<string, unknown>[]>
  /** Takes out of these rows what says who it was; absent: nothing in them does, they stay as they are. */
  erase?: (tx: Transaction, erasing: Erasing) => Promise<unknown>
  /** What must be closed before the person can be erased, each as a sentence. */
  standing?: (tx: Transaction, subject: Subject) => Promise<string[]>
}

/** Rows of these numbers, of the person's organisation. */
const among =
  (organizationId: PgColumn, column: PgColumn, numbers: (subject: Subject) => readonly number[]) =>
  (subject: Subject) =>
    and(eq(organizationId, subject.organizationId), inArray(column, [...numbers(subject)]))

type OfOrganization = { organizationId: PgColumn }

export const ofPerson = (table: OfOrganization, column: PgColumn) =>
  among(table.organizationId, column, ({ personId }) => [personId])

export const ofAccounts = (table: OfOrganization, column: PgColumn) =>
  among(table.organizationId, column, ({ accountIds }) => accountIds)

export const ofProviders = (table: OfOrganization, column: PgColumn) =>
  among(table.organizationId, column, ({ providers }) => [...providers.keys()])

export const ofLodgings = (table: OfOrganization, column: PgColumn) =>
  among(table.organizationId, column, ({ lodgings }) => [...lodgings.keys()])
