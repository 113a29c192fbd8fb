import { and, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { text } from 'drizzle-orm/pg-core'
import { plainName } from './names.ts'

/**
 * What a row is found by, as `plainName` leaves it (« Saint-Étienne-d'Œuvre » stands as « saint etienne d oeuvre »), kept by
 * the database itself: letters are made plain once when the row is written, not at every search. Names in this table's SQL.
 */
export const searchText = (...columns: [string, ...string[]]) =>
  text('search_text')
    .notNull()
    .generatedAlwaysAs(sql.raw(`core.plain_name(${columns.join(" || ' ' || ")})`))

/** The words to look for, each of which must stand somewhere; accents, case, « St » and « œ » do not matter. */
export const searchedWords = (search: string): string[] => plainName(search).split(' ').filter(Boolean).slice(0, 8)

/** Whether a word, as `searchedWords` gives it, stands anywhere in these `searchText` columns. */
export const bearing = (word: string, columns: readonly SQLWrapper[]): SQL =>
  sql`(${sql.join([...columns], sql` || ' ' || `)}) like ${`%${word}%`}`

/** Whether every word of what somebody typed stands in these columns; no condition where nothing was typed. */
export const bearingAll = (search: string, columns: readonly SQLWrapper[]): SQL | undefined =>
  and(...searchedWords(search).map((word) => bearing(word, columns)))
