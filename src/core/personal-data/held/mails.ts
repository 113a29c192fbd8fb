import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Transaction } from '../../../platform/database/database.ts'
import { mails } from '../../outbox/schema.ts'
import { withoutSecrets } from '../../outbox/store.ts'
import type { Erasing, Holding, Subject } from '../holding.ts'
import { erasedName } from '../rules.ts'

/** What was written to an account of theirs; or to their address, where the mail belongs to no account. */
const theirs = ({ organizationId, accountIds, addresses }: Subject) =>
  and(
    eq(mails.organizationId, organizationId),
    or(
      inArray(mails.accountId, [...accountIds]),
      and(isNull(mails.accountId), inArray(sql`lower(${mails.recipient})`, [...addresses])),
    ),
  )

/** A mail that still waits would go nowhere: it is kept, empty. */
async function eraseMails(tx: Transaction, { subject, mentions }: Erasing) {
  const nothing = { recipient: erasedName, subject: erasedName, text: '', html: '', lastError: '' }
  const state = sql`case when ${mails.state} = 'waiting' then 'kept' else ${mails.state} end`
  await tx
    .update(mails)
    .set({ ...nothing, state })
    .where(theirs(subject))
  if (mentions.length === 0) return
  // What was written to others may speak of them: « Camille TEST propose une photo ».
  const { recipient, subject: title, text, html, lastError } = mails
  const all = sql`concat_ws(' ', ${recipient}, ${title}, ${text}, ${html}, ${lastError})`
  const cleared = (column: PgColumn) =>
    mentions.reduce((left, mention) => sql`replace(${left}, ${mention}, ${erasedName})`, sql`${column}`)
  await tx
    .update(mails)
    .set({
      ...{ recipient: cleared(recipient), subject: cleared(title), text: cleared(text), html: cleared(html) },
      lastError: cleared(lastError),
    })
    .where(
      and(
        eq(mails.organizationId, subject.organizationId),
        or(...mentions.map((mention) => sql`position(${mention} in ${all}) > 0`)),
      ),
    )
}

export const mailHoldings: readonly Holding[] = [
  {
    table: mails,
    title: 'Courriels',
    theirs,
    fields: {},
    erase: eraseMails,
    read: (tx, subject) =>
      tx
        .select({
          'Écrit le': mails.writtenAt,
          'Parti le': mails.sentAt,
          'Envoyé à': mails.recipient,
          'Envoyé par': mails.sender,
          Objet: mails.subject,
          // A link that waits to be used opens the account to whoever reads the file.
          Texte: sql<string>`${withoutSecrets(mails.text)}`,
        })
        .from(mails)
        .where(theirs(subject))
        .orderBy(asc(mails.writtenAt), asc(mails.id)),
  },
]
