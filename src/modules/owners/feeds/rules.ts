import type { HeldAs } from '../../../core/availability/feeds/schema.ts'
import type { Span } from '../../../core/availability/rules.ts'
import { earlier, isBefore, later } from '../../../core/calendar/rules.ts'

/** How a feed is doing, for whoever looks at its panel. */
export type Health = 'paused' | 'new' | 'empty' | 'failing' | 'late' | 'good'

interface Readings {
  pausedAt: Temporal.Instant | null
  readAt: Temporal.Instant | null
  problem: string
}

/** A feed that nothing hinders is read every half hour; silent for so long, the reader itself must have stopped. */
const lateHours = 3

export function healthOf({ pausedAt, readAt, problem }: Readings, now: Temporal.Instant): Health {
  if (pausedAt) return 'paused'
  if (problem === 'empty') return 'empty'
  if (problem !== '') return 'failing'
  if (!readAt) return 'new'
  return now.since(readAt).total('hours') > lateHours ? 'late' : 'good'
}

/** Whether the calendar was asked for again since it was last had, and not had. */
export const triedInVain = ({
  readAt,
  triedAt,
}: {
  readAt: Temporal.Instant | null
  triedAt: Temporal.Instant | null
}) => triedAt !== null && (readAt === null || Temporal.Instant.compare(triedAt, readAt) > 0)

interface HeldStay {
  feedId: number
  feedName: string
  firstNightOn: Temporal.PlainDate
  departureOn: Temporal.PlainDate
  heldAs: HeldAs
  isEcho: boolean
  setAsideAt: Temporal.Instant | null
}

interface NamedFeed {
  id: number
  name: string
}

/** Nights on which a stay meets another feed's stay, or an option or closing that somebody typed. */
export interface Overlap {
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  feed: NamedFeed
  with: { feed: NamedFeed } | { typed: 'option' | 'closed' }
}

/** Every overlap is shown: to keep one of two silently would hide a real stay. Given and returned in order of nights. */
export function overlapsOf(stays: readonly HeldStay[], typed: readonly Span[]): Overlap[] {
  const real = stays.filter((stay) => stay.heldAs === 'let' && !stay.isEcho && !stay.setAsideAt)
  const overlaps: Overlap[] = []
  for (const [index, stay] of real.entries()) {
    for (const other of real.slice(index + 1)) {
      if (!isBefore(other.firstNightOn, stay.departureOn)) break
      if (other.feedId !== stay.feedId)
        overlaps.push({ ...common(stay, other), feed: feedOf(stay), with: { feed: feedOf(other) } })
    }
    for (const span of typed) {
      if (span.state !== 'option' && span.state !== 'closed') continue
      const { from, until } = common(stay, span)
      if (isBefore(from, until)) overlaps.push({ from, until, feed: feedOf(stay), with: { typed: span.state } })
    }
  }
  return overlaps.sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
}

const feedOf = ({ feedId, feedName }: HeldStay): NamedFeed => ({ id: feedId, name: feedName })

const common = (a: Pick<Span, 'firstNightOn' | 'departureOn'>, b: Pick<Span, 'firstNightOn' | 'departureOn'>) => ({
  from: later(a.firstNightOn, b.firstNightOn),
  until: earlier(a.departureOn, b.departureOn),
})
