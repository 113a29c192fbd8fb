import type { NightState } from '../../../../core/availability/schema.ts'
import { writeCalendar } from '../../../../platform/documents/ics/write.ts'
import type { Block } from './blocks.ts'

const summaries: Record<NightState, string> = {
  available: 'Disponible',
  let: 'Loué',
  option: 'Option',
  closed: 'Fermé',
}

/** A lodging's blocks as a calendar. A block's UID is its lodging's mark and its first night: painting splits and joins spans. */
export const calendarOf = (
  blocks: readonly Block[],
  { name, mark, now }: { name: string; mark: string; now: Temporal.Instant },
) =>
  writeCalendar({
    name,
    refreshMinutes: 30,
    stamp: now,
    events: blocks.map(({ from, until, state }) => ({
      uid: `${from.replaceAll('-', '')}-${mark}@escale`,
      ...{ from, until },
      summary: summaries[state],
    })),
  })
