import { type ProviderNight, selectProviderNights } from '../../../core/availability/provider-nights.ts'
import type { RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { read } from '../../../platform/database/database.ts'
import { type Declared, selectDeclared } from '../declarations/store.ts'
import { type OwnHost, selectOwnHosts } from '../hosts/store.ts'
import { selectOffers } from '../offers/store.ts'
import { lastDeclared, lastSearched, type Settings, settingsFrom } from '../rules.ts'
import { selectOptionalMaintenance } from '../search/store.ts'

export interface Space {
  settings: Settings
  today: Temporal.PlainDate
  lastSearched: Temporal.PlainDate
  lastDeclared: Temporal.PlainDate
  hosts: OwnHost[]
  /** The host in hand: the one asked for, otherwise the first that may use the tool. */
  host: OwnHost | undefined
  /** LAST-14: what its plannings as an owner say, by night; empty where they do not count. */
  plannings: ReadonlyMap<string, ProviderNight>
  /** What was said of it, by night (`2026-07-04`). */
  declared: ReadonlyMap<string, Declared>
  maintenance: string | null
  /** LAST-13: the names of the offers that let their members use the tool. */
  entitledOffers: string[]
}

/** What a host's space shows; `asked` is the host's number where an account has several. */
export function readSpace(c: RequestContext, asked: number | undefined): Promise<Space> {
  const { organization, services, actor } = c.var
  const organizationId = organization.id
  const today = todayOf(organization, services.now())
  return read(services.db, { organizationId }, async (tx) => {
    const [hosts, stored, maintenance, offers] = await Promise.all([
      selectOwnHosts(tx, organizationId, actor.providerIds),
      selectSettings(tx, organizationId, 'lastminute'),
      selectOptionalMaintenance(tx, organizationId),
      selectOffers(tx, organizationId),
    ])
    const settings = settingsFrom(stored.values)
    const last = lastDeclared(today, settings)
    const host =
      hosts.find(({ providerId }) => providerId === asked) ?? hosts.find(({ entitled }) => entitled) ?? hosts[0]
    const derived =
      host && settings.derivesFromPlannings
        ? await selectProviderNights(tx, organizationId, [host.providerId], today, last)
        : undefined
    const declared = host ? await selectDeclared(tx, organizationId, [host.providerId], today, last) : []
    return {
      ...{ settings, today, hosts, host },
      plannings: (host && derived?.get(host.providerId)) ?? new Map(),
      lastSearched: lastSearched(today, settings),
      lastDeclared: last,
      declared: new Map(declared.map((one) => [one.nightOn.toString(), one])),
      maintenance: maintenance?.message ?? null,
      entitledOffers: offers.filter(({ entitled, closedAt }) => entitled && !closedAt).map(({ name }) => name),
    }
  })
}
