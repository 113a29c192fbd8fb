// Fails when drizzle-kit would generate something: a schema.ts was changed without `npm run migrations`.
import './require-node.js'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
// Inside the clone: drizzle-kit takes relative folders only.
const copy = mkdtempSync(path.join(root, 'node_modules/.migrations-'))
try {
  const out = path.join(copy, 'migrations')
  cpSync(path.join(root, 'migrations'), out, { recursive: true })
  const config = path.join(copy, 'drizzle.config.ts')
  const base = JSON.stringify(path.join(root, 'drizzle.config.ts'))
  writeFileSync(
    config,
    `import base from ${base}\nexport default { ...base, out: ${JSON.stringify(path.relative(root, out))} }\n`,
  )
  const before = readdirSync(out).length
  const kit = path.join(root, 'node_modules/drizzle-kit/bin.cjs')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [kit, 'generate', '--config', path.relative(root, config)],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    },
  )
  const made = readdirSync(out).length - before
  if (status !== 0 || made > 0) {
    console.error(
      made > 0 ? 'The schema has changed: run « npm run migrations » and commit what it writes.' : stdout + stderr,
    )
    process.exitCode = 1
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
