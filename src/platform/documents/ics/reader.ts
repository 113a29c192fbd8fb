import { Worker } from 'node:worker_threads'
import { inTurn } from '../../jobs/in-turn.ts'
import { type CalendarFile, type ReadOptions, UnreadableCalendar } from './read.ts'

/** A file that takes longer means harm. */
const patience = 10_000

interface Waiting {
  resolve(file: CalendarFile): void
  reject(error: Error): void
}

interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
}

let thread: Thread | undefined
let count = 0

/**
 * Reads a calendar in a thread beside: megabytes of events would hold up everybody else. One file at a time; one that
 * takes too long, or more memory than any file needs, is unreadable, and the thread is made anew.
 */
export function readCalendarAside(bytes: Uint8Array, options: ReadOptions): Promise<CalendarFile> {
  return one(() => readNext(bytes, options))
}

const one = inTurn()

function readNext(bytes: Uint8Array, options: ReadOptions): Promise<CalendarFile> {
  const own = thread ?? startThread()
  thread = own
  count += 1
  const id = count
  return new Promise<CalendarFile>((resolve, reject) => {
    const timer = setTimeout(() => give(new UnreadableCalendar('it takes too long')), patience)
    own.waiting.set(id, {
      resolve: (file) => {
        clearTimeout(timer)
        resolve(file)
      },
      reject: (error) => {
        clearTimeout(timer)
        reject(error)
      },
    })
    own.worker.postMessage({ id, bytes, options })
    own.worker.ref()
  }).finally(() => own.worker.unref())

  function give(error: Error) {
    own.waiting.get(id)?.reject(error)
    forget(own)
    void own.worker.terminate()
  }
}

function startThread(): Thread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 192 },
  })
  const own: Thread = { worker, waiting: new Map() }
  worker.on('message', (answer: { id: number; file?: CalendarFile; unreadable?: string }) => {
    const waiting = own.waiting.get(answer.id)
    own.waiting.delete(answer.id)
    if (answer.file) waiting?.resolve(answer.file)
    else waiting?.reject(new UnreadableCalendar(answer.unreadable))
  })
  worker.on('error', (error) => {
    for (const { reject } of own.waiting.values())
      reject(new UnreadableCalendar('it broke its reader', { cause: error }))
    forget(own)
  })
  worker.unref()
  return own
}

function forget(own: Thread) {
  own.waiting.clear()
  if (thread === own) thread = undefined
}
