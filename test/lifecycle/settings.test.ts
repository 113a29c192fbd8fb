import { afterAll, expect, test } from 'vitest'
import { DataFolder, Program, production } from './program.ts'

const data = new DataFolder()
afterAll(() => data.remove())

test('production without SECRET_KEY and PUBLIC_URL says what is missing and stops', async () => {
  const program = new Program({ DATA_DIR: data.path, NODE_ENV: 'production' })
  expect((await program.ended).code).toBe(1)
  expect(program.output).toContain('SECRET_KEY est obligatoire')
  expect(program.output).toContain('PUBLIC_URL est obligatoire')
  expect(program.output).not.toContain('    at ')
})

test('the demonstration refuses to listen to other machines', async () => {
  const program = new Program({ DATA_DIR: data.path, HOST: '0.0.0.0' })
  expect((await program.ended).code).toBe(1)
  expect(program.output).toContain("n'écoute que sur cette machine")
})

test('a port already taken is told in a sentence', async () => {
  const first = new Program({ ...production, DATA_DIR: data.path })
  const { port } = new URL(await first.address())
  const other = new DataFolder()
  const second = new Program({ DATA_DIR: other.path, PORT: port })
  expect((await second.ended).code).toBe(1)
  expect(second.output).toContain(`Le port ${port}`)
  expect(second.output).not.toContain('    at ')
  first.kill('SIGTERM')
  await first.ended
  await other.remove()
})

test('a database that does not answer is told in a sentence, without its password', async () => {
  const DATABASE_URL = 'postgres://escale:tres-secret@127.0.0.1:9/escale'
  const program = new Program({ DATA_DIR: data.path, DATABASE_URL })
  expect((await program.ended).code).toBe(1)
  expect(program.output).toContain('DATABASE_URL')
  expect(program.output).not.toContain('tres-secret')
})
