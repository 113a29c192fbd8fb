import { expect, test } from 'vitest'
import { seal, unseal } from './sealing.ts'

test('what was sealed opens with the same secret for the same account only', () => {
  const sealed = seal('secret', '7', 'Loué du 4 au 11')
  expect(sealed.toString('latin1')).not.toContain('Lou')
  expect(unseal('secret', '7', sealed)).toBe('Loué du 4 au 11')
  expect(unseal('secret', '8', sealed)).toBeNull()
  expect(unseal('other', '7', sealed)).toBeNull()
})

test('a changed bit opens nothing', () => {
  const sealed = seal('secret', '7', 'Loué')
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
  expect(unseal('secret', '7', sealed)).toBeNull()
})
