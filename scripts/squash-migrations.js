// Until the first release nothing runs on these migrations: one generated file, and the hand-written guards after it.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

const guards = readFileSync('migrations/0001_guards.sql', 'utf8')
rmSync('migrations', { recursive: true })
const generate = (...options) =>
  execFileSync('node_modules/.bin/drizzle-kit', ['generate', ...options], { stdio: ['ignore', 'ignore', 'inherit'] })
generate('--name', 'foundation')
generate('--custom', '--name', 'guards')
writeFileSync('migrations/0001_guards.sql', guards)
console.log('migrations/ holds 0000_foundation.sql and 0001_guards.sql.')
