import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

/** What the documents say of the repository is true of it: paths, commands, settings, names of tests. */
const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const below = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))

const places = [
  ...readdirSync(root),
  ...['.ci', 'bench', 'docs', 'migrations', 'scripts', 'src', 'test'].flatMap(below),
].map((place) => `/${place}`)
const documents = ['README.md', 'CONTRIBUTING.md', ...below('docs').filter((name) => name.endsWith('.md'))]
const texts = documents.map((file) => ({ file, text: read(file) }))

/** Made by the build or by the running program: in no repository. */
const made = ['assets.json', 'postgres-passwords.json']

const isPath = (code: string) =>
  !/[A-Z]{4}/.test(code) &&
  !made.includes(code) &&
  (/^[\w./*-]+\.(tsx?|js|json|css|sql|md|png)$/.test(code) ||
    /^\.?(\.ci|bench|core|docs|migrations|modules|platform|scripts|src|test|ui)\/[\w./*-]*$/.test(code))

/** Whether some file or folder ends with these names; `*` stands for part of one. A browser's script stands as its source, a test as its name alone. */
function exists(code: string) {
  const ending = code
    .replace(/\/$/, '')
    .replaceAll(/[.]/g, '\\.')
    .replaceAll('*', '[^/]*')
    .replace(/\\\.js$/, '\\.[jt]s')
  return places.some((place) => new RegExp(`/${ending}(\\.test\\.tsx?)?$`).test(place))
}

const codesOf = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '')

test.each(texts)('every path that $file names exists', ({ file, text }) => {
  expect(codesOf(text).filter((code) => isPath(code) && !exists(code))).toEqual([])
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '')
  expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([])
})

test('paths are looked for: one that does not exist is found out', () => {
  const wrong = ['src/core/nowhere/', 'nowhere.ts', 'docs/*-nowhere.md', 'core/history/wordless.ts']
  expect(wrong.filter((code) => isPath(code) && !exists(code))).toEqual(wrong)
  expect(texts.flatMap(({ text }) => codesOf(text)).filter(isPath).length).toBeGreaterThan(50)
})

describe('commands', () => {
  const all = texts.map(({ text }) => text).join('\n')
  const said = (command: RegExp) => [...new Set([...all.matchAll(command)].map(([, word]) => word ?? ''))]

  test('every npm script that a document names stands in package.json', () => {
    const named = [...said(/npm run (\w[\w-]*)/g), ...said(/npm (start|test)\b/g)]
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([])
  })

  test('every bench that a document names is one', () => {
    const named = said(/npm run bench -- ([a-z]\w*)/g)
    expect(named.length).toBeGreaterThan(4)
    expect(named.filter((name) => !existsSync(join(root, 'bench', `${name}.ts`)))).toEqual([])
  })

  test('every command of « npm run admin » that a document names is one, and each is named', () => {
    const known = [...read('src/admin.ts').matchAll(/^(?:const usage = `)?npm run admin -- (\w+)/gm)]
    expect(said(/npm run admin -- (\w+)/g).sort()).toEqual(known.map(([, name]) => name).sort())
  })

  test('every script of package.json is told in docs/develop.md', () => {
    const told = codesOf(read('docs/develop.md')).join('\n')
    expect(Object.keys(packageJson.scripts).filter((name) => !new RegExp(`\\b${name}\\b`).test(told))).toEqual([])
  })
})

test('docs/operate.md tells of every setting, and of none that is not read', () => {
  const known = [...read('src/settings.ts').matchAll(/^ {2}([A-Z_]+): optional/gm)].map(([, name]) => name)
  const table = read('docs/operate.md').split('## Settings')[1]?.split('\n## ')[0] ?? ''
  const told = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)
  expect(known.length).toBeGreaterThan(8)
  expect(told.toSorted()).toEqual(known.toSorted())
})

test('docs/ui.md tells of every part of pages', () => {
  const parts = readdirSync(join(root, 'src/ui')).filter((name) => !/\.test\.tsx?$|\.d\.ts$/.test(name))
  const told = codesOf(read('docs/ui.md'))
  expect(parts.filter((name) => !told.includes(name) && !told.includes(`${name}/`))).toEqual([])
})

test('every test that docs/algorithms/feeds.md quotes stands in the file that it names', () => {
  const cells = read('docs/algorithms/feeds.md').split('## Traps')[1]?.split('\n## ')[0]?.split('\n') ?? []
  const quoted = cells.flatMap((line) =>
    [...line.matchAll(/`([\w/-]+)`: (« [^`|]+)/g)].flatMap(([, file = '', titles = '']) =>
      [...titles.matchAll(/« ([^»]+) »/g)].map(([, title = '']) => ({ file, title })),
    ),
  )
  const plain = (text: string) => text.replaceAll(/\\?['’]/g, "'")
  const wrong = quoted.filter(({ file, title }) => {
    const source = join('src/modules/owners/feeds', `${file}.test.ts`)
    return !existsSync(join(root, source)) || !plain(read(source)).includes(plain(title))
  })
  expect(quoted.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})
