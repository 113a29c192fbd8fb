import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { equipmentNames } from '../src/core/directory/rules.ts'
import { openApiDocument } from '../src/core/open-api.ts'
import { mapCredit } from '../src/core/reference/contours.ts'
import { lastminuteModule } from '../src/modules/lastminute/index.ts'
import { english as shared } from '../src/modules/office/english.ts'
import { ownersModule } from '../src/modules/owners/index.ts'
import { uiEnglish } from '../src/ui/english.ts'
import { stateNames } from '../src/ui/state-cell.tsx'

const root = join(import.meta.dirname, '../src')

/** Where public pages are written: their sentences must all have their English. */
const publicFolders = [
  'ui',
  'modules/owners/lodgings',
  'modules/owners/api',
  'modules/owners/recommendations',
  'modules/office/portal',
  'modules/office/api',
  'modules/lastminute/search',
  'modules/lastminute/api',
  'modules/administration/home',
]

const publicFiles = [
  'core/accounts/frame.ts',
  'core/personal-data/retention/pages/retention-table.tsx',
  'modules/owners/photos/conditions/pages/conditions.tsx',
  ...publicFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
      .map((name) => join(folder, name)),
  ),
]

const literal = String.raw`'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"`

/** Sentences given to `t(…)` as they stand, and those that fields and rules of public forms refuse with. */
function sentencesOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const spoken = [...text.matchAll(new RegExp(String.raw`\bt\(\s*(?:${literal})`, 'g'))]
  const refused = /(forms|rules|suggestions)\.ts$/.test(file)
    ? [...text.matchAll(new RegExp(`(?:${literal})`, 'g'))].filter((match) => looksSaid(match))
    : []
  return [...spoken, ...refused].map(([, single, double, template]) =>
    (single ?? double ?? template ?? '').replaceAll("\\'", "'"),
  )
}

/** Codes, names and addresses have no space or no capital; what people read has both. */
const looksSaid = ([, single, double]: RegExpMatchArray) => /^\p{Lu}.* /u.test(single ?? double ?? '')

const modules = [ownersModule, lastminuteModule]

const english: Record<string, string> = Object.assign({}, uiEnglish, shared, ...modules.map((module) => module.english))

test('OWN-33 no public sentence lacks its English', () => {
  const missing = publicFiles.flatMap((file) =>
    sentencesOf(file)
      .filter((sentence) => sentence !== '' && !(sentence in english))
      .map((sentence) => `${file}: ${sentence}`),
  )
  expect([...new Set(missing)].sort()).toEqual([])
})

test('OWN-33 words that public pages take from lists have their English too', () => {
  const parts = modules.flatMap((module) => module.api ?? [])
  const { paths } = openApiDocument({ name: '', slug: 'x' }, parts, '')
  const gets = Object.values(paths).map(({ get }) => get)
  const said = [
    ...Object.values(equipmentNames),
    ...Object.values(stateNames),
    mapCredit.text,
    ...parts.map((part) => part.description),
    ...modules.flatMap((module) => module.publicEntries).flatMap(({ label, hint }) => [label, hint]),
    ...gets.flatMap(({ summary, description, parameters, responses }) => [
      summary,
      description,
      ...parameters.map((parameter) => parameter.description),
      ...Object.values(responses).map((response) => response.description),
    ]),
  ]
  expect([...new Set(said)].filter((sentence) => !(sentence in english))).toEqual([])
})

test('an English sentence keeps the places of its values', () => {
  const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
  const lost = Object.entries(english).filter(([french, text]) => String(places(french)) !== String(places(text)))
  expect(lost).toEqual([])
})
