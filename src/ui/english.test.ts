import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { uiEnglish } from './english.ts'
import { stateNames } from './state-cell.tsx'

test('every sentence of the shared parts has its English', () => {
  const sources = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.tsx$/.test(name))
  const said = sources.flatMap((name) => {
    const source = readFileSync(path.join(import.meta.dirname, name), 'utf8')
    return [...source.matchAll(/\bt\((?:'([^']+)'|"([^"]+)")/g)].map((match) => match[1] ?? match[2] ?? '')
  })
  expect(said.length).toBeGreaterThan(15)
  const missing = [...said, ...Object.values(stateNames)].filter((sentence) => !Object.hasOwn(uiEnglish, sentence))
  expect(missing).toEqual([])
})
