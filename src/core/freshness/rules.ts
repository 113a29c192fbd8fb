/** What public pages show, named so that a change can be told: see `changeCounters`. */
export type Topic = string

/** Topics that begin so are announced to open screens as they change, beside being counted. */
const livePrefix = 'live:'

export const isLive = (topic: Topic) => topic.startsWith(livePrefix)

/** Name, colours, contact, legal texts, settings, kinds of lodging. */
export const organizationTopic: Topic = 'organization'

/** Any lodging created, changed or closed, its photos included. */
export const directoryTopic: Topic = 'directory'

/** All that one lodging's page shows. */
export const lodgingTopic = (lodgingId: number): Topic => `lodging:${lodgingId}`

/** Which lodgings dates find in a département, whatever the dates. */
export const freeTopic = (departmentCode: string): Topic => `free:${departmentCode}`

/** Which lodgings are found in a département for those arrivals (`2026-07-11` or `2026-07`, see `arrivalsOf`). */
export const arrivalsTopic = (departmentCode: string, arrivals: string): Topic => `free:${departmentCode}:${arrivals}`

/** What a kept page was made from: it is served while these counters stand and the day lasts. */
export interface Stamp {
  organizationId: number
  counters: Map<Topic, number>
  /** Milliseconds since 1970. */
  expiresAt: number
  /** What the page's module wants to know each time that the page is served, kept or not. */
  note?: Readonly<Record<string, string | number>>
}

export function stillStands(stamp: Stamp, now: ReadonlyMap<Topic, number>): boolean {
  for (const [topic, counter] of stamp.counters) if (now.get(topic) !== counter) return false
  return true
}
