import { expect, test } from 'vitest'
import { mayDecideForAll, mayHandleAccount } from './rules.ts'

test('LAST-20 what binds every host is for agents without limits', () => {
  expect(mayDecideForAll({ departments: null })).toBe(true)
  expect(mayDecideForAll({ departments: ['04', '05'] })).toBe(false)
})

test('LAST-11 LAST-20 an account is for agents who follow all that it opens', () => {
  const limited = { departments: ['04', '05'] }
  expect(mayHandleAccount(limited, ['04'])).toBe(true)
  expect(mayHandleAccount(limited, ['04', '05'])).toBe(true)
  expect(mayHandleAccount(limited, ['04', '83'])).toBe(false)
  expect(mayHandleAccount({ departments: null }, ['04', '83'])).toBe(true)
})
