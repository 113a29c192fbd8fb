import { isMainThread, parentPort } from 'node:worker_threads'
import { type ReadOptions, readCalendar } from './read.ts'

/** Reads one file after the other; what cannot be read is answered too, so that the thread lives on. */
if (!isMainThread) {
  parentPort?.on('message', ({ id, bytes, options }: { id: number; bytes: Uint8Array; options: ReadOptions }) => {
    try {
      const file = readCalendar(new TextDecoder().decode(bytes), options)
      parentPort?.postMessage({ id, file })
    } catch (error) {
      parentPort?.postMessage({ id, unreadable: String(error) })
    }
  })
}
