import { sql } from 'drizzle-orm'
import { index, text } from 'drizzle-orm/pg-core'
import { accounts } from '../../../../core/accounts/schema.ts'
import { lodgings } from '../../../../core/directory/schema.ts'
import { lodgingPhotos, photoConditions, pictures } from '../../../../core/media/schema.ts'
import {
  identity,
  moment,
  organizationId,
  reference,
  tenantKey,
  within,
} from '../../../../platform/database/columns.ts'
import { owners } from '../../schema.ts'

/** A picture that an owner sent to the technician; answered once, by a photo or by a word. */
export const photoProposals = owners.table(
  'photo_proposals',
  {
    organizationId: organizationId(),
    id: identity(),
    lodgingId: reference('lodging_id').notNull(),
    pictureId: reference('picture_id').notNull(),
    caption: text('caption').notNull(),
    credit: text('credit').notNull(),
    conditionsId: reference('conditions_id').notNull(),
    sentAt: moment('sent_at').notNull(),
    /** The owner's account, also where staff acted in its name: the answer goes there. */
    sentByAccountId: reference('sent_by_account_id').notNull(),
    answeredAt: moment('answered_at'),
    answeredByAccountId: reference('answered_by_account_id'),
    /** What it became where it was accepted. */
    photoId: reference('photo_id'),
    /** Why it was not. */
    word: text('word').notNull().default(''),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.lodgingId, () => lodgings),
    within(table.organizationId, table.pictureId, () => pictures),
    within(table.organizationId, table.conditionsId, () => photoConditions),
    within(table.organizationId, table.sentByAccountId, () => accounts),
    within(table.organizationId, table.answeredByAccountId, () => accounts),
    within(table.organizationId, table.photoId, () => lodgingPhotos),
    index('photo_proposals_waiting').on(table.organizationId, table.lodgingId).where(sql`${table.answeredAt} is null`),
    index('photo_proposals_picture').on(table.organizationId, table.pictureId),
  ],
)
