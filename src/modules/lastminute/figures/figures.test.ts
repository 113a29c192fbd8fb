import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { letLimitedAgentIn } from '../../../../test/worlds/limited-agent.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { write } from '../../../platform/database/database.ts'
import { replaceDeclarations } from '../declarations/store.ts'
import { searches } from '../schema.ts'
import { writeCounts } from '../search/counting.ts'
import { bucketsOf, periodBefore, quickPeriods, stepOf, sumsOf } from './rules.ts'
import { changeText } from './words.ts'

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app?.stop())

test('LAST-22 searches by day and night, those without result, active hosts, and declarations by hosts and agents', async () => {
  const agent = await app.signInAs(world.office.networkAdministrator)
  const base = '/haute-provence/gestion/dispo'
  const fields = { nights: ['2026-07-07', '2026-07-08'], state: 'room', reason: 'Au téléphone.' }
  await agent.post(`${base}/hebergeurs/${world.hostId}/nuits`, fields)
  for (const night of ['07', '07', '09']) await app.visitor().get(`/haute-provence/dispo?date=2026-07-${night}`)
  for (const way of ['dispo/cadre', 'dispo/cadre', 'api/dispo'])
    await app.visitor().get(`/haute-provence/${way}?date=2026-07-08`)
  await writeCounts(app.services)
  const page = (await agent.get(`${base}/chiffres`)).text
  expect(page).toMatch(/6\u00a0recherches, dont 1 sans résultat/)
  expect(page).toMatch(
    /Sur votre page\s*: 3\. Par le widget, sur d(’|&#39;)autres sites\s*: 2\. Par l(’|&#39;)API, en JSON\s*: 1\./,
  )
  const today = (await agent.get(`${base}/chiffres/jours/csv`)).text
    .split(/\r?\n/)
    .find((line) => line.startsWith('06/07'))
  expect(today).toBe('06/07/2026;6;2;1;0;1')
  expect(page).toMatch(/en leur nom<\/dt><dd>2</)
  // Both numbers are of the same hosts: those that may declare today.
  expect(page).toMatch(/Hébergeurs actifs<\/dt><dd>1 sur 1</)
  expect(page).toContain('ceux qui ont déclaré au moins une nuit dans la période')
  expect(page).toContain('Le plus demandé : mercredi 8 juillet 2026, 3')
  expect((await agent.get(`${base}/chiffres/liste/csv`)).text).toContain('07/07/2026')
  expect((await agent.get(`${base}/chiffres?du=2026-06-01&au=2026-06-30`)).text).toContain('Aucune recherche')
})

const day = (text: string) => Temporal.PlainDate.from(text)
const period = (from: string, to: string) => ({ from: day(from), to: day(to) })
const said = ({ from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate }) => `${from} ${to}`

describe('LAST-22 periods', () => {
  test.each([
    ['2026-07-01', '2026-07-10', '2026-06-21 2026-06-30'],
    ['2026-07-01', '2026-07-31', '2026-06-01 2026-06-30'],
    ['2026-07-01', '2026-08-31', '2026-05-01 2026-06-30'],
    ['2026-03-01', '2026-03-01', '2026-02-28 2026-02-28'],
  ])('LAST-22 before %s to %s comes %s', (from, to, before) => {
    expect(said(periodBefore(period(from, to)))).toBe(before)
  })

  test('LAST-22 a month is shown by days, a season by weeks, a year by months: never more than some thirty columns', () => {
    const shown = [
      period('2026-07-01', '2026-07-31'),
      period('2026-07-01', '2026-09-30'),
      period('2025-07-07', '2026-07-06'),
    ]
    expect(shown.map(stepOf)).toEqual(['day', 'week', 'month'])
    for (const one of shown) {
      const buckets = bucketsOf(one, stepOf(one))
      expect(buckets.length).toBeLessThan(33)
      expect([buckets[0]?.from.toString(), buckets.at(-1)?.to.toString()]).toEqual([String(one.from), String(one.to)])
    }
    expect(bucketsOf(period('2026-07-04', '2026-07-14'), 'week').map(said)).toEqual([
      '2026-07-04 2026-07-05',
      '2026-07-06 2026-07-12',
      '2026-07-13 2026-07-14',
    ])
  })

  test('LAST-22 each bucket has the sum of its days, and days outside count nowhere', () => {
    const rows = ['2026-07-05', '2026-07-06', '2026-07-12', '2026-07-20'].map((text) => ({ day: day(text), count: 2 }))
    const buckets = bucketsOf(period('2026-07-04', '2026-07-14'), 'week')
    expect(
      sumsOf(
        buckets,
        rows,
        (row) => row.day,
        (row) => row.count,
      ),
    ).toEqual([2, 4, 0])
  })

  test('LAST-22 what changed is said in words, nothing before included', () => {
    expect([changeText(5, 4), changeText(3, 4), changeText(4, 4), changeText(3, 0)].join(', ')).toMatch(
      /^25\s%\sde plus, 25\s%\sde moins, autant, aucune auparavant$/,
    )
    expect(quickPeriods(day('2026-03-31')).map(said)).toContain('2026-02-01 2026-02-28')
  })
})

test('LAST-22 a period that is none is refused beside its field, with what was typed', async () => {
  const agent = await app.signInAs(world.office.networkAdministrator)
  const base = '/haute-provence/gestion/dispo/chiffres'
  for (const [query, sentence] of [
    ['du=2027-01-01&au=2026-01-01', 'La fin vient avant le début'],
    ['du=2026-02-30&au=2026-03-01', 'Choisissez un jour du calendrier'],
    ['du=2026-07-20', 'pas encore venu'],
    ['du=2024-01-01&au=2026-07-01', 'un an au plus'],
  ] as const) {
    const { status, text } = await agent.get(`${base}?${query}`)
    expect([status, text.includes(sentence)], query).toEqual([422, true])
    expect(text).toContain(`value="${query.slice(3, 13)}"`)
    expect((await agent.get(`${base}/jours/csv?${query}`)).status, query).toBe(422)
  }
})

test('LAST-22 who may not declare today counts in neither number of the active hosts', async () => {
  const { organizationId } = world.office
  await write(app.db, { organizationId }, (tx) =>
    replaceDeclarations(tx, {
      ...{ organizationId, providerId: world.outsiderId, nights: [day('2026-07-09')], state: 'room', source: 'host' },
      ...{ declaredAt: app.clock.now, accountId: world.outsider.accountId, reason: null },
    }),
  )
  const agent = await app.signInAs(world.office.networkAdministrator)
  expect((await agent.get('/haute-provence/gestion/dispo/chiffres')).text).toMatch(
    /Hébergeurs actifs<\/dt><dd>1 sur 1</,
  )
})

test('LAST-22 the period before stands beside, each table leaves as a file, and the period stays in the address', async () => {
  const { organizationId } = world.office
  await write(app.db, { organizationId }, (tx) =>
    tx.insert(searches).values(
      ['2026-05-20', '2026-06-10'].map((searchedOn) => ({
        ...{ organizationId, searchedOn: day(searchedOn), nightOn: day(searchedOn), count: 10, withoutResult: 5 },
      })),
    ),
  )
  const agent = await app.signInAs(world.office.networkAdministrator)
  const base = '/haute-provence/gestion/dispo/chiffres'
  const june = '?du=2026-06-01&au=2026-06-30'
  const page = (await agent.get(base + june)).text
  expect(page).toMatch(/10\u00a0recherches du 1er au 30 juin 2026, contre 10 du 1er au 31 mai 2026 : autant\./)
  expect(page).toContain('role="img"')
  expect(page).toMatch(/aria-current="true">Le mois dernier/)
  for (const table of ['jours', 'nuits', 'declarations', 'liste'])
    for (const format of ['xlsx', 'csv', 'pdf'])
      expect((await agent.get(`${base}/${table}/${format}${june}`)).status).toBe(200)
  expect(page).toContain(`chiffres/jours/csv?du=2026-06-01&amp;au=2026-06-30`)
  expect((await agent.get(`${base}/jours/csv${june}`)).text).toContain('10/06/2026;10;')
  expect((await agent.get(`${base}/autre/csv`)).status).toBe(404)
})

test('LAST-22 an agent of some départements counts only their hosts, and hears that searches are everybody’s', async () => {
  const { organizationId } = world.office
  await write(app.db, { organizationId }, (tx) =>
    replaceDeclarations(tx, {
      ...{ organizationId, providerId: world.hostId, nights: [day('2026-07-09')], state: 'full', source: 'host' },
      ...{ declaredAt: app.clock.now, accountId: world.host.accountId, reason: null },
    }),
  )
  const whole = await app.signInAs(world.office.networkAdministrator)
  const base = '/haute-provence/gestion/dispo/chiffres'
  expect((await whole.get(base)).text).toMatch(/Hébergeurs actifs<\/dt><dd>1 sur 1</)
  expect((await whole.get(base)).text).not.toContain('ceux de vos départements')
  const limited = await app.signInAs(await letLimitedAgentIn(app.db, world.office))
  const { text } = await limited.get(base)
  expect(text).toMatch(/Hébergeurs actifs<\/dt><dd>0 sur 0</)
  expect(text).toContain('ceux de vos départements')
  expect(text).toContain('Aucune nuit déclarée')
})
