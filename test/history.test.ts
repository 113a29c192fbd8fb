import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { subjectNames, verbNames } from '../src/core/history/words.ts'

const sources = join(import.meta.dirname, '../src')

test('every verb that the sources spell out is told in French by the history', () => {
  const verbs = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => readFileSync(join(sources, name), 'utf8').split('\n'))
    .filter((line) => /\bverb\b/.test(line))
    .flatMap((line) => [...line.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, verb]) => verb ?? ''))
  expect(verbs.length).toBeGreaterThan(30)
  expect([...new Set(verbs)].filter((word) => !(word in verbNames || word in subjectNames))).toEqual([])
})
