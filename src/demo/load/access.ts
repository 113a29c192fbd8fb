import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { defaultPasswordCost, hashPassword } from '../../core/accounts/passwords/hashing.ts'
import { insertRun } from '../../core/progress/store.ts'
import { credentialsRun } from '../../modules/owners/index.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { networkAdministratorAccount } from '../accounts.ts'
import type { Demonstration } from '../load.ts'

/** One owner in twelve never got credentials, one let the link pass by; the run mailed this many days ago. */
const [never, passed] = [5, 6]
const ranDaysAgo = 20

/**
 * Most owners chose a password long ago, one that nobody knows; a few still have to. What was sent stands in the history, and
 * the last sending under « Travaux ».
 */
export async function rememberAccess(
  tx: Transaction,
  services: Demonstration,
  { organizationId, now }: { organizationId: number; now: Temporal.Instant },
) {
  const passwordHash = await hashPassword(
    randomBytes(24).toString('base64url'),
    services.passwordCost ?? defaultPasswordCost,
  )
  const staff = sql`(select id from core.accounts where organization_id = ${organizationId}
    and portal = 'office' and identifier = ${networkAdministratorAccount.identifier})`
  const moment = sql`${now.toString()}::timestamptz`
  const invited = sql`organization_id = ${organizationId} and portal = 'owners' and password_hash is null and id % 12 <> ${never}`
  const sentAt = sql`${moment} - case when id % 12 = ${passed} then ${ranDaysAgo} else 60 + id % 240 end * interval '1 day'`
  await tx.execute(sql`insert into core.history (organization_id, at, account_id, subject, subject_id, verb, changes)
    select organization_id, ${sentAt}, ${staff}, 'account', id, 'credentials-sent', '{"purpose": {"to": "activation"}}'
    from core.accounts where ${invited}`)
  const { rows } = await tx.execute<{ id: number }>(sql`select provider_id as id from core.account_providers link
    join core.accounts a on a.organization_id = link.organization_id and a.id = link.account_id
    where a.organization_id = ${organizationId} and a.portal = 'owners' and a.password_hash is null and a.id % 12 = ${passed} order by 1`)
  await tx.execute(sql`update core.accounts
    set password_hash = ${passwordHash}, password_chosen_at = ${moment} - (58 + id % 240) * interval '1 day'
    where ${invited} and id % 12 <> ${passed}`)
  await rememberRun(
    tx,
    { organizationId, now, staff },
    rows.map(({ id }) => id),
  )
}

interface Ran {
  organizationId: number
  now: Temporal.Instant
  staff: ReturnType<typeof sql>
}

/** The sending of twenty days ago, as its page shows it. */
async function rememberRun(tx: Transaction, { organizationId, now, staff }: Ran, providerIds: number[]) {
  const askedAt = now.subtract({ hours: ranDaysAgo * 24 })
  const { rows } = await tx.execute<{ id: number }>(sql`select ${staff} as id`)
  const things = providerIds.map((subjectId) => ({ subject: 'provider', subjectId }))
  const title = `Envoi des identifiants à ${things.length} propriétaires`
  const run = {
    organizationId,
    kind: credentialsRun.name,
    title,
    parameters: {},
    accountId: Number(rows[0]?.id),
    askedAt,
  }
  const id = await insertRun(tx, run, things)
  const endedAt = sql`${askedAt.add({ seconds: 4 }).toString()}::timestamptz`
  await tx.execute(sql`update core.run_items set state = 'done', ended_at = ${endedAt}
    where organization_id = ${organizationId} and run_id = ${id}`)
  await tx.execute(
    sql`update core.runs set finished_at = ${endedAt} where organization_id = ${organizationId} and id = ${id}`,
  )
}
