import { expect, test } from 'vitest'
import { batched } from './batch.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('callers of the same moment share one piece of work; later ones never join what has begun', async () => {
  const begun: string[][] = []
  const ends: (() => void)[] = []
  const ask = batched(async (items: string[]) => {
    begun.push(items)
    await new Promise<void>((resolve) => ends.push(resolve))
    return begun.length
  })
  const first = Promise.all([ask('a'), ask('b')])
  await turn()
  expect(begun).toEqual([['a', 'b']])
  const later = Promise.all([ask('c'), ask('d')])
  await turn()
  expect(begun).toHaveLength(1)
  ends[0]?.()
  expect(await first).toEqual([1, 1])
  await turn()
  expect(begun[1]).toEqual(['c', 'd'])
  ends[1]?.()
  expect(await later).toEqual([2, 2])
})

test('work that fails fails for those who waited for it, and for nobody after', async () => {
  let fails = true
  const ask = batched(async (items: number[]) => {
    if (fails) throw new Error('no answer')
    return items.length
  })
  const failed = await Promise.allSettled([ask(1), ask(2)])
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fails = false
  expect(await ask(3)).toBe(1)
})
