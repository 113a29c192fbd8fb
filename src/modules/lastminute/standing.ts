import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { accounts, persons } from '../../core/accounts/schema.ts'
import { line } from '../../core/forms/fields.ts'

/** A suspension or a closing of the tool, as dated rows say it. */
export interface Dated {
  id: number
  endedAt: Temporal.Instant | null
}

/**
 * What a form was read over: the last row, and whether it lasts. Whatever somebody else did in between gives another mark, since
 * a new reason is a new row.
 */
export const markOf = (last: Dated | null): string => (last ? `${last.id}${last.endedAt ? 'f' : ''}` : '0')

/** The mark that a form sends back. */
export const mark = line('Rechargez la page.', 20).regex(/^\d{1,15}f?$/, 'Rechargez la page.')

/** A button over what stood when its page was shown. */
export const markedForm = z.object({ mark })

/** « Nadia RESEAU »: who wrote a row; both names are literals of this program. */
export const nameOfHand = (table: 'suspensions' | 'maintenances', hand: 'began' | 'ended') => {
  const row = sql.raw(`lastminute.${table}`)
  return sql<string | null>`(
    select trim(person.first_name || ' ' || person.last_name) from ${accounts} as account
    join ${persons} as person on person.organization_id = account.organization_id and person.id = account.person_id
    where account.organization_id = ${row}.organization_id and account.id = ${row}.${sql.raw(`${hand}_by_account_id`)})`
}
