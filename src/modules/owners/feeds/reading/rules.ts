import type { HeldAs } from '../../../../core/availability/feeds/schema.ts'
import type { CalendarFile } from '../../../../platform/documents/ics/read.ts'

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
  /** The departure that its site had said before it forgot the stay, under way then; null while it lists it. */
  forgottenUntil: string | null
}

/** Airbnb opens a year at most and blocks what lies beyond: a block that ends that far ahead rolls on every day. */
const rollingAfterDays = 300

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
  /** Other dates under the same UID. */
  changed: Change[]
  /** Under way and no longer listed: ended today, as their past nights stay. */
  forgotten: Change[]
  /** Listed again with the very dates that they had before they were forgotten. */
  back: Change[]
  gone: KnownStay[]
  /** The same stays under another UID: no night changes. */
  renamed: { id: number; uid: string }[]
}

interface Change {
  before: KnownStay
  after: ReadStay
}

/**
 * What a healthy reading changes. The same nights are the same stay, whatever its UID, which some sites draw anew each
 * time; then the same UID with other nights is a change. What is missing was cancelled, from today on: past nights stay.
 */
export function compareStays(known: readonly KnownStay[], read: readonly ReadStay[], today: string): Differences {
  const byNights = new Map(known.map((stay) => [keyOf(stay), stay]))
  const byForgottenNights = new Map(
    known.flatMap((stay) =>
      stay.forgottenUntil === null ? [] : [[keyOf({ ...stay, until: stay.forgottenUntil }), stay]],
    ),
  )
  const fresh: ReadStay[] = []
  const renamed: Differences['renamed'] = []
  const back: Change[] = []
  const found = new Set<number>()
  for (const stay of read) {
    const same = byNights.get(keyOf(stay))
    const forgotten = byForgottenNights.get(keyOf(stay))
    if (same) {
      found.add(same.id)
      if (stay.uid && stay.uid !== same.uid) renamed.push({ id: same.id, uid: stay.uid })
    } else if (forgotten && !found.has(forgotten.id)) {
      found.add(forgotten.id)
      back.push({ before: forgotten, after: stay })
    } else fresh.push(stay)
  }
  const missing = known.filter(({ id }) => !found.has(id))
  const byUid = new Map(missing.filter((stay) => stay.uid && mayChange(stay, today)).map((stay) => [stay.uid, stay]))
  const added: ReadStay[] = []
  const changed: Change[] = []
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
    ...{ added, changed, back, renamed },
    forgotten: underWay.map((before) => ({ before, after: { ...before, until: today } })),
    gone: lost.filter(({ from }) => from >= today),
  }
}

/** A stay that is over changes no more, unless its site had only forgotten it. */
const mayChange = ({ until, forgottenUntil }: KnownStay, today: string) =>
  until > today || (forgottenUntil !== null && forgottenUntil > today)

/** A stay under way may end earlier or later, but not in the past, nor have begun another day. */
const keepsPast = (before: ReadStay, after: ReadStay, today: string) =>
  before.from >= today || (after.from === before.from && after.until >= today)

/** Nights that a site was given by us, exactly: its stay of the same dates is what it got, come back. */
export const isEcho = (stay: ReadStay, sent: readonly { from: string; until: string }[]) =>
  sent.some(({ from, until }) => from === stay.from && until === stay.until)
