import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { DataFolder, Program, production } from './program.ts'

const data = new DataFolder()
afterAll(() => data.remove())

function create(...options: string[]) {
  const args = ['scripts/admin.js', 'create', '--identifier', 'ada', '--name', 'Ada ADMIN', ...options]
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: data.path }
  const cwd = path.resolve(import.meta.dirname, '../..')
  return spawnSync(process.execPath, args, { cwd, env, input: 'brume tracteur oseille\n', encoding: 'utf8' })
}

test('npm run admin -- create works beside a stopped program and a running one, and never makes the same twice', async () => {
  const stopped = create()
  expect(stopped.stdout, stopped.stderr).toContain('Administrateur créé : ada')

  const program = new Program({ ...production, DATA_DIR: data.path })
  await program.address()
  const again = create()
  expect(again.status).toBe(1)
  expect(again.stderr).toContain('existe déjà')
  expect(create('--replace').stdout).toContain('Mot de passe remplacé : ada')
  program.kill('SIGTERM')
  expect((await program.ended).code).toBe(0)
})
