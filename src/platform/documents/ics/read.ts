import ICAL from 'ical.js'
import { zoneOf } from './zones.ts'

/** One occurrence of a VEVENT as whole days: `from` is the day it begins on, `until` the day it ends on, exclusive for DATE values. */
interface CalendarEvent {
  uid: string
  summary: string
  /** `YYYY-MM-DD` */
  from: string
  until: string
  /** Whether it has hours: an appointment may then end on the day on which it begins. */
  isTimed: boolean
  sequence: number
  isCancelled: boolean
}

export interface CalendarFile {
  producer: string
  events: CalendarEvent[]
}

export interface ReadOptions {
  /** Where moments become days; times without a zone are that zone's. */
  timeZone: string
  /** Only what has a day in [from, until) is given. */
  from: string
  until: string
}

/** A file that is no calendar, or one of whose events cannot be understood: nothing of it may be believed. */
export class UnreadableCalendar extends Error {}

/** Occurrences that repetitions may make in one file. */
const maxOccurrences = 50_000

/** No file that means well is deeper: calendar, event, alarm. */
const maxDepth = 8

const understood =
  /^(BEGIN|END|PRODID|UID|SUMMARY|STATUS|SEQUENCE|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID)[;:]/i

type Property = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]]
type Component = [name: string, properties: Property[], components: Component[]]

/** Reads an iCalendar file (RFC 5545); a cut-off one lacks its end and is refused whole. */
export function readCalendar(text: string, options: ReadOptions): CalendarFile {
  const calendars = parse(text).filter(([name]) => name === 'vcalendar')
  const [first] = calendars
  if (!first) throw new UnreadableCalendar('no VCALENDAR')
  const components = calendars.flatMap(([, , within]) => within).filter(([name]) => name === 'vevent')
  const moved = movedOccurrences(components, options)
  const budget = { left: maxOccurrences }
  const events = components
    .flatMap((component) => eventsOf(component, options, moved, budget))
    .filter((event) => event.from < options.until && event.until >= options.from)
  return { producer: textOf(first[1], 'prodid'), events }
}

function parse(text: string): Component[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/(\r\n|\n|\r)[ \t]/g, '')
    .split(/[\r\n]+/)
    .filter((line) => understood.test(line))
  let depth = 0
  for (const line of lines) {
    if (/^BEGIN:/i.test(line)) depth += 1
    if (/^END:/i.test(line)) depth -= 1
    if (depth > maxDepth) throw new UnreadableCalendar('nested too deeply')
  }
  try {
    const parsed = ICAL.parse(lines.join('\r\n')) as Component | Component[]
    return typeof parsed[0] === 'string' ? [parsed as Component] : (parsed as Component[])
  } catch (error) {
    throw new UnreadableCalendar('not iCalendar', { cause: error })
  }
}

function eventsOf(
  component: Component,
  options: ReadOptions,
  moved: ReadonlySet<string>,
  budget: { left: number },
): CalendarEvent[] {
  const [, properties] = component
  const from = dayOf(find(properties, 'dtstart'), options)
  if (!from) throw new UnreadableCalendar('an event without a beginning')
  const nights = lengthOf(properties, from, options)
  const event = {
    uid: textOf(properties, 'uid'),
    summary: textOf(properties, 'summary'),
    sequence: Number(textOf(properties, 'sequence')) || 0,
    isTimed: !isDate(find(properties, 'dtstart')),
    isCancelled: textOf(properties, 'status').toUpperCase() === 'CANCELLED',
  }
  const isRepeated = properties.some(([name]) => name === 'rrule' || name === 'rdate')
  const days = isRepeated ? occurrencesOf(component, options, budget) : [from]
  return days
    .filter((day) => !isRepeated || !moved.has(`${event.uid}\n${day}`))
    .map((day) => ({
      ...event,
      uid: isRepeated && event.uid ? `${event.uid}#${day}` : event.uid,
      from: day.toString(),
      until: day.add({ days: nights }).toString(),
    }))
}

/** In days, from DTEND or DURATION; a DATE without either lasts its day. */
function lengthOf(properties: Property[], from: Temporal.PlainDate, options: ReadOptions): number {
  const end = find(properties, 'dtend')
  if (end) {
    const until = dayOf(end, options)
    const days = until ? from.until(until).days : -1
    if (days < 0) throw new UnreadableCalendar('an event that ends before it begins')
    return days
  }
  const duration = textOf(properties, 'duration')
  if (duration === '') return isDate(find(properties, 'dtstart')) ? 1 : 0
  const days = ICAL.Duration.fromString(duration).toSeconds() / 86_400
  if (!(days >= 0)) throw new UnreadableCalendar('an event that ends before it begins')
  return Math.round(days)
}

const repeatable = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])

function occurrencesOf(component: Component, options: ReadOptions, budget: { left: number }): Temporal.PlainDate[] {
  const event = new ICAL.Component(component as ConstructorParameters<typeof ICAL.Component>[0])
  const dtstart = event.getFirstPropertyValue('dtstart')
  const rule = event.getFirstPropertyValue('rrule')
  if (rule instanceof ICAL.Recur && !repeatable.has(rule.freq)) throw new UnreadableCalendar('repeated too often')
  const days: Temporal.PlainDate[] = []
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: dtstart as InstanceType<typeof ICAL.Time> })
  for (let next = expansion.next(); next; next = expansion.next()) {
    budget.left -= 1
    if (budget.left < 0) throw new UnreadableCalendar('repeated too often')
    const day = localDay(next.toString(), zoneIn(find(component[1], 'dtstart')), options)
    if (!day || day.toString() >= options.until) break
    days.push(day)
  }
  return days
}

/** Occurrences of a repeated event that an event of their own replaces, as « uid, day ». */
function movedOccurrences(components: Component[], options: ReadOptions): Set<string> {
  const moved = new Set<string>()
  for (const [, properties] of components) {
    const day = dayOf(find(properties, 'recurrence-id'), options)
    if (day) moved.add(`${textOf(properties, 'uid')}\n${day}`)
  }
  return moved
}

const find = (properties: Property[], name: string) => properties.find(([own]) => own === name)

function textOf(properties: Property[], name: string): string {
  const value = find(properties, name)?.[3]
  return value === undefined || value === null ? '' : String(value).trim().slice(0, 500)
}

const isDate = (property: Property | undefined) => /^\d{4}-?\d{2}-?\d{2}(T::)?$/.test(String(property?.[3] ?? ''))

const zoneIn = (property: Property | undefined) => {
  const name = property?.[1].tzid
  return typeof name === 'string' ? name : ''
}

/** The day of a DATE, which no zone moves, or of a moment at `timeZone`; null where there is no property. */
function dayOf(property: Property | undefined, options: ReadOptions): Temporal.PlainDate | null {
  if (!property) return null
  const day = localDay(String(property[3] ?? ''), zoneIn(property), options)
  if (!day) throw new UnreadableCalendar('a date that is none')
  return day
}

function localDay(value: string, zoneName: string, { timeZone }: ReadOptions): Temporal.PlainDate | null {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z?)|T::)?$/.exec(value)
  if (!parts) return null
  const [, year, month, day, hour, minute, , isUtc] = parts
  try {
    const date = Temporal.PlainDate.from(`${year}-${month}-${day}`)
    const zone = isUtc ? 'UTC' : zoneOf(zoneName)
    if (hour === undefined || zone === null || zone === timeZone) return date
    const at = date.toZonedDateTime({ timeZone: zone, plainTime: `${hour}:${minute}` })
    return at.withTimeZone(timeZone).toPlainDate()
  } catch {
    return null
  }
}
