import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { errorSerializer, tellable } from './query-faults.ts'

test('a failed query is told with its statement and what PostgreSQL said, never with the values of people', () => {
  const cause = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' })
  const fault = new DrizzleQueryError(
    'insert into core.mails values ($1, $2)',
    ['camille@exemple.fr', 'https://x/lien-secret'],
    cause,
  )
  for (const told of [JSON.stringify(errorSerializer(fault)), tellable(fault).message, tellable(fault).stack]) {
    expect(told).toContain('insert into core.mails values ($1, $2)')
    expect(told).toContain('55P03')
    expect(told).not.toMatch(/camille|lien-secret/)
  }
  expect(tellable('no error').message).toBe('no error')
})
