import type { MiddlewareHandler } from 'hono'

/**
 * Bounds the memory that bodies being read take in this process: they are let in, in the order of their coming, as long
 * as those under way announce no more than `budget` bytes together. Who waits is not read yet.
 */
export function bodyBudget(budget: number): MiddlewareHandler {
  const waiting: { size: number; enter: () => void }[] = []
  let used = 0

  /** A body larger than the whole budget comes in alone. */
  const fits = (size: number) => used === 0 || used + size <= budget

  const leave = (size: number) => {
    used -= size
    while (waiting[0] && fits(waiting[0].size)) {
      const next = waiting.shift()
      used += next?.size ?? 0
      next?.enter()
    }
  }

  return async (c, next) => {
    const size = Number(c.req.header('content-length')) || 0
    if (waiting.length === 0 && fits(size)) used += size
    else await new Promise<void>((enter) => waiting.push({ size, enter }))
    try {
      await next()
    } finally {
      leave(size)
    }
  }
}
