import { afterAll, expect, test } from 'vitest'
import { Visitor } from '../support/visitor.ts'
import { DataFolder, Program } from './program.ts'

const data = new DataFolder()
const started: Program[] = []

function start() {
  const program = new Program({ DATA_DIR: data.path })
  started.push(program)
  return program
}

afterAll(async () => {
  for (const program of started) {
    program.kill('SIGKILL')
    await program.ended
  }
  await data.remove()
})

/** Searches for tonight as the office's figures count them. */
async function counted(origin: string): Promise<number> {
  const agent = new Visitor((address, init) => fetch(address, init), origin)
  const accounts = (await (await fetch(`${origin}/demo/accounts.json`)).json()) as Record<string, string>[]
  const { identifier = '', password = '' } = accounts.find(({ path }) => path === '/haute-provence/gestion') ?? {}
  await agent.get('/haute-provence/gestion/connexion')
  await agent.post('/haute-provence/gestion/connexion', { identifier, password })
  const today = Temporal.Now.plainDateISO('Europe/Paris')
  const { text } = await agent.get(`/haute-provence/gestion/dispo/chiffres/liste/csv?du=${today}&au=${today}`)
  const night = today.toLocaleString('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric' })
  const line = text
    .split(/\r?\n/)
    .find((one) => one.includes(`${night};${night};`) || one.includes(`${night},${night},`))
  return Number(line?.split(/[;,]/)[2] ?? 0)
}

test('LAST-22 searches of the very last moment are counted by a program that stops', async () => {
  const first = start()
  const origin = await first.address()
  const before = await counted(origin)
  const today = Temporal.Now.plainDateISO('Europe/Paris')
  for (let time = 0; time < 3; time += 1)
    expect((await fetch(`${origin}/haute-provence/dispo?date=${today}`)).status).toBe(200)
  first.kill('SIGTERM')
  await first.ended
  expect(await counted(await start().address())).toBe(before + 3)
})
