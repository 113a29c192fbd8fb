import { sql } from 'drizzle-orm'
import { record } from '../../core/history/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { ownerAccounts, technicianAccount } from '../accounts.ts'
import type { Moment } from './lodgings.ts'

type Stay = {
  lodgingId: number
  accountId: number
  technicianId: number
  firstNight: string
  lastNight: string
  place: number
}

/**
 * What the owners of the demonstration's accounts saved lately: the next stays of each of their lodgings, one of them noted
 * by the technician for the owner. What the history says is what the plannings hold, so that it can be taken back.
 */
export async function rememberSaves(tx: Transaction, { organizationId, now, today }: Moment) {
  const identifiers = ownerAccounts.map(({ identifier }) => identifier)
  const { rows } = await tx.execute<Stay>(sql`
    select * from (
      select lodging.id::int as "lodgingId", account.id::int as "accountId",
        (select id::int from core.accounts as technician where technician.organization_id = ${organizationId}
          and technician.identifier = ${technicianAccount.identifier}) as "technicianId",
        span.first_night_on as "firstNight", (span.departure_on - 1) as "lastNight",
        (row_number() over (partition by lodging.id order by span.first_night_on))::int as place
      from core.accounts as account
      join core.account_providers as link
        on link.organization_id = account.organization_id and link.account_id = account.id
      join core.lodgings as lodging
        on lodging.organization_id = link.organization_id and lodging.provider_id = link.provider_id
      join core.typed_spans as span on span.organization_id = lodging.organization_id and span.lodging_id = lodging.id
      where account.organization_id = ${organizationId} and account.identifier = any(${sql.param(identifiers)}::text[])
        and span.state = 'let' and span.first_night_on > ${today.toString()}
    ) as stay where place <= 3 order by "lodgingId", place desc`)
  await record(
    tx,
    rows.map(({ lodgingId, accountId, technicianId, firstNight, lastNight, place }) => ({
      organizationId,
      at: now.subtract({ hours: place * 190 }),
      by:
        place === 2
          ? { accountId: technicianId, onBehalfOfAccountId: accountId }
          : { accountId, onBehalfOfAccountId: null },
      subject: 'lodging',
      subjectId: lodgingId,
      verb: 'planning-saved',
      changes: {
        [firstNight === lastNight ? firstNight : `${firstNight}/${lastNight}`]: { from: 'available', to: 'let' },
      },
    })),
  )
}
