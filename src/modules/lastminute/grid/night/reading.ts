import { parseDay } from '../../../../core/calendar/rules.ts'
import type { RequestContext } from '../../../../core/environment.ts'
import { read } from '../../../../platform/database/database.ts'
import { type HostNights, readHostNights } from '../../declarations/reading.ts'
import { isWithin } from '../../rules.ts'
import { type WeekNight, weekNight } from '../rules.ts'
import { type SaidOf, selectSaidOf } from './store.ts'

/** LAST-20: one night of one host, and all that was said of it. */
export interface HostNight extends HostNights {
  night: Temporal.PlainDate
  holds: WeekNight
  said: SaidOf[]
  /** What holds, as the form remembers it. */
  seen: string
}

/** Null: no open host that the reader sees, no day, or one that nobody may declare any more or yet. */
export async function readHostNight(c: RequestContext, id: number, day: string): Promise<HostNight | null> {
  const night = parseDay(day)
  const host = night && (await readHostNights(c, id))
  if (!host || !isWithin(night, host.today, host.last)) return null
  const { actor, services } = c.var
  const said = await read(services.db, actor, (tx) => selectSaidOf(tx, actor.organizationId, id, night))
  const current = said.find(({ supersededAt }) => supersededAt === null)
  const holds = weekNight(night, current, host.plannings.get(night.toString()))
  return { ...host, night, holds, said, seen: String(current?.id ?? '') }
}
