import type { HeldAs } from '../../../core/availability/feeds/schema.ts'
import type { Span } from '../../../core/availability/rules.ts'
import { earlier, isBefore, later } from '../../../core/calendar/rules.ts'
import type { CalendarFile } from '../../../platform/documents/ics/read.ts'

// Days are `YYYY-MM-DD` here: they compare as they are, and a file may have twenty thousand.

/** A stay as a file says it: nights [from, until). */
export interface ReadStay {
  /** Empty where the file says none. */
  uid: string
  from: string
  until: string
  heldAs: HeldAs
}

export interface KnownStay extends ReadStay {
  id: number
}

/** Airbnb opens a year at most and blocks what lies beyond: a block that ends that far ahead rolls on every day. */
export const rollingAfterDays = 300

/** More stays than any lodging has: such a file is another's, or means harm. */
export const maxStays = 5_000

/**
 * The stays of a file, each once. « Not available » of Airbnb is no stay: a block of the host's own closes its nights,
 * the one at the horizon holds none. Blocks that bear our own mark come back from where we sent them, and are dropped.
 */
export function staysOf(
  file: CalendarFile,
  options: { endsOnLastNight: boolean; ownMark: string; today: Temporal.PlainDate },
): { stays: ReadStay[]; ignored: number } {
  const rolling = options.today.add({ days: rollingAfterDays }).toString()
  const newest = newestSequences(file)
  const stays = new Map<string, ReadStay>()
  let ignored = 0
  for (const event of file.events) {
    const until = lastDay(event, options.endsOnLastNight)
    if (event.isCancelled || until <= event.from) continue
    if (event.uid && event.sequence < (newest.get(event.uid) ?? 0)) continue
    const isBlock = isAirbnbBlock(event.summary, file.producer)
    if (event.uid.includes(options.ownMark) || (isBlock && until > rolling)) {
      ignored += 1
      continue
    }
    const stay: ReadStay = { uid: event.uid, from: event.from, until, heldAs: isBlock ? 'closed' : 'let' }
    const key = keyOf(stay)
    if (!stays.has(key)) stays.set(key, stay)
  }
  return { stays: [...stays.values()], ignored }
}

function lastDay(event: CalendarFile['events'][number], endsOnLastNight: boolean): string {
  if (endsOnLastNight) return nextDay(event.until)
  // A DATE that ends where it begins is one night; an appointment of that day is none.
  return event.until === event.from && !event.isTimed ? nextDay(event.from) : event.until
}

const nextDay = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

/** Booking.com says « CLOSED - Not available » of real stays: only Airbnb's own words count. */
const isAirbnbBlock = (summary: string, producer: string) =>
  /^(airbnb \()?not available\)?$/i.test(summary) ||
  (/airbnb/i.test(producer) && /not available|indisponible/i.test(summary))

/** A changed event may stand beside its older self under one UID: only its newest sequence counts. */
function newestSequences({ events }: CalendarFile): Map<string, number> {
  const newest = new Map<string, number>()
  for (const { uid, sequence } of events) if (uid && sequence > (newest.get(uid) ?? 0)) newest.set(uid, sequence)
  return newest
}

const keyOf = (stay: ReadStay) => `${stay.from} ${stay.until} ${stay.heldAs}`

export interface Differences {
  added: ReadStay[]
  /** Other dates under the same UID, or a stay under way that ends today. */
  changed: { before: KnownStay; after: ReadStay }[]
  gone: KnownStay[]
  /** The same stays under another UID: no night changes. */
  renamed: { id: number; uid: string }[]
}

/**
 * What a healthy reading changes. The same nights are the same stay, whatever its UID, which some sites draw anew each
 * time; then the same UID with other nights is a change. What is missing was cancelled, from today on: past nights stay.
 */
export function compareStays(known: readonly KnownStay[], read: readonly ReadStay[], today: string): Differences {
  const byNights = new Map(known.map((stay) => [keyOf(stay), stay]))
  const fresh: ReadStay[] = []
  const renamed: Differences['renamed'] = []
  const found = new Set<number>()
  for (const stay of read) {
    const same = byNights.get(keyOf(stay))
    if (!same) fresh.push(stay)
    else {
      found.add(same.id)
      if (stay.uid && stay.uid !== same.uid) renamed.push({ id: same.id, uid: stay.uid })
    }
  }
  const missing = known.filter(({ id }) => !found.has(id))
  const byUid = new Map(missing.filter(({ uid, until }) => uid && until > today).map((stay) => [stay.uid, stay]))
  const added: ReadStay[] = []
  const changed: Differences['changed'] = []
  for (const stay of fresh) {
    const before = byUid.get(stay.uid)
    if (!before || !keepsPast(before, stay, today)) added.push(stay)
    else {
      byUid.delete(stay.uid)
      found.add(before.id)
      changed.push({ before, after: stay })
    }
  }
  const lost = missing.filter(({ id, until }) => !found.has(id) && until > today)
  const underWay = lost.filter(({ from }) => from < today)
  return {
    added,
    changed: [...changed, ...underWay.map((before) => ({ before, after: { ...before, until: today } }))],
    gone: lost.filter(({ from }) => from >= today),
    renamed,
  }
}

