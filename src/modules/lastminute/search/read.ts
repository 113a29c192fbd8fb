import { parseDay } from '../../../core/calendar/rules.ts'
import type { RequestContext } from '../../../core/environment.ts'
import type { FreshRead } from '../../../core/freshness/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { inOrderOfDay, lastminuteTopic, lastSearched, type Settings, settingsFrom } from '../rules.ts'
import { type Asked, askedNight } from './rules.ts'
import { type HostWithRoom, selectHostsWithRoom, selectOptionalMaintenance } from './store.ts'

export interface Search {
  settings: Settings
  today: Temporal.PlainDate
  last: Temporal.PlainDate
  asked: Asked
  /** In the order of the day; empty where no night was searched. */
  hosts: HostWithRoom[]
  /** LAST-20: what the office says while the tool is closed. */
  maintenance: string | null
}

/** Reads what page, frame and API show for a date as it was typed; undefined before any search. */
export async function readSearch(
  c: RequestContext,
  { tx, rest, note }: FreshRead,
  typed: string | undefined,
): Promise<Search> {
  const { organization, services } = c.var
  await rest([lastminuteTopic])
  const today = todayOf(organization, services.now())
  const [stored, maintenance] = await Promise.all([
    selectSettings(tx, organization.id, 'lastminute'),
    selectOptionalMaintenance(tx, organization.id),
  ])
  const settings = settingsFrom(stored.values)
  const asked = askedNight(typed === undefined ? undefined : (parseDay(typed.trim()) ?? 'unreadable'), today, settings)
  const found =
    asked.kind === 'night' && !maintenance ? await selectHostsWithRoom(tx, organization.id, asked.night) : []
  if (asked.kind === 'night' && !maintenance)
    note({ night: asked.night.toString(), found: found.length, zone: organization.timeZone })
  return {
    ...{ settings, today, asked, last: lastSearched(today, settings) },
    hosts: inOrderOfDay(found, today),
    maintenance: maintenance?.message ?? null,
  }
}
