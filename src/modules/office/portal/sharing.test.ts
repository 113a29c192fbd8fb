import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const headOf = async (path: string) => (await world.visitor().get(path)).text.split('</head>')[0] ?? ''

test.each(['/cles-vacances', '/cles-vacances/hebergements', '/cles-vacances/dispo'])(
  'whoever is sent the address %s sees what it leads to, in either language',
  async (path) => {
    const address = `http://localhost${path}`
    const french = await headOf(path)
    expect(french).toContain(`rel="canonical" href="${address}"`)
    expect(french).toContain(`hreflang="en" href="${address}?lang=en"`)
    expect(french).toMatch(/property="og:title" content="[^"]{5,}"/)
    expect(french).toMatch(/property="og:description" content="[^"]{20,}"/)
    const english = await headOf(`${path}?lang=en`)
    expect(english).toContain(`rel="canonical" href="${address}?lang=en"`)
    expect(english).toContain('property="og:locale" content="en_GB"')
  },
)

test('a search is one address, whatever was asked beside it, and shows what was found first', async () => {
  const asked = '/cles-vacances/hebergements?departement=11'
  const english = await headOf(`${asked}&lang=en`)
  expect(english).toContain(`rel="canonical" href="http://localhost${asked}&amp;lang=en"`)
  expect(english).toContain(`hreflang="fr" href="http://localhost${asked}"`)
})
