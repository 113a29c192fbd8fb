import { selectLodgingIdsOf, selectProviderNights } from '../../../core/availability/provider-nights.ts'
import type { RequestContext } from '../../../core/environment.ts'
import { date } from '../../../core/forms/fields.ts'
import type { FreshRead } from '../../../core/freshness/read.ts'
import { directoryTopic, lodgingTopic } from '../../../core/freshness/rules.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { hasRoom, inOrderOfDay, lastminuteTopic, lastSearched, type Settings, settingsFrom } from '../rules.ts'
import { type Asked, askedNight } from './rules.ts'
import { type EntitledHost, selectEntitledHosts, selectOptionalMaintenance } from './store.ts'

export interface Search {
  settings: Settings
  today: Temporal.PlainDate
  last: Temporal.PlainDate
  asked: Asked
  /** In the order of the day; empty where no night was searched. */
  hosts: EntitledHost[]
  /** LAST-20: what the office says while the tool is closed. */
  maintenance: string | null
}

/** Reads what page, frame and API show for a date as it was typed; undefined before any search. */
export async function readSearch(c: RequestContext, fresh: FreshRead, typed: string | undefined): Promise<Search> {
  const { organization, services } = c.var
  const { tx, rest, note } = fresh
  await rest([lastminuteTopic])
  const today = todayOf(organization, services.now())
  const [stored, maintenance] = await Promise.all([
    selectSettings(tx, organization.id, 'lastminute'),
    selectOptionalMaintenance(tx, organization.id),
  ])
  const settings = settingsFrom(stored.values)
  const asked = askedNight(typed === undefined ? undefined : dayOf(typed), today, settings)
  const night = asked.kind === 'night' && !maintenance ? asked.night : null
  const found = night ? await findHosts(fresh, organization.id, settings, night) : []
  if (night) note({ night: night.toString(), found: found.length, zone: organization.timeZone })
  return {
    ...{ settings, today, asked, last: lastSearched(today, settings) },
    hosts: inOrderOfDay(found, today),
    maintenance: maintenance?.message ?? null,
  }
}

/** As browsers send it, or as people write it where a browser knows no date fields. */
const dayOf = (typed: string) => date().safeParse(typed).data ?? 'unreadable'

/** LAST-03, LAST-14: who has room, by declaration and, where the office wants it, by planning. */
export async function findHosts(
  { tx, rest }: Pick<FreshRead, 'tx' | 'rest'>,
  organizationId: number,
  settings: Settings,
  night: Temporal.PlainDate,
): Promise<EntitledHost[]> {
  const entitled = await selectEntitledHosts(tx, organizationId, night)
  if (!settings.derivesFromPlannings)
    return entitled.filter(({ declared }) => hasRoom(declared ?? undefined, undefined))
  const ids = entitled.map(({ providerId }) => providerId)
  // Which lodgings there are is watched before they are looked for, and each of them before its planning is read.
  await rest([directoryTopic])
  await rest((await selectLodgingIdsOf(tx, organizationId, ids)).map(lodgingTopic))
  const plannings = await selectProviderNights(tx, organizationId, ids, night, night)
  const says = ({ providerId }: EntitledHost) => plannings.get(providerId)?.get(night.toString())
  return entitled.filter((host) => hasRoom(host.declared ?? undefined, says(host)))
}
