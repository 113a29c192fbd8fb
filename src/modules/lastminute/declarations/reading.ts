import { type ProviderNight, selectProviderNights } from '../../../core/availability/provider-nights.ts'
import type { RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { read } from '../../../platform/database/database.ts'
import { type Member, selectOptionalMember } from '../hosts/members.ts'
import { lastDeclared, type Settings, settingsFrom } from '../rules.ts'
import { type Declared, selectDeclared } from './store.ts'

/** What the office's page about a host's nights shows. */
export interface HostNights {
  member: Member
  settings: Settings
  today: Temporal.PlainDate
  last: Temporal.PlainDate
  declared: ReadonlyMap<string, Declared>
  /** LAST-14: what its plannings as an owner say; empty where they do not count. */
  plannings: ReadonlyMap<string, ProviderNight>
}

/** Null: no host that the reader sees, or a closed one. */
export function readHostNights(c: RequestContext, id: number): Promise<HostNights | null> {
  const { organization, services, actor } = c.var
  const today = todayOf(organization, services.now())
  return read(services.db, actor, async (tx) => {
    const [member, stored] = await Promise.all([
      selectOptionalMember(tx, actor, id),
      selectSettings(tx, organization.id, 'lastminute'),
    ])
    if (!member || member.closedAt) return null
    const settings = settingsFrom(stored.values)
    const last = lastDeclared(today, settings)
    const declared = await selectDeclared(tx, organization.id, [id], today, last)
    const plannings = settings.derivesFromPlannings
      ? await selectProviderNights(tx, organization.id, [id], today, last)
      : undefined
    return {
      ...{ member, settings, today, last },
      declared: new Map(declared.map((one) => [one.nightOn.toString(), one])),
      plannings: plannings?.get(id) ?? new Map(),
    }
  })
}
