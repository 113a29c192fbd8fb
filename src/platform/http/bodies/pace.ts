import { HttpRefusal } from '../refusal.ts'

export interface Pace {
  /** For the whole body, in milliseconds. */
  deadline: number
  /** As many bytes, at least, in every `each` milliseconds. */
  least: number
  each: number
}

/** Slower than any telephone line of today; a form without files is there in one go. */
export const usualPace: Pace = { deadline: 240_000, least: 20_000, each: 20_000 }

/** Watches one body from its first byte to its last: who is slower than its pace, or gone, is refused with 408. */
export function watched(body: ReadableStream<Uint8Array>, { deadline, least, each }: Pace) {
  const reader = body.getReader()
  const slow = Promise.withResolvers<never>()
  slow.promise.catch(() => undefined)
  const tooSlow = () => slow.reject(new HttpRefusal(408))
  let [received, before] = [0, 0]
  const whole = setTimeout(tooSlow, deadline)
  const beat = setInterval(() => {
    if (received - before < least) tooSlow()
    before = received
  }, each)
  return {
    /** The next bytes; null behind the last. */
    async next(): Promise<Uint8Array | null> {
      const { done, value } = await Promise.race([reader.read().catch(gone), slow.promise])
      received += value?.byteLength ?? 0
      return done ? null : value
    },
    end() {
      clearTimeout(whole)
      clearInterval(beat)
    },
  }
}

/** The connection was dropped: whatever is answered, nobody hears it. */
function gone(): never {
  throw new HttpRefusal(408)
}
