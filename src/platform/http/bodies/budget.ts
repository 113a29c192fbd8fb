export interface Budget {
  /**
   * Waits until a body of `size` bytes may be read, in the order of coming; who goes away meanwhile leaves its place, and
   * the promise is rejected with the signal's reason. Answers how to give the bytes back, which does so once.
   */
  enter(size: number, signal: AbortSignal): Promise<() => void>
}

/** Bounds the memory of bodies under way in this process: together they announce no more than `budget` bytes. */
export function makeBudget(budget: number): Budget {
  const waiting: { size: number; enter: () => void }[] = []
  let used = 0

  /** A body larger than the whole budget comes in alone. */
  const fits = (size: number) => used === 0 || used + size <= budget

  const letIn = () => {
    while (waiting[0] && fits(waiting[0].size)) {
      const next = waiting.shift()
      used += next?.size ?? 0
      next?.enter()
    }
  }

  const leaving = (size: number) => {
    let inside = true
    return () => {
      if (inside) used -= size
      inside = false
      letIn()
    }
  }

  return {
    async enter(size, signal) {
      signal.throwIfAborted()
      await new Promise<void>((resolve, reject) => {
        const place = { size, enter: resolve }
        waiting.push(place)
        signal.addEventListener('abort', () => {
          const at = waiting.indexOf(place)
          if (at === -1) return
          waiting.splice(at, 1)
          reject(signal.reason)
          letIn()
        })
        letIn()
      })
      return leaving(size)
    },
  }
}
