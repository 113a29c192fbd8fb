import pg from 'pg'

interface Subscriber {
  /** Something of the topic has changed, or may have while nobody listened. */
  heard(): void
  /** The program stops. */
  ended(): void
}

export interface Announcements {
  /** Told soon after each commit that announced the topic, in whatever process it was. Returns what ends it. */
  subscribe(organizationId: number, topic: string, subscriber: Subscriber): () => void
  close(): Promise<void>
}

const channel = 'escale'

const keyOf = (organizationId: number | string, topic: string) => `${organizationId} ${topic}`

/** The statement that announces topics when its transaction commits. */
export const announcement = (organizationId: number, topics: readonly string[]) => ({
  name: 'announce',
  text: `select pg_notify('${channel}', $1::text || ' ' || topic) from unnest($2::text[]) as topic`,
  values: [organizationId, topics],
})

/**
 * PostgreSQL's notifications, on a connection of their own that opens with the first subscriber and is sought again when it
 * breaks: whoever subscribes is told once more then, as nobody knows what was missed.
 */
export function openAnnouncements(url: string, pauseMilliseconds = 1000): Announcements {
  const subscribers = new Map<string, Set<Subscriber>>()
  let client: pg.Client | null = null
  let isClosed = false

  const tell = (heardBy: Iterable<Subscriber>) => {
    for (const subscriber of heardBy) subscriber.heard()
  }

  async function listen(): Promise<void> {
    const opened = new pg.Client({ connectionString: url, options: '-c role=escale_app', keepAlive: true })
    client = opened
    opened.on('notification', ({ payload }) => tell(subscribers.get(payload ?? '') ?? []))
    opened.on('error', () => undefined)
    opened.once('end', () => {
      if (client === opened) client = null
      if (!isClosed && subscribers.size > 0) setTimeout(() => begin(true), pauseMilliseconds).unref()
    })
    await opened.connect()
    await opened.query(`listen ${channel}`)
  }

  function begin(again = false) {
    if (client || isClosed) return
    listen().then(
      () => again && tell([...subscribers.values()].flatMap((some) => [...some])),
      () => client?.end().catch(() => undefined),
    )
  }

  return {
    subscribe(organizationId, topic, subscriber) {
      const key = keyOf(organizationId, topic)
      const others = subscribers.get(key) ?? new Set()
      subscribers.set(key, others.add(subscriber))
      begin()
      return () => {
        others.delete(subscriber)
        if (others.size === 0 && subscribers.get(key) === others) subscribers.delete(key)
      }
    },
    async close() {
      isClosed = true
      for (const some of subscribers.values()) for (const subscriber of some) subscriber.ended()
      subscribers.clear()
      await client?.end().catch(() => undefined)
    },
  }
}
