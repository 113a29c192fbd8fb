interface Bucket {
  /** Tries left at `at`. */
  left: number
  at: number
}

export interface RateLimit {
  /** Takes one try. 0 when it is granted, otherwise the seconds to wait for the next. */
  take(key: string, now: number): number
}

/** So many buckets are kept without a look at which may go. */
const fewest = 50_000

/**
 * A bucket of tries per key that fills again with time (token bucket). In this process's memory only: `n` processes grant
 * `n` times as much, which for a limit on curiosity is enough. What guards accounts stands in the database instead.
 *
 * @param burst tries at once
 * @param secondsEach seconds until one more try
 */
export function makeRateLimit({ burst, secondsEach }: { burst: number; secondsEach: number }): RateLimit {
  const buckets = new Map<string, Bucket>()
  const fullAfter = burst * secondsEach * 1000
  let sweptAbove = fewest
  return {
    take(key, now) {
      if (buckets.size > sweptAbove) {
        for (const [old, { at }] of buckets) if (now - at > fullAfter) buckets.delete(old)
        // Where none may go yet, the next tries must not each look through all of them.
        sweptAbove = Math.max(fewest, 2 * buckets.size)
      }
      const known = buckets.get(key)
      const refilled = known ? known.left + Math.max(0, now - known.at) / (secondsEach * 1000) : burst
      const left = Math.min(burst, refilled)
      if (left < 1) return Math.ceil((1 - left) * secondsEach)
      buckets.set(key, { left: left - 1, at: now })
      return 0
    },
  }
}
