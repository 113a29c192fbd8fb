import { DataFolder, Program, production } from '../test/lifecycle/program.ts'
import type { Measure, Options } from './harness/rows.ts'

/**
 * From `npm start`'s process to the first answer, database included: the first time in an empty folder, the second in
 * the same one. The build is not counted: it runs once per version.
 */
export async function* cases({ quick, tell }: Options): AsyncGenerator<Measure> {
  const data = new DataFolder()
  try {
    const env = { ...production, DATA_DIR: data.path }
    tell('a start whose build comes first')
    await started({ ...env, DATA_DIR: `${data.path}/build` })
    yield { case: 'first start, production, empty data folder', value: await started(env), unit: 's' }
    const again: number[] = []
    for (let run = 0; run < (quick ? 1 : 3); run += 1) again.push(await started(env))
    again.sort((one, other) => one - other)
    const median = again[Math.floor(again.length / 2)] ?? Number.NaN
    yield { case: 'second start, same folder, median of 3', value: median, unit: 's', budget: { atMost: 2 } }
    const demo = { LOG_LEVEL: 'warn', DATA_DIR: `${data.path}/demo` }
    yield { case: 'first start with the demonstration', value: await started(demo), unit: 's' }
    yield { case: 'second start with the demonstration', value: await started(demo), unit: 's', budget: { atMost: 2 } }
  } finally {
    await data.remove()
  }
}

/** Seconds until the program answers; it is stopped again before this returns. */
async function started(env: Record<string, string>): Promise<number> {
  const start = performance.now()
  const program = new Program(env)
  const address = await program.address()
  const answer = await fetch(`${address}/healthz`)
  if (!answer.ok) throw new Error(`it answered ${answer.status}`)
  const seconds = (performance.now() - start) / 1000
  program.kill('SIGTERM')
  await program.ended
  return seconds
}
