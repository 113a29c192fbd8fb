import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core'
import {
  bytes,
  identity,
  moment,
  organizationId,
  reference,
  tenantKey,
  within,
} from '../../platform/database/columns.ts'
import { accounts } from '../accounts/schema.ts'
import { lodgings } from '../directory/schema.ts'
import { files } from '../files/schema.ts'
import { organizations } from '../organizations/schema.ts'
import { core } from '../schema.ts'

/**
 * A photo in its sizes, made before anything points at it; what nothing points at any more is purged. A drawing is shown
 * as it is, from its file, and has no sizes.
 */
export const pictures = core.table(
  'pictures',
  {
    organizationId: organizationId(),
    id: identity(),
    /** Random: the names under which the bytes lie are made from it (rules.ts). */
    key: bytes('key').notNull(),
    fileId: reference('file_id'),
    /** Of the largest size. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** Longest sides in pixels, smallest first. */
    sizes: integer('sizes').array().notNull(),
    madeAt: moment('made_at').notNull(),
    /** Its bytes are gone; the row stays for what was once shown. */
    purgedAt: moment('purged_at'),
  },
  (table) => [
    tenantKey(table),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    within(table.organizationId, table.fileId, () => files),
    check('pictures_something', sql`${table.fileId} is not null or cardinality(${table.sizes}) > 0`),
  ],
)

/** What whoever deposits a photo accepts; a text is never changed, a new version follows it. */
export const photoConditions = core.table(
  'photo_conditions',
  {
    organizationId: organizationId(),
    id: identity(),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    publishedAt: moment('published_at').notNull(),
    /** Null: the text that comes with the program. */
    publishedByAccountId: reference('published_by_account_id'),
  },
  (table) => [
    tenantKey(table),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    within(table.organizationId, table.publishedByAccountId, () => accounts),
    uniqueIndex('photo_conditions_version').on(table.organizationId, table.version),
  ],
)

/**
 * Photos of a lodging in their places: 1 to 4 are the technician's, 5 to 10 the owner's (OWN-52). `credit` is the
 * copyright shown with each. Two open photos never share a place: an exclusion constraint of the migrations, checked at
 * the commit, so that places can be exchanged.
 */
export const lodgingPhotos = core.table(
  'lodging_photos',
  {
    organizationId: organizationId(),
    id: identity(),
    lodgingId: reference('lodging_id').notNull(),
    pictureId: reference('picture_id').notNull(),
    position: integer('position').notNull(),
    caption: text('caption').notNull(),
    credit: text('credit').notNull(),
    depositedAt: moment('deposited_at').notNull(),
    /** Null: the program, which brings the demonstration's. */
    depositedByAccountId: reference('deposited_by_account_id'),
    /** The version that was accepted; null before versions were kept. */
    conditionsId: reference('conditions_id'),
    version: integer('version').notNull().default(1),
    closedAt: moment('closed_at'),
    closedByAccountId: reference('closed_by_account_id'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.lodgingId, () => lodgings),
    within(table.organizationId, table.pictureId, () => pictures),
    within(table.organizationId, table.depositedByAccountId, () => accounts),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    within(table.organizationId, table.conditionsId, () => photoConditions),
    check('lodging_photos_place', sql`${table.position} between 1 and 10`),
    index('lodging_photos_picture').on(table.organizationId, table.pictureId),
  ],
)
