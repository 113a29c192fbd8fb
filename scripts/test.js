// Everything that must be green, and at the end how many checks and tests passed and failed.
import './require-node.js'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const bin = (file) => path.join(root, 'node_modules', file)
const reports = mkdtempSync(path.join(tmpdir(), 'escale-reports-'))
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []
const { FORCE_COLOR: _, ...plain } = process.env
const env = process.stdout.isTTY ? process.env : { ...plain, NO_COLOR: '1' }

const checks = [
  ['types', bin('typescript/bin/tsc')],
  ['lint', bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'],
  ['knip', bin('knip/bin/knip.js')],
  ['migrations', path.join(root, 'scripts/check-migrations.js')],
  ['build', path.join(root, 'scripts/build.js')],
]
await Promise.all(checks.map(check))
// One after the other: lifecycle tests measure seconds, browsers take both cores.
await testProjects('unit', 'controls')
await testProjects('lifecycle')
await testProjects('journeys')

rmSync(reports, { recursive: true, force: true })
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0

async function check([name, ...command]) {
  const start = performance.now()
  const { code, output } = await run(command, 'pipe')
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(start)})`)
  if (code === 0) total.passed++
  else fail(name, output)
}

async function testProjects(...projects) {
  const name = projects.join(', ')
  const chosen = projects.flatMap((project) => ['--project', project])
  const report = path.join(reports, `${projects[0]}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const start = performance.now()
  console.log(`\n${name}`)
  const { code } = await run([bin('vitest/vitest.mjs'), 'run', ...chosen, ...reporters], 'inherit')
  const counted = count(report)
  console.log(
    `${code === 0 ? '✓' : '✗'} ${name}: ${counted.passed} passed, ${counted.failed} failed (${seconds(start)})`,
  )
  // A fault outside any test (an unhandled rejection, a file that cannot be loaded) fails the run all the same.
  if (code !== 0 && counted.failed === 0) fail(`${name}: fault outside the tests, see above`)
}

function count(report) {
  const counted = { passed: 0, failed: 0 }
  let files
  try {
    files = JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch {
    return counted
  }
  for (const { name, assertionResults, status } of files) {
    for (const { fullName, status: result } of assertionResults) {
      if (result === 'passed') counted.passed++
      else if (result === 'failed') {
        counted.failed++
        failures.push(`${path.relative(root, name)}: ${fullName}`)
      } else total.skipped++
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      counted.failed++
      failures.push(`${path.relative(root, name)}: the file itself`)
    }
  }
  total.passed += counted.passed
  total.failed += counted.failed
  return counted
}

function fail(name, output = '') {
  total.failed++
  failures.push(name)
  if (output) console.log(output)
}

function run(command, stdio) {
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', stdio, stdio] })
  const chunks = []
  child.stdout?.on('data', (chunk) => chunks.push(chunk))
  child.stderr?.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }))
  })
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
