import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { replacePlannings } from '../../../core/availability/bulk.ts'
import { articles } from '../../../core/content/schema.ts'
import { lodgings } from '../../../core/directory/schema.ts'
import { write } from '../../../platform/database/database.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

const day = (text: string) => Temporal.PlainDate.from(text)

async function words() {
  const owner = await app.signInAs(app.network.owner)
  const { text } = await owner.get('/cles-vacances/proprietaires')
  return text.replaceAll('&#39;', "'").replaceAll('\u00a0', ' ')
}

test('OWN-11 the news: title, month, rich text with its links; neither those to come nor those taken back', async () => {
  const { organizationId } = app.network
  const news = (title: string, publishedOn: string, facts = {}) => ({
    ...{ organizationId, portal: 'owners', title, publishedOn: day(publishedOn), publishedAt: app.clock.now, ...facts },
    body: `Lisez [la suite](https://exemple.fr) de ${title}.`,
  })
  await write(app.db, { organizationId }, (tx) =>
    tx
      .insert(articles)
      .values([
        news('Le nouveau guide', '2026-05-02'),
        news('La réunion de rentrée', '2026-09-01'),
        news('Une erreur', '2026-05-03', { closedAt: app.clock.now }),
        news('Un brouillon', '2026-05-03', { publishedAt: null }),
        news('Pour les autres', '2026-05-04', { portal: 'office' }),
      ]),
  )
  const text = await words()
  expect(text).toContain('Le nouveau guide')
  expect(text).toContain('Mai 2026')
  expect(text).toContain('<a href="https://exemple.fr" rel="noopener noreferrer">la suite</a>')
  for (const hidden of ['La réunion de rentrée', 'Une erreur', 'Un brouillon', 'Pour les autres'])
    expect(text).not.toContain(hidden)
})

test('OWN-11 of each lodging: the last update, how far ahead it is filled, what is missing, each month a link', async () => {
  const { organizationId, lodgingId } = app.network
  const before = await words()
  expect(before).toContain("Votre choix d'afficher ou non le planning sur le site")
  expect(before).toContain(`<a href="/cles-vacances/proprietaires/plannings/${lodgingId}/2026-08">Août</a> : 31 jours`)
  await write(app.db, { organizationId }, async (tx) => {
    await tx.update(lodgings).set({ planningShown: true, planningUpdatedAt: app.clock.now })
    const spans = [
      { firstNightOn: day('2026-07-01'), departureOn: day('2026-08-01'), state: 'available' as const },
      { firstNightOn: day('2026-08-01'), departureOn: day('2026-08-20'), state: 'let' as const },
      { firstNightOn: day('2026-08-23'), departureOn: day('2027-02-01'), state: 'available' as const },
    ]
    await replacePlannings(tx, organizationId, new Map([[lodgingId, spans]]), day('2026-07-06'))
  })
  const text = await words()
  expect(text).toContain('lundi 6 juillet 2026 à 10 h 00')
  expect(text).toContain("Jusqu'au 19 août 2026")
  expect(text).toContain(`<a href="/cles-vacances/proprietaires/plannings/${lodgingId}/2026-08">Août</a> : 3 jours`)
  expect(text).not.toContain('Septembre</a>')
})

test('OWN-10 an owner sees « Accueil », a stranger the way in', async () => {
  expect(await words()).toMatch(/aria-current="page"[^>]*>(?:<svg.*?<\/svg>)?Accueil/)
  const stranger = await app.visitor().get('/cles-vacances/proprietaires')
  expect(stranger.status).toBe(200)
  expect(stranger.text).toContain('Se connecter')
  expect(stranger.text).not.toContain('Bonjour')
})

test('a home that cannot be read is a page with a reference, and leaves no rejection that nobody awaits', async () => {
  const unheard: unknown[] = []
  const listen = (reason: unknown) => void unheard.push(reason)
  process.on('unhandledRejection', listen)
  const owner = await app.signInAs(app.network.owner)
  const client = new pg.Client({ connectionString: app.databaseUrl })
  await client.connect()
  await client.query('set role escale_owner')
  try {
    await client.query('alter table core.articles rename to articles_away')
    expect((await owner.get('/cles-vacances/proprietaires')).status).toBe(500)
    // Node tells of them once all that was due has run.
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(unheard).toEqual([])
  } finally {
    await client.query('alter table core.articles_away rename to articles')
    await client.end()
    process.off('unhandledRejection', listen)
  }
})
