import type { RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { read } from '../../../platform/database/database.ts'
import { inOrderOfDay, settingsFrom } from '../rules.ts'
import { findHosts } from '../search/read.ts'
import type { EntitledHost } from '../search/store.ts'
import { selectOptionalMaintenance } from '../search/store.ts'
import { selectCalls, selectFollowedHosts } from './store.ts'

export interface BoardHost extends EntitledHost {
  /** « 18:31, Aurélie GASSEND » */
  called: string | null
}

export interface Board {
  night: Temporal.PlainDate
  /** Those of the filter, in the order of the day; who was called stands last. */
  hosts: BoardHost[]
  /** How many of the hosts that the agent sees have room, whatever the filter. */
  total: number
  choices: { municipalities: string[]; kinds: string[] }
  filter: { municipality: string; kind: string }
  maintenance: string | null
  /** « 18:32 » */
  readAt: string
}

/** LAST-21: who has room tonight, narrowed by municipality and kind. */
export function readBoard(c: RequestContext): Promise<Board> {
  const { organization, services, actor } = c.var
  const now = services.now()
  const night = todayOf(organization, now)
  const filter = { municipality: c.req.query('commune') ?? '', kind: c.req.query('genre') ?? '' }
  const timeOf = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(organization.timeZone).toLocaleString('fr', { hour: '2-digit', minute: '2-digit' })
  return read(services.db, actor, async (tx) => {
    const [stored, maintenance, calls, followed] = await Promise.all([
      selectSettings(tx, organization.id, 'lastminute'),
      selectOptionalMaintenance(tx, organization.id),
      selectCalls(tx, organization.id, night),
      selectFollowedHosts(tx, actor),
    ])
    const whole = await findHosts(
      { tx, rest: async () => undefined },
      organization.id,
      settingsFrom(stored.values),
      night,
    )
    const found = whole.filter(({ providerId }) => followed.has(providerId))
    const callOf = new Map(
      calls.map((call) => [call.providerId, `${timeOf(call.calledAt)}, ${call.firstName} ${call.lastName}`]),
    )
    const hosts = inOrderOfDay(found, night)
      .filter((host) => !filter.municipality || host.municipalityName === filter.municipality)
      .filter((host) => !filter.kind || host.kind === filter.kind)
      .map((host) => ({ ...host, called: callOf.get(host.providerId) ?? null }))
    return {
      ...{ night, filter, total: found.length },
      hosts: [...hosts.filter(({ called }) => !called), ...hosts.filter(({ called }) => called)],
      choices: {
        municipalities: named(found.map((host) => host.municipalityName)),
        kinds: named(found.map((host) => host.kind)),
      },
      maintenance: maintenance?.message ?? null,
      readAt: timeOf(now),
    }
  })
}

const named = (names: string[]) => [...new Set(names)].sort((one, other) => one.localeCompare(other, 'fr'))
