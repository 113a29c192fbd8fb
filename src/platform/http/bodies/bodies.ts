import { ReadableStream } from 'node:stream/web'
import type { Context, MiddlewareHandler } from 'hono'
import { TooLarge } from '../refusal.ts'
import { makeBudget } from './budget.ts'
import { type Pace, usualPace, watched } from './pace.ts'
import { boundaryOf, withoutFiles } from './without-files.ts'

interface Options {
  /** The addresses where forms carry files. */
  isUpload: (path: string) => boolean
  /** Asked when a handler begins to read: whether somebody who signed in sends this. */
  isKnown: (c: Context) => boolean
  limits?: Partial<Limits>
}

/** In bytes. */
interface Limits {
  /** Of a body from somebody unknown: a form that a person filled in, without files. */
  stranger: number
  usual: number
  upload: number
  /** Of all uploads under way in this process. */
  budget: number
  /** What is too large is read to its end all the same, and thrown away, up to here: a browser hears no answer before. */
  discarded: number
  pace: Pace
}

type Watch = ReturnType<typeof watched>

const megabyte = 1024 * 1024

const usualLimits: Limits = {
  ...{ stranger: megabyte / 4, usual: 2 * megabyte, upload: 16 * megabyte },
  ...{ budget: 64 * megabyte, discarded: 64 * megabyte, pace: usualPace },
}

/**
 * Bounds what bodies may weigh and how long they may take. Nothing is read before a handler asks for it, so that guards
 * decide first: whoever has no session has little room, takes nothing of the uploads' budget, and cannot hold up those
 * who have one. The budget is given back when the answer is there, or the connection is gone.
 */
export function bodies({ isUpload, isKnown, limits }: Options): MiddlewareHandler {
  const { stranger, usual, upload, discarded, pace, ...most } = { ...usualLimits, ...limits }
  const budget = makeBudget(most.budget)

  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || !c.req.raw.body) return next()
    const announced = c.req.header('content-length')
    // Without its length said, nobody knows what it takes of the budget: no larger than usual then.
    const asUpload = announced !== undefined && isUpload(c.req.path)
    const leaving: (() => void)[] = []

    async function* reading(body: NonNullable<Request['body']>) {
      const known = isKnown(c)
      const largest = Math.min(asUpload ? upload : usual, known ? upload : stranger)
      const size = Number(announced ?? 0)
      if (size > discarded) throw new TooLarge(largest)
      const boundary = asUpload && known && size > largest ? boundaryOf(c.req.header('content-type')) : undefined
      if (asUpload && size <= largest) leaving.push(await budget.enter(size, c.req.raw.signal))
      const watch = watched(body, pace)
      leaving.push(watch.end)
      yield* boundary === undefined ? whole(watch, size, largest) : fieldsOnly(watch, boundary, largest)
    }

    async function* whole(watch: Watch, size: number, largest: number) {
      let read = 0
      for (let bytes = await watch.next(); bytes; bytes = await watch.next()) {
        read += bytes.byteLength
        if (read > discarded) break
        if (size <= largest && read <= largest) yield bytes
      }
      watch.end()
      if (size > largest || read > largest) throw new TooLarge(largest)
    }

    async function* fieldsOnly(watch: Watch, boundary: string, largest: number) {
      const leftOut = new Set<string>()
      const form = withoutFiles(boundary, leftOut)
      let [read, kept] = [0, 0]
      for (let bytes = await watch.next(); bytes; bytes = await watch.next()) {
        read += bytes.byteLength
        if (read > discarded) break
        for (const passed of form.take(bytes)) {
          kept += passed.byteLength
          if (kept <= usual) yield passed
        }
      }
      watch.end()
      // Not for its files: its fields alone are more than a person types.
      if (leftOut.size === 0 || kept > usual || read > discarded) throw new TooLarge(largest)
      c.set('leftOut', leftOut)
      yield* form.rest()
    }

    const stream = ReadableStream.from(reading(c.req.raw.body))
    c.req.raw = new Request(c.req.raw, { body: stream, duplex: 'half' } as RequestInit)
    try {
      await next()
    } finally {
      for (const leave of leaving) leave()
    }
  }
}