/** A stay under way may end earlier or later, but not in the past, nor have begun another day. */
const keepsPast = (before: ReadStay, after: ReadStay, today: string) =>
  before.from >= today || (after.from === before.from && after.until >= today)

/** Nights that a site was given by us, exactly: its stay of the same dates is what it got, come back. */
export const isEcho = (stay: ReadStay, sent: readonly { from: string; until: string }[]) =>
  sent.some(({ from, until }) => from === stay.from && until === stay.until)

/** A calendar that lists nothing any more must say so that often, over that long, before it is believed. */
export const emptyConfirmations = 4
export const emptyMinutes = 90

export interface Emptiness {
  readings: number
  since: Temporal.Instant
}

/** Whether an empty reading of a feed with stays to come may be believed, and if not, how far its confirmation is. */
export function judgeEmptiness(before: Emptiness | null, now: Temporal.Instant): Emptiness & { isBelieved: boolean } {
  const readings = (before?.readings ?? 0) + 1
  const since = before?.since ?? now
  const minutes = now.since(since).total('minutes')
  return { readings, since, isBelieved: readings >= emptyConfirmations && minutes >= emptyMinutes }
}

export const pollMinutes = 30
const longestPauseMinutes = 12 * 60

/**
 * When a feed is read next: every 30 minutes, twice as long after each failure in a row up to half a day; a site may
 * ask for more patience, a day at most. `chance` in [0, 1) spreads the feeds by a tenth either way.
 */
export function nextReading(now: Temporal.Instant, failures: number, chance: number, retryAfterSeconds = 0) {
  const pause = Math.min(pollMinutes * 2 ** Math.min(failures, 10), longestPauseMinutes)
  const spread = pause * 60 * (0.9 + chance * 0.2)
  return now.add({ seconds: Math.round(Math.max(spread, Math.min(retryAfterSeconds, 86_400))) })
}

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

interface HeldStay {
  feedId: number
  feedName: string
  firstNightOn: Temporal.PlainDate
  departureOn: Temporal.PlainDate
  heldAs: HeldAs
  isEcho: boolean
  setAsideAt: Temporal.Instant | null
}

/** Nights on which a stay meets another feed's stay, or an option or closing that somebody typed. */
export interface Overlap {
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  feedName: string
  with: { feedName: string } | { typed: 'option' | 'closed' }
}

/** Every overlap is shown: to keep one of two silently would hide a real stay. Given and returned in order of nights. */
export function overlapsOf(stays: readonly HeldStay[], typed: readonly Span[]): Overlap[] {
  const real = stays.filter((stay) => stay.heldAs === 'let' && !stay.isEcho && !stay.setAsideAt)
  const overlaps: Overlap[] = []
  for (const [index, stay] of real.entries()) {
    for (const other of real.slice(index + 1)) {
      if (!isBefore(other.firstNightOn, stay.departureOn)) break
      if (other.feedId !== stay.feedId)
        overlaps.push({ ...common(stay, other), feedName: stay.feedName, with: { feedName: other.feedName } })
    }
    for (const span of typed) {
      if (span.state !== 'option' && span.state !== 'closed') continue
      const { from, until } = common(stay, span)
      if (isBefore(from, until)) overlaps.push({ from, until, feedName: stay.feedName, with: { typed: span.state } })
    }
  }
  return overlaps.sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
}

const common = (a: Pick<Span, 'firstNightOn' | 'departureOn'>, b: Pick<Span, 'firstNightOn' | 'departureOn'>) => ({
  from: later(a.firstNightOn, b.firstNightOn),
  until: earlier(a.departureOn, b.departureOn),
})

/** « Synchroniser maintenant » again only after that long: sites turn away whoever asks too often. */
export const syncPauseSeconds = 120

export const mayReadNow = (triedAt: Temporal.Instant | null, now: Temporal.Instant) =>
  triedAt === null || now.since(triedAt).total('seconds') >= syncPauseSeconds
