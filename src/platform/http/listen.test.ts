import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { listen } from './listen.ts'

async function slowly(request: Request) {
  await wait(Number(new URL(request.url).searchParams.get('ms')))
  return new Response('done')
}

test('closing lets the request under way finish and takes no other', async () => {
  const listening = await listen(slowly, '127.0.0.1', 0)
  const address = `http://127.0.0.1:${listening.port}/`
  const asked = fetch(`${address}?ms=200`)
  await wait(50)
  const start = performance.now()
  const closed = listening.close(5_000)
  await expect(fetch(address)).rejects.toThrow()
  expect(await (await asked).text()).toBe('done')
  await closed
  expect(performance.now() - start).toBeLessThan(2_000)
})

test('closing cuts what outlives its grace', async () => {
  const listening = await listen(slowly, '127.0.0.1', 0)
  const asked = fetch(`http://127.0.0.1:${listening.port}/?ms=10000`)
  const outcome = asked.then(
    () => 'answered',
    () => 'cut',
  )
  await wait(50)
  const start = performance.now()
  await listening.close(100)
  expect(performance.now() - start).toBeLessThan(1_000)
  expect(await outcome).toBe('cut')
})
