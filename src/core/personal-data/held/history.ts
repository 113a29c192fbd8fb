import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { history } from '../../history/schema.ts'
import { describeChanges } from '../../history/values.ts'
import type { HistoryWords } from '../../history/words.ts'
import type { Holding, Subject } from '../holding.ts'

/** What happened to the things of a person, or by their hand. */
const theirs = ({ organizationId, accountIds, providers, lodgings }: Subject) => {
  const about = (subjects: string[], ids: Iterable<number>) =>
    and(inArray(history.subject, subjects), inArray(history.subjectId, [...ids]))
  return and(
    eq(history.organizationId, organizationId),
    or(
      inArray(history.accountId, [...accountIds]),
      inArray(history.onBehalfOfAccountId, [...accountIds]),
      about(['account'], accountIds),
      about(['provider', 'host'], providers.keys()),
      about(['lodging'], lodgings.keys()),
    ),
  )
}

/** Colleagues are not named: the file is about one person alone. */
function authorIn({ accountIds }: Subject, row: { accountId: number | null; onBehalfOfAccountId: number | null }) {
  if (row.accountId === null) return 'le programme'
  if (accountIds.includes(row.accountId)) return 'vous'
  const forYou = row.onBehalfOfAccountId !== null && accountIds.includes(row.onBehalfOfAccountId)
  return forYou ? 'la structure, en votre nom' : 'la structure'
}

/** The fields of the history that hold what somebody typed freely, or a code made from a name. */
const typedFields = [
  ...['name', 'description', 'priceComment', 'caption', 'credit', 'reason', 'message', 'feed', 'title'],
  ...['code', 'identifier', 'civility', 'firstName', 'lastName', 'email', 'phone', 'address', 'latitude', 'longitude'],
]

/** The history is append only; the database lets these values be emptied, and nothing else (migrations/0018). */
async function forget(tx: Transaction, { accountIds, providers, lodgings }: Subject) {
  const things: [string, Iterable<number>][] = [
    ['account', accountIds],
    ['provider', providers.keys()],
    ['host', providers.keys()],
    ['lodging', lodgings.keys()],
  ]
  for (const [about, ids] of things)
    await tx.execute(sql`select core.forget_in_history(${about}, ${sql.param([...ids])}::bigint[],
      ${sql.param(typedFields)}::text[])`)
}

export const historyHoldings = (words: HistoryWords): readonly Holding[] => [
  {
    table: history,
    title: 'Historique',
    theirs,
    fields: {},
    erase: (tx, { subject }) => forget(tx, subject),
    async read(tx, subject) {
      const rows = await tx.select().from(history).where(theirs(subject)).orderBy(asc(history.at), asc(history.id))
      return rows.map((row) => ({
        Le: row.at,
        Quoi: words.verbs[row.verb] ?? row.verb,
        Qui: authorIn(subject, row),
        Détail: describeChanges(words, row.changes),
      }))
    },
  },
]
