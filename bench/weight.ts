import { brotliCompressSync } from 'node:zlib'
import type { Measure, Options } from './harness/rows.ts'
import { openDemonstration, planningPage } from './site/site.ts'

const kilobyte = 1024

/** First visit of each page by a browser that takes brotli: what travels, by kind. */
export async function* cases({ tell }: Options): AsyncGenerator<Measure> {
  const site = await openDemonstration()
  try {
    const search = '/cles-vacances/hebergements'
    const found = await (await fetch(`${site.origin}${search}?departement=11`)).text()
    const lodging = /href="(\/cles-vacances\/hebergements\/\d+)/.exec(found)?.[1] ?? ''
    const planning = await planningPage(site.origin)
    const pages = [
      { name: 'search', path: search },
      { name: 'search with dates', path: `${search}?departement=11&arrivee=2027-07-03&depart=2027-07-10` },
      { name: 'lodging', path: lodging },
      { name: 'sign-in', path: '/cles-vacances/proprietaires' },
      { name: 'planning', ...planning },
    ]
    for (const page of pages) {
      tell(page.name)
      const weight = await weigh(site.origin, page.path, 'cookie' in page ? page.cookie : '')
      yield { case: `${page.name}: HTML`, value: weight.html, unit: 'KB', budget: { atMost: 30 } }
      yield { case: `${page.name}: CSS`, value: weight.css, unit: 'KB', budget: { atMost: 30 } }
      yield { case: `${page.name}: JS`, value: weight.js, unit: 'KB', budget: { atMost: 20 } }
    }
    tell('widget')
    const room = '/haute-provence/dispo'
    const frame = await weigh(site.origin, `${room}/cadre?lang=fr`, '')
    const script = await packed(site.origin, [`${room}/widget.js`])
    const value = frame.html + frame.css + frame.js + script
    yield { case: 'last-minute widget in all', value, unit: 'KB', budget: { atMost: 15 } }
  } finally {
    await site.stop()
  }
}

async function weigh(origin: string, path: string, cookie: string) {
  const answer = await fetch(origin + path, { headers: { cookie, 'accept-encoding': 'br' } })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  if (answer.headers.get('content-encoding') !== 'br') throw new Error(`${path} does not travel compressed`)
  // fetch has unpacked it; packed again it weighs about what travelled, a few per cent less.
  const html = await answer.text()
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '')
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map((match) => match[1] ?? '')
  return {
    html: brotliCompressSync(html).length / kilobyte,
    css: await packed(origin, sheets),
    js: await packed(origin, await withImports(origin, scripts)),
  }
}

/** A module's static imports are fetched with it. */
async function withImports(origin: string, paths: string[], known = new Set<string>()): Promise<string[]> {
  for (const path of paths) {
    if (known.has(path)) continue
    known.add(path)
    const source = await (await fetch(origin + path)).text()
    const imports = [...source.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? '')
    await withImports(
      origin,
      imports.map((one) => new URL(one, origin + path).pathname),
      known,
    )
  }
  return [...known]
}

async function packed(origin: string, paths: string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => brotliCompressSync(await (await fetch(origin + path)).bytes()).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / kilobyte
}
