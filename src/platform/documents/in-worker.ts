import { Worker } from 'node:worker_threads'
import { inTurn } from '../jobs/in-turn.ts'

/** Files that are made at the same time: each takes a core, and some sixty megabytes where it has ten thousand lines. */
const turn = inTurn(2)

/** Makes a file beside the main thread: ten thousand lines would hold up everybody else for a second. */
export const inWorker = <Given>(script: URL, given: () => Given): Promise<Uint8Array> =>
  turn(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(script, { workerData: given() })
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`The worker of a document ended with ${code}`)))
      }),
  )
