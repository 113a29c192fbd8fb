import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { mails } from '../../outbox/schema.ts'
import { withoutSecrets } from '../../outbox/store.ts'
import type { Holding, Subject } from '../holding.ts'

/** What was written to an account of theirs; or to their address, where the mail belongs to no account. */
const theirs = ({ organizationId, accountIds, addresses }: Subject) =>
  and(
    eq(mails.organizationId, organizationId),
    or(
      inArray(mails.accountId, [...accountIds]),
      and(isNull(mails.accountId), inArray(sql`lower(${mails.recipient})`, [...addresses])),
    ),
  )

export const mailHoldings: readonly Holding[] = [
  {
    table: mails,
    title: 'Courriels',
    theirs,
    fields: {},
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
