import { isShownTo } from '../../../core/accounts/rules.ts'
import { selectLodgingTypes } from '../../../core/directory/store.ts'
import { type HistoryFilter, type HistoryRow, selectHistory } from '../../../core/history/store.ts'
import type { HistoryWords } from '../../../core/history/words.ts'
import type { Reader, SubjectKind } from '../../../core/module.ts'
import { plainName } from '../../../core/reference/names.ts'
import { searchedWords } from '../../../core/reference/searching.ts'
import { type Database, read, type Transaction } from '../../../platform/database/database.ts'
import type { HistoryQuery } from './forms.ts'

/** Things of one kind that a word can stand for; beyond, the word tells too little. */
const mostThings = 2000

/** What the history speaks of: kinds of things, and what they and what happens to them are called. */
export interface Known {
  kinds: readonly SubjectKind[]
  words: HistoryWords
}

/** What the names of things and the names of verbs make of the words typed. */
async function aboutOf(tx: Transaction, reader: Reader, { kinds, words }: Known, typed: string) {
  const searched = searchedWords(typed)
  if (searched.length === 0) return {}
  const subjects = await Promise.all(
    kinds.map(async ({ subject, bearing }) => ({ subject, ids: await bearing(tx, reader, typed, mostThings) })),
  )
  const verbs = Object.entries(words.verbs).filter(([, name]) =>
    searched.every((word) => plainName(name).includes(word)),
  )
  return { about: { subjects, verbs: verbs.map(([verb]) => verb) } }
}

/** One page of the history, each entry with the thing that it is about where the reader may open it. */
export function readHistory(
  db: Database,
  reader: Reader,
  { kinds, words }: Known,
  query: HistoryQuery,
  { page, size, oldestFirst }: { page: number; size: number; oldestFirst: boolean },
) {
  const { organization, actor } = reader
  const own = kinds.filter((kind) => isShownTo(kind, actor, organization))
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(organization.timeZone).toInstant()
  return read(db, actor, async (tx) => {
    const filter: HistoryFilter = {
      subject: query.objet || null,
      subjectId: query.numero === '' ? null : Number(query.numero),
      who: query.qui,
      from: query.du && midnight(query.du),
      before: query.au && midnight(query.au.add({ days: 1 })),
      ...(await aboutOf(tx, reader, { kinds: own, words }, query.texte)),
    }
    const found = await selectHistory(tx, organization.id, filter, page, size, { oldestFirst })
    const types = await selectLodgingTypes(tx, organization.id)
    return { ...found, types, names: await namesOf(tx, reader, own, found.rows) }
  })
}

async function namesOf(tx: Transaction, reader: Reader, kinds: readonly SubjectKind[], rows: readonly HistoryRow[]) {
  const named = await Promise.all(
    kinds.map(async ({ subject, named }) => {
      const ids = [...new Set(rows.filter((row) => row.subject === subject).map((row) => row.subjectId))]
      const things = ids.length > 0 ? await named(tx, reader, ids) : []
      return things.map((thing) => [`${subject} ${thing.id}`, thing] as const)
    }),
  )
  return new Map(named.flat())
}
