import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { expect } from 'vitest'

/** A program of this folder in one file, which starts twenty times faster: it is started once per moment. */
export async function buildProgram(name: string, folder: string): Promise<string> {
  const outfile = path.join(folder, name.replace(/\.ts$/, '.mjs'))
  await build({
    ...{ entryPoints: [path.join(import.meta.dirname, name)], outfile },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node26', external: ['pg-native'] },
    ...{ jsx: 'automatic', jsxImportSource: 'hono/jsx' },
    // Under a name of its own: sources import `createRequire` too.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url)",
    },
  })
  return outfile
}

/** Runs a program that saves again and again, kills it `delay` milliseconds after its first; the last confirmed. */
export async function saveUntilKilled(program: string, task: object, delay: number): Promise<number> {
  const child = spawn(process.execPath, [program, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last: number | null = null
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => {
    if (last === null) setTimeout(() => child.kill('SIGKILL'), delay)
    last = Number(line)
  })
  const [[, signal]] = await Promise.all([once(child, 'exit'), once(lines, 'close')])
  expect(signal).toBe('SIGKILL')
  if (last === null) throw new Error('The program died by itself')
  return last
}
