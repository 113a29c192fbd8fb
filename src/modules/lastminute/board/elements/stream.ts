/** How long before a stream that broke is asked for again: each time longer, so that a program that starts is not run over. */
const pauses = [2_000, 4_000, 8_000, 16_000, 30_000]

/** The server beats every twenty seconds: a stream that says nothing for so long is dead, whatever the browser believes. */
const silence = 45_000

/** An attempt younger than this is left to answer. */
const patience = 3_000

interface Hearer {
  /** Something changed, or may have while nothing was heard. */
  changed(): void
  lost(): void
}

/** LAST-21: the board's events, asked for again until they come. */
export class Stream {
  hears = false
  private readonly address: string
  private readonly hearer: Hearer
  private events: EventSource | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private tries = 0
  private askedAt = 0

  constructor(address: string, hearer: Hearer) {
    this.address = address
    this.hearer = hearer
  }

  open() {
    this.close()
    this.askedAt = Date.now()
    const events = new EventSource(this.address)
    this.events = events
    const heard = ({ type }: Event) => {
      this.hears = true
      this.tries = 0
      this.later(silence)
      if (type !== 'beat') this.hearer.changed()
    }
    for (const type of ['open', 'change', 'beat']) events.addEventListener(type, heard)
    events.addEventListener('over', () => this.hearer.changed())
    events.addEventListener('error', () => {
      const isNoStream = events.readyState === EventSource.CLOSED
      this.close()
      const pause = pauses[Math.min(this.tries, pauses.length - 1)] ?? silence
      this.tries += 1
      this.later(pause * (0.75 + Math.random() / 2))
      // The sign-in page instead of a stream: reading tells.
      if (isNoStream) this.hearer.changed()
      else this.hearer.lost()
    })
    this.later(silence)
  }

  /** A line that answers again may carry a stream that does not know that it broke: another one is asked for. */
  seek() {
    if (!this.hears && Date.now() - this.askedAt > patience) this.open()
  }

  /** The line does not answer: what the stream says of itself counts no more. */
  doubt() {
    this.hears = false
  }

  close() {
    this.hears = false
    this.events?.close()
    clearTimeout(this.timer)
  }

  private later(milliseconds: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.open()
      this.hearer.lost()
    }, milliseconds)
  }
}
