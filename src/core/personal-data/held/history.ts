import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { history } from '../../history/schema.ts'
import { describeChange, verbNames } from '../../history/words.ts'
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

export const historyHoldings: readonly Holding[] = [
  {
    table: history,
    title: 'Historique',
    theirs,
    fields: {},
    async read(tx, subject) {
      const rows = await tx.select().from(history).where(theirs(subject)).orderBy(asc(history.at), asc(history.id))
      return rows.map((row) => ({
        Le: row.at,
        Quoi: verbNames[row.verb] ?? row.verb,
        Qui: authorIn(subject, row),
        Détail: Object.entries(row.changes).map(([field, change]) => describeChange(field, change)),
      }))
    },
  },
]
