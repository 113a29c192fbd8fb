export interface WrittenCalendar {
  name: string
  /** How often a reader may come back. */
  refreshMinutes: number
  stamp: Temporal.Instant
  /** Whole days [from, until) as `YYYY-MM-DD`. */
  events: { uid: string; from: string; until: string; summary: string }[]
}

/** An iCalendar file (RFC 5545) of whole days, which no reader may move to another zone. */
export function writeCalendar({ name, refreshMinutes, stamp, events }: WrittenCalendar): string {
  const stampedAt = `${stamp.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Escale//Plannings//FR',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`,
    `X-PUBLISHED-TTL:PT${refreshMinutes}M`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${stampedAt}`,
      `DTSTART;VALUE=DATE:${event.from.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${event.until.replaceAll('-', '')}`,
      `SUMMARY:${escaped(event.summary)}`,
      'TRANSP:OPAQUE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    .replace(/[\u0000-\u001f\u007f]/g, ' ')

/** Lines of at most 75 octets, continued behind a space, never cut within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      parts.push(part)
      // The space that continues a line counts too.
      octets = 1
      part = ''
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
