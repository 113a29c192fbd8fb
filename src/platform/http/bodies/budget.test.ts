import { expect, test } from 'vitest'
import { makeBudget } from './budget.ts'

function door(size: number) {
  const budget = makeBudget(size)
  const inside = new Map<string, () => void>()
  const enter = async (name: string, bytes: number, signal = new AbortController().signal) => {
    inside.set(name, await budget.enter(bytes, signal))
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
  return { enter, inside, settle }
}

test('OWN-52 bodies under way never announce more than the budget; who waits comes in order', async () => {
  const { enter, inside, settle } = door(40)
  for (const [name, size] of [
    ['a', 15],
    ['b', 15],
    ['c', 15],
    ['d', 5],
  ] as const)
    void enter(name, size)
  await settle()
  expect([...inside.keys()]).toEqual(['a', 'b'])
  inside.get('a')?.()
  await settle()
  expect([...inside.keys()]).toEqual(['a', 'b', 'c', 'd'])
})

test('what was given back twice counts once', async () => {
  const { enter, inside, settle } = door(20)
  for (const name of ['a', 'b', 'c']) void enter(name, 15)
  await settle()
  inside.get('a')?.()
  inside.get('a')?.()
  await settle()
  expect([...inside.keys()]).toEqual(['a', 'b'])
})

test('a body larger than the budget comes in alone rather than never', async () => {
  const { enter, inside, settle } = door(10)
  for (const [name, size] of [
    ['a', 5],
    ['b', 50],
  ] as const)
    void enter(name, size)
  await settle()
  expect([...inside.keys()]).toEqual(['a'])
  inside.get('a')?.()
  await settle()
  expect([...inside.keys()]).toEqual(['a', 'b'])
})

test('who goes away while waiting holds up nobody behind', async () => {
  const { enter, inside, settle } = door(20)
  const gone = new AbortController()
  void enter('a', 15)
  const left = enter('large', 20, gone.signal)
  void enter('small', 5)
  await settle()
  expect([...inside.keys()]).toEqual(['a'])
  gone.abort(new Error('gone'))
  await expect(left).rejects.toThrow('gone')
  expect([...inside.keys()]).toEqual(['a', 'small'])
})
