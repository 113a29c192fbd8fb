import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { type Cases, heading, judge, lineOf, type Row } from './harness/rows.ts'

// npm run bench [-- NAME…] [--json] [--quick]: every bench, or those named; ends with 1 where a budget is missed.
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
})

const folder = new URL('./', import.meta.url)
const names = (await readdir(folder))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length))
const unknown = positionals.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(', ')}; there are ${names.join(', ')}.`)
  process.exit(2)
}

const print = options.json ? () => {} : console.log
const rows: Row[] = []
print(heading)
for (const name of positionals.length > 0 ? positionals : names) {
  const { cases } = (await import(new URL(`${name}.ts`, folder).href)) as { cases: Cases }
  const own: Row[] = []
  for await (const measure of cases({ quick: options.quick, tell: (line) => console.error(`  ${name}: ${line}`) })) {
    const row = judge(name, measure)
    own.push(row)
    print(lineOf(row))
  }
  rows.push(...own)
  await keep(name, own)
}
if (options.json) console.log(JSON.stringify(rows, null, 2))
const missed = rows.filter((row) => !row.ok)
for (const row of missed) console.error(`Missed: ${row.bench}, ${row.case}`)
process.exitCode = missed.length > 0 ? 1 : 0

async function keep(name: string, own: Row[]) {
  const results = new URL('results/', folder)
  await mkdir(results, { recursive: true })
  const machine = { cpu: cpus()[0]?.model ?? '', cpus: cpus().length, memory: totalmem(), node: process.version }
  const at = new Date().toISOString()
  const file = new URL(`${name}-${at.replaceAll(/[:.]/g, '-')}.json`, results)
  await writeFile(file, `${JSON.stringify({ at, machine, rows: own }, null, 2)}\n`)
}
