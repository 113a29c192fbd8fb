import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantLetJune } from '../../../../test/worlds/let-june.ts'
import { openLodgingCount } from '../../../../test/worlds/open-lodgings.ts'
import { lodgingListings, providers } from '../../../core/directory/schema.ts'
import { read, type Transaction, write } from '../../../platform/database/database.ts'
import { closeDay } from './actions.ts'
import { selectOwnerCounts } from './owners/store.ts'
import { periodOf } from './rules.ts'

let app: TestApp
let ids: number[]
const plain = (text: string) =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll('&nbsp;', ' ')

const inNetwork = <T>(work: (tx: Transaction) => Promise<T>) =>
  write(app.db, { organizationId: app.network.organizationId }, work)

beforeAll(async () => {
  app = await startTestApp()
  ids = await plantLetJune(app)
})
afterAll(() => app?.stop())

const path = '/cles-vacances/gestion/statistiques'
const office = async (address = path) => {
  const visitor = await app.signInAs(app.network.networkAdministrator)
  const answer = await visitor.get(address)
  return { ...answer, text: plain(answer.text) }
}

test('OWN-61 staff see the last month that is over, in a sentence, by département, type and level, with origins', async () => {
  const { status, text } = await office()
  expect(status).toBe(200)
  // 27 × 15 + 30 let of 28 × 30.
  expect(text).toContain('En juin 2026, 52 % des nuits proposées étaient louées, sans chiffre comparable pour 2025.')
  expect(text).toContain('09 - Ariège')
  expect(text).toContain('Gîte rural')
  expect(text).toContain('3 clés')
  expect(text).toContain('Belgique')
  expect(text).toContain('59 - Nord')
  expect(text).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Taux d'occupation par département en juin 2026/)
  expect(text).not.toMatch(/ style="/)
})

test('OWN-61 every choice is in the address; a year, a commune, a level', async () => {
  const year = await office(`${path}?annee=2026&mois=`)
  expect(year.text).toContain('En 2026, ')
  expect(year.text).toContain('sont louées à ce jour')
  const commune = await office(`${path}?annee=2026&mois=6&departement=11&commune=11262`)
  expect(commune.text).toContain('En juin 2026, 50 % des nuits proposées étaient louées')
  expect(commune.text).not.toContain('Ariège</a>')
  const nothing = await office(`${path}?annee=2026&mois=6&departement=75`)
  expect(nothing.text).toContain('Aucun hébergement dans le réseau en juin 2026')
  expect((await office(`${path}?annee=abc&mois=99&cles=x&type=-1&commune=zz`)).status).toBe(200)
})

test('OWN-61 a technician sees only their départements, whatever the address says', async () => {
  await inNetwork((tx) =>
    tx.execute(sql`update core.roles set rights = array_append(rights, 'statistics')
      where id = ${app.network.roleIds.technician}`),
  )
  const technician = await app.signInAs(app.network.technician)
  const own = plain((await technician.get(path)).text)
  expect(own).not.toContain('Ariège')
  expect(own).toContain('Par commune, juin 2026')
  const other = plain((await technician.get(`${path}?annee=2026&mois=6&departement=09`)).text)
  expect(other).toContain('Aucun hébergement dans le réseau')
  const file = await technician.get(`${path}/departements/csv?annee=2026&mois=6&departement=09`)
  expect(file.text).not.toContain('Ariège')
})

test('OWN-61 each table leaves as XLSX, CSV and PDF; an unknown one does not exist', async () => {
  for (const table of ['mois', 'departements', 'types', 'niveaux', 'provenances'])
    for (const format of ['xlsx', 'csv', 'pdf'])
      expect((await office(`${path}/${table}/${format}?annee=2026&mois=6`)).status, `${table} ${format}`).toBe(200)
  const { text } = await office(`${path}/mois/csv?annee=2026&mois=6`)
  const june = text.split('\r\n').find((line) => line.startsWith('Juin'))
  // Occupation, untold; let, available.
  expect(june).toBe('Juin;51,8;;;0;;435;405;0;0;0;840')
  expect((await office(`${path}/proprietaires/csv`)).status).toBe(404)
  expect((await office(`${path}/mois/doc`)).status).toBe(404)
})

test('OWN-61 an owner sees their own figures beside the average of the others, of five lodgings and two owners at least', async () => {
  const owner = await app.signInAs(app.network.owner)
  const answer = await owner.get('/cles-vacances/proprietaires/statistiques?annee=2026')
  const text = plain(answer.text)
  expect(answer.status).toBe(200)
  expect(text).toContain('100 % des nuits')
  expect(text).toContain('Autres hébergements (Carcassonne)')
  expect(text).toContain('Vous êtes au-dessus de la moyenne des autres hébergements (Carcassonne) pour 1 mois sur 1.')
  // Nothing of where others' guests came from.
  expect(text).toContain('Belgique')
  expect(text).not.toContain('59 - Nord')
  expect((await owner.get('/cles-vacances/proprietaires/statistiques/mois/xlsx?annee=2026')).status).toBe(200)
})

test('OWN-61 one owner alone is never the others, nor are four lodgings', async () => {
  const { organizationId } = app.network
  const owner = await app.signInAs(app.network.owner)
  const said = async () => plain((await owner.get('/cles-vacances/proprietaires/statistiques?annee=2026')).text)
  const [one] = await inNetwork((tx) => tx.select({ id: providers.id }).from(providers).where(sql`code = 'P2'`))
  const before = await inNetwork((tx) => tx.select().from(lodgingListings))
  // At Carcassonne one owner only: the whole of Aude is asked, which has two.
  await inNetwork((tx) =>
    tx.execute(sql`update core.lodging_listings set provider_id = ${one?.id ?? 0}
      where organization_id = ${organizationId} and municipality_code = '11069' and lodging_id = any(${sql.param(ids)}::bigint[])`),
  )
  expect(await said()).toContain('Autres hébergements (Aude)')
  await inNetwork((tx) =>
    tx.execute(sql`update core.lodging_listings set provider_id = ${one?.id ?? 0}
      where organization_id = ${organizationId} and lodging_id = any(${sql.param(ids)}::bigint[])`),
  )
  expect(await said()).toContain("il en faut cinq, d'au moins deux propriétaires")
  expect(await said()).not.toContain('Autres hébergements (')
  expect(before.length).toBe(openLodgingCount + 1)
})

test('OWN-61 owners up to date are counted at night for the day before, and stay as they were counted', async () => {
  const { organizationId } = app.network
  const counted = async () => {
    const selection = { organizationId, departments: ['11'] }
    return [...(await read(app.db, { organizationId }, (tx) => selectOwnerCounts(tx, selection, periodOf(2026, null))))]
  }
  const closeAt = (moment: string) => {
    app.clock.set(moment)
    return closeDay(app.services, organizationId)
  }
  const before = app.clock.now
  await closeAt('2026-06-30T22:11:00Z')
  const [june] = await counted()
  expect(june).toEqual(['2026-06-01', { owners: expect.any(Number), upToDate: 0 }])
  await closeAt('2026-07-06T22:11:00Z')
  app.clock.set(before)
  expect((await counted())[0]).toEqual(june)
  expect(await counted()).toHaveLength(2)
})

test("OWN-61 the day is told once, after the organisation's own midnight, in nights of clock change too", async () => {
  const { organizationId } = app.network
  const start = app.clock.now
  const last = async () => {
    const { rows } = await inNetwork((tx) =>
      tx.execute<{ day: string }>(sql`select last_on::text as day from owners.told_days`),
    )
    return rows[0]?.day
  }
  /** Comes at every full hour and eleven minutes, and says at which a day was told. */
  const night = async (zone: string, from: string, hours: number) => {
    await inNetwork((tx) => tx.execute(sql`delete from owners.told_days`))
    await inNetwork((tx) =>
      tx.execute(sql`update core.organizations set time_zone = ${zone} where id = ${organizationId}`),
    )
    const told: string[] = []
    app.clock.set(from)
    let before: string | undefined
    for (let hour = 0; hour < hours; hour += 1) {
      await closeDay(app.services, organizationId)
      const day = await last()
      if (hour > 0 && day !== before) told.push(`${app.clock.now.toZonedDateTimeISO(zone).toPlainDateTime()} ${day}`)
      before = day
      app.clock.advance({ hours: 1 })
    }
    return told
  }
  expect(await night('Indian/Reunion', '2026-07-10T12:11:00Z', 24)).toEqual(['2026-07-11T00:11:00 2026-07-10'])
  expect(await night('America/Cayenne', '2026-07-10T12:11:00Z', 24)).toEqual(['2026-07-11T00:11:00 2026-07-10'])
  const change = await night('Europe/Paris', '2026-10-24T12:11:00Z', 37)
  expect(change).toEqual(['2026-10-25T00:11:00 2026-10-24', '2026-10-26T00:11:00 2026-10-25'])
  // In Beirut the clocks go forward at midnight: that day begins at one o'clock.
  expect(await night('Asia/Beirut', '2026-03-28T12:11:00Z', 24)).toEqual(['2026-03-29T01:11:00 2026-03-28'])
  await inNetwork((tx) =>
    tx.execute(sql`update core.organizations set time_zone = 'Europe/Paris' where id = ${organizationId}`),
  )
  app.clock.set(start)
})

test('OWN-61 staff say since when lodgings are in the network, and their nights count from then on', async () => {
  const boss = await app.signInAs(app.network.networkAdministrator)
  const address = `${path}/anciennete`
  expect(plain((await boss.get(address)).text)).toContain(`1er janvier 2026 (${openLodgingCount + 1} hébergements)`)
  const wrong = await boss.post(address, { entered: '2026-01-01', since: '2026-02-01' })
  expect(wrong.status).toBe(422)
  expect(plain(wrong.text)).toContain("Indiquez une date avant le jour d'entrée choisi.")
  expect((await boss.post(address, { entered: '2025-12-31', since: '2025-01-01' })).status).toBe(422)
  const june2025 = `${path}?annee=2025&mois=6`
  expect((await office(june2025)).text).toContain('Aucun hébergement dans le réseau en juin 2025')
  expect((await boss.post(address, { entered: '2026-01-01', since: '2025-06-16' })).status).toBe(303)
  expect((await office(june2025)).text).toContain(`${openLodgingCount + 1}`)
  const [{ nights }] = (
    await inNetwork((tx) =>
      tx.execute<{ nights: number }>(
        sql`select count(*)::int as nights from core.history where verb = 'lodging-listed-since'`,
      ),
    )
  ).rows as [{ nights: number }]
  expect(nights).toBe(openLodgingCount + 1)
})
