import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The house's import rules (docs/decisions/import-order.md), read from the sources themselves. `import type` leaves no
 * trace at run time, so it may look up the order, but never into another module.
 */
const root = join(import.meta.dirname, '..')

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((name) => /\.tsx?$/.test(name))

const product = sources.filter((name) => !/\.test\.tsx?$/.test(name))
const imports = sources.flatMap(importsOf)
const ofProduct = imports.filter((one) => product.includes(one.from))

function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8')
  const statements = text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s+['"](\.[^'"]+)['"]/gm)
  const dynamic = text.matchAll(/import\(\s*['"](\.[^'"]+)['"]\s*\)/g)
  return [
    ...[...statements].map((match) => ({ typeOnly: Boolean(match[1]), path: match[2] ?? '' })),
    ...[...dynamic].map((match) => ({ typeOnly: false, path: match[1] ?? '' })),
  ].map(({ typeOnly, path }) => ({ from, typeOnly, to: relative(root, join(root, dirname(from), path)) }))
}

const layerOf = (file: string) => file.split('/')[1] ?? ''
const nounOf = (file: string) => (file.split('/').length > 3 ? (file.split('/')[2] ?? '') : '')
const nameOf = (file: string) => file.split('/').at(-1) ?? ''
const told = (found: Import[]) => found.map((one) => `${one.from} → ${one.to}`)

describe('who may import whom', () => {
  const allowed: Record<string, string[]> = {
    platform: ['platform'],
    ui: ['ui'],
    core: ['core', 'ui', 'platform'],
    modules: ['modules', 'core', 'ui', 'platform'],
    browser: ['browser', 'modules'],
    demo: ['demo', 'modules', 'core', 'ui', 'platform'],
  }

  test('layers only look down', () => {
    const wrong = ofProduct.filter((one) => {
      const layer = layerOf(one.from)
      return layer in allowed && one.to.startsWith('src/') && !allowed[layer]?.includes(layerOf(one.to))
    })
    expect(told(wrong)).toEqual([])
  })

  test('a module never sees its siblings', () => {
    const wrong = ofProduct.filter(
      (one) => layerOf(one.from) === 'modules' && layerOf(one.to) === 'modules' && nounOf(one.from) !== nounOf(one.to),
    )
    expect(told(wrong)).toEqual([])
  })

  test('outside a module, only its door is known; the demo also knows the verbs that it calls', () => {
    const wrong = ofProduct.filter(
      (one) =>
        layerOf(one.to) === 'modules' &&
        layerOf(one.from) !== 'modules' &&
        !/\/(index\.tsx?|(routes|actions|paths|rules|store|schema)\.tsx?|elements\/[\w-]+\.ts)$/.test(one.to),
    )
    expect(told(wrong)).toEqual([])
  })

  test('the core is imported in its order', () => {
    const order = [
      'reference',
      'freshness',
      'history',
      'forms',
      'organizations',
      'outbox',
      'files',
      'accounts',
      'coded',
      'progress',
      'directory',
      'calendar',
      'availability',
      'stock',
      'ledger',
      'payments',
      'bookings',
      'content',
      'media',
      'personal-data',
    ]
    const rank = (file: string) => order.indexOf(nounOf(file))
    const within = ofProduct.filter(
      (one) => layerOf(one.from) === 'core' && layerOf(one.to) === 'core' && nounOf(one.from),
    )
    const unknown = within.filter((one) => rank(one.from) < 0)
    expect(told(unknown), 'a new noun of the core needs its place in the order').toEqual([])
    const document = readFileSync(join(root, 'docs/decisions/import-order.md'), 'utf8')
    const [, written = ''] = /- Code: ([\s\S]*?)\. A folder/.exec(document.replaceAll(/\s*\([^)]*\)/g, '')) ?? []
    expect(written.split(/,\s+/), 'the document says the same order').toEqual(order)
    const wrong = within.filter(
      (one) =>
        !one.typeOnly && nounOf(one.to) !== '' && nameOf(one.to) !== 'schema.ts' && rank(one.to) > rank(one.from),
    )
    expect(told(wrong)).toEqual([])
  })

  test('the product never imports tests or benches', () => {
    const wrong = ofProduct.filter((one) => /^(test|bench)\//.test(one.to) || /\.test\.tsx?$/.test(one.to))
    expect(told(wrong)).toEqual([])
  })
})

