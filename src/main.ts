import { startProgram } from './program.ts'
import { readSettings } from './settings.ts'

const stops: (() => Promise<void>)[] = []
let stopping: Promise<void> | undefined

/** Undoes in reverse order whatever was started so far; five seconds, then the process ends all the same. */
function stop(exitCode: number) {
  if (stopping) return
  setTimeout(() => process.exit(exitCode || 1), 4_800).unref()
  stopping = (async () => {
    for (const undo of stops.reverse()) await undo().catch((error: unknown) => console.error(error))
    process.exit(exitCode)
  })()
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(0))

try {
  await startProgram(readSettings(process.env), {
    onStop: (undo) => stops.push(undo),
    onLost: (what) => {
      if (stopping) return
      console.error(what)
      stop(1)
    },
    say: (line) => console.log(line),
  })
} catch (error) {
  if (!stopping) {
    // What a person can mend is told in a sentence; anything else keeps its trace.
    console.error(error instanceof Error && error.name === 'Error' ? error.message : error)
    if (error instanceof Error && error.cause) console.error(error.cause)
    stop(1)
  }
}
await stopping
