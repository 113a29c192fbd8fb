import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, text } from 'drizzle-orm/pg-core'
import {
  bytes,
  day,
  identity,
  moment,
  organizationId,
  reference,
  tenantKey,
  within,
} from '../../../platform/database/columns.ts'
import { accounts } from '../../accounts/schema.ts'
import { lodgings } from '../../directory/schema.ts'
import { core } from '../../schema.ts'

/** OWN-28: a calendar kept elsewhere that a lodging imports, and how its readings went. */
export const feeds = core.table(
  'feeds',
  {
    organizationId: organizationId(),
    id: identity(),
    lodgingId: reference('lodging_id').notNull(),
    /** « Airbnb »: what its nights are shown under. */
    name: text('name').notNull(),
    /** Whoever knows it reads the calendar there: never in the history or the logs. */
    address: text('address').notNull(),
    /** Its DTEND is the last night instead of the day of departure. */
    endsOnLastNight: boolean('ends_on_last_night').notNull().default(false),
    /** Of what its owner says of it: the form is saved against the version that it showed. */
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    pausedAt: moment('paused_at'),
    closedAt: moment('closed_at'),
    closedByAccountId: reference('closed_by_account_id'),

    nextReadAt: moment('next_read_at').notNull(),
    /** Since when a reader holds the feed; another takes it over where that was too long ago. */
    takenAt: moment('taken_at'),
    /** The last try, whatever came of it. */
    triedAt: moment('tried_at'),
    /** The last reading that was understood, a « not modified » included. */
    readAt: moment('read_at'),
    /** The last reading that changed nights. */
    changedAt: moment('changed_at'),
    /** The last reading that asked for the whole file, whatever had changed. */
    wholeReadAt: moment('whole_read_at'),
    etag: text('etag').notNull().default(''),
    lastModified: text('last_modified').notNull().default(''),
    /** SHA-256 of the file that was applied last. */
    digest: bytes('digest'),
    /** How many tries in a row failed, the first of them, and why the last one did. */
    failures: integer('failures').notNull().default(0),
    failingSince: moment('failing_since'),
    problem: text('problem').notNull().default(''),
    /** When the owner was told by mail that it fails. */
    toldAt: moment('told_at'),
    /** Readings in a row without any stay where some were known. */
    emptyReadings: integer('empty_readings').notNull().default(0),
    emptySince: moment('empty_since'),
    /** Blocks of the last file that are no stays, and so hold no night. */
    ignoredBlocks: integer('ignored_blocks').notNull().default(0),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.lodgingId, () => lodgings),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    index('feeds_lodging').on(table.organizationId, table.lodgingId),
    index('feeds_due')
      .on(table.organizationId, table.nextReadAt)
      .where(sql`${table.closedAt} is null and ${table.pausedAt} is null`),
  ],
)

/** What a feed's nights are: let by a stay, or closed by a block that is none. */
export type HeldAs = 'let' | 'closed'

/** The layer of the feeds: nights [first_night_on, departure_on) as each feed says them; stays of one feed may overlap. */
export const feedStays = core.table(
  'feed_stays',
  {
    organizationId: organizationId(),
    id: identity(),
    lodgingId: reference('lodging_id').notNull(),
    feedId: reference('feed_id').notNull(),
    /** As the feed says it at its last reading; empty where it says none. Some change it at every reading. */
    uid: text('uid').notNull(),
    firstNightOn: day('first_night_on').notNull(),
    departureOn: day('departure_on').notNull(),
    /** The site forgot it while it was under way, and it ended that day: its departure as it had been said until then. */
    forgottenDepartureOn: day('forgotten_departure_on'),
    heldAs: text('held_as').$type<HeldAs>().notNull(),
    /** It had the dates of a block that we had given to that very site: it holds its nights here, and is sent nowhere. */
    isEcho: boolean('is_echo').notNull().default(false),
    firstSeenAt: moment('first_seen_at').notNull(),
    /** « Écarter ce séjour »: it holds no night. */
    setAsideAt: moment('set_aside_at'),
    setAsideByAccountId: reference('set_aside_by_account_id'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.lodgingId, () => lodgings),
    within(table.organizationId, table.feedId, () => feeds),
    within(table.organizationId, table.setAsideByAccountId, () => accounts),
    check('feed_stays_order', sql`${table.firstNightOn} < ${table.departureOn}`),
    check('feed_stays_held_as', sql`${table.heldAs} in ('let', 'closed')`),
    index('feed_stays_nights').on(table.organizationId, table.lodgingId, table.departureOn),
    index('feed_stays_feed').on(table.organizationId, table.feedId),
  ],
)

/**
 * A private address at which a lodging's planning is read by one site. Its secret is computed from this row and the
 * program's key, so that nobody finds it in the database; raising `generation` revokes it.
 */
export const feedExports = core.table(
  'feed_exports',
  {
    organizationId: organizationId(),
    id: identity(),
    lodgingId: reference('lodging_id').notNull(),
    /** The feed that comes from the same site, whose own nights are not sent back; null for everybody else. */
    feedId: reference('feed_id'),
    generation: integer('generation').notNull().default(1),
    /** Which of let, option and closed are sent. */
    states: text('states').array().notNull(),
    createdAt: moment('created_at').notNull(),
    /** When a site last read it. */
    askedAt: moment('asked_at'),
    closedAt: moment('closed_at'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.lodgingId, () => lodgings),
    within(table.organizationId, table.feedId, () => feeds),
    index('feed_exports_lodging').on(table.organizationId, table.lodgingId),
  ],
)
