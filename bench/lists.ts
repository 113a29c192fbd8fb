import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Measure, Options } from './harness/rows.ts'

const alone = fileURLToPath(new URL('lists/alone.ts', import.meta.url))

/**
 * A list of ten columns as each of the three files, in a process of its own: time, memory, and how long others waited. Judged by
 * the time of a core, which neighbours on the machine do not stretch.
 */
export async function* cases({ quick, tell }: Options): AsyncGenerator<Measure> {
  for (const lines of quick ? [10_000] : [1_000, 10_000, 50_000]) {
    for (const format of ['xlsx', 'csv', 'pdf']) {
      tell(`${lines} lines as ${format}`)
      const { stdout } = await promisify(execFile)(process.execPath, [alone, format, String(lines)])
      const { seconds, ofCore, megabytes, waited } = JSON.parse(stdout) as Record<string, number>
      const name = `${lines.toLocaleString('en')} lines as ${format.toUpperCase()}`
      const judged = lines === 10_000
      yield { case: name, value: ofCore ?? Number.NaN, unit: 's of a core', ...(judged && { budget: { atMost: 2 } }) }
      yield { case: `${name}: by the clock`, value: seconds ?? Number.NaN, unit: 's' }
      yield {
        case: `${name}: more memory`,
        value: megabytes ?? Number.NaN,
        unit: 'MB',
        ...(judged && { budget: { atMost: 150 } }),
      }
      yield { case: `${name}: the longest that others waited`, value: waited ?? Number.NaN, unit: 'ms' }
    }
  }
}
