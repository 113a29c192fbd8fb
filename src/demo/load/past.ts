import { sql } from 'drizzle-orm'
import { listSince } from '../../core/directory/listings.ts'
import { usualDemands } from '../../modules/owners/settings/rules.ts'
import { keepOwnerCounts } from '../../modules/owners/statistics/owners/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { diligenceOf } from '../plannings/diligence.ts'
import { chance } from '../random.ts'
import type { LoadedLodging, Moment } from './lodgings.ts'

const pastMonths = 15

/** When each lodging came into the network: most of them before the plannings begin, one in eight later. */
export function joinNetwork(tx: Transaction, { organizationId, today }: Moment, lodgings: readonly LoadedLodging[]) {
  const first = today.with({ day: 1 }).subtract({ months: pastMonths + 1 })
  const since = lodgings.map(({ id, approvalNumber }): [number, Temporal.PlainDate] => {
    const luck = chance(`listed ${approvalNumber}`)
    return [id, luck.happens(0.87) ? first : first.add({ months: luck.integer(1, 14), days: luck.integer(0, 27) })]
  })
  return listSince(tx, organizationId, new Map(since))
}

/** Who kept their plannings up to date in the months gone by, and how many that was at the end of each. */
export async function rememberOwners(tx: Transaction, moment: Moment, lodgings: readonly LoadedLodging[]) {
  const { organizationId, now, today } = moment
  const saves = lodgings.flatMap((lodging) => {
    const { filledDays, updatedDaysAgo } = diligenceOf(lodging)
    if (updatedDaysAgo === null || filledDays === null) return []
    const luck = chance(`saves ${lodging.owner.departmentCode} ${lodging.owner.identifier}`)
    const often = filledDays > 270 ? 0.94 : filledDays > 60 ? 0.75 : 0.4
    return Array.from({ length: pastMonths }, (_, month) => (month + 1) * 30 - 12)
      .filter((daysAgo) => daysAgo > updatedDaysAgo && luck.happens(often))
      .map((daysAgo) => ({ id: lodging.id, at: now.subtract({ hours: daysAgo * 24 }) }))
  })
  await tx.execute(sql`
    insert into core.planning_confirmations (organization_id, lodging_id, confirmed_at, kind)
    select ${organizationId}, id, at, 'saved' from unnest(
      ${sql.param(saves.map(({ id }) => id))}::bigint[],
      ${sql.param(saves.map(({ at }) => at.toString()))}::timestamptz[]) as save (id, at)`)
  const ends = Array.from({ length: pastMonths }, (_, month) =>
    today.with({ day: 1 }).subtract({ months: month }).subtract({ days: 1 }),
  )
  for (const day of [...ends, today]) await keepOwnerCounts(tx, organizationId, day, usualDemands, 'Europe/Paris')
}