describe('what a file of a name may know', () => {
  test('rules.ts are pure: no database, no HTTP, no store, no clock', () => {
    const rules = product.filter((name) => nameOf(name) === 'rules.ts')
    const wrong = ofProduct.filter(
      (one) =>
        nameOf(one.from) === 'rules.ts' &&
        !one.typeOnly &&
        (/^src\/platform\/(database|http|jobs|mail|files)\//.test(one.to) ||
          /(store|actions|routes|pages\/.*)\.tsx?$/.test(one.to)),
    )
    expect(told(wrong)).toEqual([])
    const clocked = rules.filter((name) =>
      /Temporal\.Now|Date\.now|new Date\(\)/.test(readFileSync(join(root, name), 'utf8')),
    )
    expect(clocked).toEqual([])
  })

  test('pages and mails receive their data: no store, no action', () => {
    const wrong = ofProduct.filter(
      (one) => /\/(pages|mails)\//.test(one.from) && !one.typeOnly && /\/(store|actions|jobs)\.tsx?$/.test(one.to),
    )
    expect(told(wrong)).toEqual([])
  })

  test('elements know the browser only', () => {
    const wrong = ofProduct.filter(
      (one) =>
        /\/elements\//.test(one.from) &&
        !one.typeOnly &&
        !/\/(elements|browser)\//.test(one.to) &&
        !/^src\/core\/[\w/]*rules\.ts$/.test(one.to),
    )
    expect(told(wrong)).toEqual([])
  })

  test('paths.ts know nothing', () => {
    expect(told(ofProduct.filter((one) => nameOf(one.from) === 'paths.ts' && !one.typeOnly))).toEqual([])
  })

  test('handlers, verbs, rules and pages leave SQL to stores', () => {
    const built = /\bsql(<[^`]*>)?`|\btx\s*\.(select|insert|update|delete|execute|query)\b|\$client\b/
    const wrong = product.filter(
      (name) =>
        /^src\/(core|modules|ui)\//.test(name) &&
        (/\/(actions|attention|forms|jobs|panel|paths|reading|routes|rules|words)\.tsx?$/.test(name) ||
          /\/(mails|pages)\//.test(name)) &&
        built.test(readFileSync(join(root, name), 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  test('what time it is comes from services, so that a test can say it', () => {
    const mayAsk = /^src\/(main|admin|program)\.ts$|^src\/platform\/|\/elements\/|^src\/browser\//
    const wrong = product.filter(
      (name) =>
        !mayAsk.test(name) &&
        /Temporal\.Now|Date\.now\(|new Date\(\)|sql`[^`]*(?<![.\w])now\(\)/.test(
          readFileSync(join(root, name), 'utf8'),
        ),
    )
    expect(wrong).toEqual([])
  })

  test('only main.ts and the command-line entries read the environment', () => {
    const wrong = product.filter(
      (name) =>
        !['src/main.ts', 'src/admin.ts'].includes(name) &&
        /process\.env\.[A-Z]/.test(readFileSync(join(root, name), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})

test('there is no import cycle', () => {
  const graph = new Map<string, string[]>()
  for (const one of ofProduct) if (!one.typeOnly) graph.set(one.from, [...(graph.get(one.from) ?? []), one.to])
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
    if (done.has(file) || trail.includes(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  expect(cycles).toEqual([])
})

test('whoever replaces a module stands where files share none', () => {
  const tests = sources.filter((name) => /\.test\.tsx?$/.test(name))
  const replacing = tests.filter((name) =>
    /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(join(root, name), 'utf8')),
  )
  expect(replacing.filter((name) => !/^without-lock[\w-]*\.test\.ts$/.test(nameOf(name)))).toEqual([])
  expect(replacing.length).toBeGreaterThan(0)
})

// Fifty to a hundred and fifty lines are the habit; the demonstration's long files are lists of what it invents.
test('no file has become a corridor', () => {
  const long = product
    .map((name) => ({ name, lines: readFileSync(join(root, name), 'utf8').split('\n').length }))
    .filter((file) => file.lines > 240 && !file.name.startsWith('src/demo/'))
  expect(long).toEqual([])
})

test('what is a requirement of a module is tested under its number', () => {
  const tests = sources.filter((name) => /^src\/modules\/(owners|lastminute)\/.*\.test\.tsx?$/.test(name))
  expect(tests.length).toBeGreaterThan(50)
  expect(
    tests.filter(
      (name) => !/\b(OWN|LAST)-\d\d|\bissue \d|\bspec 00|\b00-product/.test(readFileSync(join(root, name), 'utf8')),
    ),
  ).toEqual([])
})

test('nothing is called utils, helpers, common or misc', () => {
  expect(product.filter((name) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(name))).toEqual([])
})
