import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { bodyBudget } from './body-budget.ts'

function site(budget: number) {
  const app = new Hono()
  const under: string[] = []
  const done = new Map<string, () => void>()
  let most = 0
  app.use(bodyBudget(budget))
  app.post('/:name/:size', async (c) => {
    const { name, size } = c.req.param()
    under.push(size)
    most = Math.max(
      most,
      under.map(Number).reduce((sum, one) => sum + one, 0),
    )
    await new Promise<void>((resolve) => done.set(name, resolve))
    under.splice(under.indexOf(size), 1)
    if (name === 'fault') throw new Error('a fault')
    return c.text(name)
  })
  app.onError((_error, c) => c.text('', 500))
  const send = (name: string, size: number) =>
    app.request(`/${name}/${size}`, { method: 'POST', headers: { 'content-length': String(size) } })
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
  return { send, done, settle, most: () => most }
}

test('OWN-52 bodies under way never announce more than the budget; who waits comes in order, after a fault too', async () => {
  const { send, done, settle, most } = site(40)
  const answers = [send('fault', 15), send('b', 15), send('c', 15), send('d', 5)]
  await settle()
  expect([...done.keys()]).toEqual(['fault', 'b'])
  done.get('fault')?.()
  await settle()
  expect([...done.keys()]).toEqual(['fault', 'b', 'c', 'd'])
  for (const finish of done.values()) finish()
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([500, 200, 200, 200])
  expect(most()).toBeLessThanOrEqual(40)
})

test('a body larger than the budget comes in alone rather than never', async () => {
  const { send, done, settle } = site(10)
  const answers = [send('a', 5), send('b', 50)]
  await settle()
  expect([...done.keys()]).toEqual(['a'])
  done.get('a')?.()
  await settle()
  done.get('b')?.()
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200])
})
