import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coreWords } from '../src/core/history-words.ts'
import { lastminuteModule } from '../src/modules/lastminute/index.ts'
import { ownersModule } from '../src/modules/owners/index.ts'

const modules = { owners: ownersModule, lastminute: lastminuteModule }
const words = [coreWords, ...Object.values(modules).flatMap(({ historyWords }) => historyWords ?? [])]

/** The verbs that the sources below a folder spell out. */
const verbsBelow = (folder: string) => {
  const sources = join(import.meta.dirname, '../src', folder)
  const found = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => readFileSync(join(sources, name), 'utf8').split('\n'))
    .filter((line) => /\bverb\b/.test(line))
    .flatMap((line) => [...line.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, verb]) => verb ?? ''))
  return [...new Set(found)]
}

test.each([
  { folder: 'core', own: coreWords, least: 7 },
  { folder: 'modules/office', own: coreWords, least: 4 },
  { folder: 'modules/administration', own: coreWords, least: 1 },
  { folder: 'modules/owners', own: ownersModule.historyWords, least: 9 },
  { folder: 'modules/lastminute', own: lastminuteModule.historyWords, least: 7 },
])('every verb that $folder spells out is told in French by its own words', ({ folder, own, least }) => {
  const verbs = verbsBelow(folder)
  expect(verbs.length).toBeGreaterThanOrEqual(least)
  expect(verbs.filter((verb) => !own || !(verb in own.verbs || verb in own.subjects))).toEqual([])
})

test('the core knows no word of a module, and no two modules call one thing differently', () => {
  const keys = (part: 'subjects' | 'verbs' | 'fields') => {
    const told = words.flatMap((one) => Object.entries(one[part]))
    return told.filter(([key, name]) => told.some(([other, called]) => other === key && called !== name))
  }
  expect([...keys('subjects'), ...keys('verbs'), ...keys('fields')]).toEqual([])
  expect(
    Object.keys(coreWords.verbs).filter((verb) => /^(owner|host|planning|feed|theme|article)-/.test(verb)),
  ).toEqual([])
})
