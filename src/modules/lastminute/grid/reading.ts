import { selectProviderNights } from '../../../core/availability/provider-nights.ts'
import { nightsOf } from '../../../core/calendar/rules.ts'
import type { RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { read } from '../../../platform/database/database.ts'
import { selectDeclared } from '../declarations/store.ts'
import { selectMembers } from '../hosts/members.ts'
import { type Settings, settingsFrom } from '../rules.ts'
import { selectOptionalMaintenance } from '../search/store.ts'
import { type GridRow, silentSince, weekLength, weekNight } from './rules.ts'
import { selectSilentHosts, selectUnansweredHosts } from './store.ts'

export interface Grid {
  settings: Settings
  today: Temporal.PlainDate
  nights: Temporal.PlainDate[]
  /** Every open host that the reader sees, by name. */
  rows: GridRow[]
  maintenance: { message: string } | null
}

/** LAST-20: the hosts by the nights of the coming week, as visitors find them (LAST-14 where it is on). */
export function readGrid(c: RequestContext): Promise<Grid> {
  const { organization, services, actor } = c.var
  const organizationId = organization.id
  const today = todayOf(organization, services.now())
  const nights = nightsOf(today, today.add({ days: weekLength }))
  const last = today.add({ days: weekLength - 1 })
  return read(services.db, actor, async (tx) => {
    const [all, stored, maintenance] = await Promise.all([
      selectMembers(tx, actor),
      selectSettings(tx, organizationId, 'lastminute'),
      selectOptionalMaintenance(tx, organizationId),
    ])
    const settings = settingsFrom(stored.values)
    const open = all.filter(({ closedAt }) => closedAt === null)
    const ids = open.map(({ providerId }) => providerId)
    const declared = ids.length > 0 ? await selectDeclared(tx, organizationId, ids, today, last) : []
    const plannings = settings.derivesFromPlannings
      ? await selectProviderNights(tx, organizationId, ids, today, last)
      : new Map()
    const since = silentSince(services.now())
    const silent = new Set(
      await selectSilentHosts(tx, actor, { since, derivesFromPlannings: settings.derivesFromPlannings }),
    )
    const unanswered = new Set(await selectUnansweredHosts(tx, actor, today))
    const said = new Map(declared.map((one) => [`${one.providerId} ${one.nightOn}`, one]))
    const rows = open.map((host) => ({
      ...host,
      ...{ silent: silent.has(host.providerId), unanswered: unanswered.has(host.providerId) },
      nights: nights.map((night) =>
        weekNight(
          night,
          said.get(`${host.providerId} ${night}`),
          plannings.get(host.providerId)?.get(night.toString()),
        ),
      ),
    }))
    return { settings, today, nights, rows, maintenance }
  })
}
