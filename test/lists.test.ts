import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feeds } from '../src/core/availability/feeds/schema.ts'
import { writeMail } from '../src/core/outbox/actions.ts'
import { startRun } from '../src/core/progress/actions.ts'
import { beginRun, remindSlice } from '../src/modules/owners/reminders/actions.ts'
import { write } from '../src/platform/database/database.ts'
import { routesOf } from './security/routes.ts'
import { startTestApp, type TestApp, type Visitor } from './support/app.ts'
import { plantLateOwners } from './worlds/late-owners.ts'
import { plantOpenLodgings } from './worlds/open-lodgings.ts'

/** Pages with tables that are no lists of things, and why. */
const noLists: Record<string, string> = {
  '/cles-vacances/gestion/statistiques': 'figures: narrowed by their own form, each table leaves as a file',
  '/cles-vacances/gestion/infos-pratiques': 'sections stand in the order that staff give them by hand',
  '/cles-vacances/gestion/hebergements/import': 'the last ten files that the reader sent',
  '/cles-vacances/gestion/dispo/hebergeurs/proprietaires': 'owners to choose one from, found by words',
  '/cles-vacances/gestion/donnees-personnelles': 'how long what is kept, as the program has it',
  '/cles-vacances/gestion/compte': 'where the reader is signed in',
  '/cles-vacances/gestion/dispo': 'a grid of hosts and nights',
  '/cles-vacances/gestion/dispo/chiffres': 'figures: narrowed by their own form, each table leaves as a file',
  '/cles-vacances/gestion/dispo/offres': 'the offers of an office, a handful that it keeps itself',
  '/cles-vacances/gestion/types': 'the kinds of lodging of an organisation, a handful that it keeps itself',
}

/** Lists of which the world holds nothing: what is written for owners, and hosts of a tourist office. */
const emptyHere = ['actualites', 'offres', 'dispo/hebergeurs'].map((list) => `/cles-vacances/gestion/${list}`)

let app: TestApp
let boss: Visitor
let pages: string[]

beforeAll(async () => {
  app = await startTestApp()
  boss = await app.signInAs(app.network.networkAdministrator)
  const [lodgingId = 0] = await plantOpenLodgings(app)
  await plantLateOwners(app.db, app.network, 60)
  await plantThings(lodgingId)
  const open = routesOf(app).filter(
    ({ method, path }) => method === 'GET' && /^\/:org\/gestion\/[a-z-/]+$/.test(path) && !path.endsWith('/nouveau'),
  )
  pages = open.map(({ path }) => path.replace('/:org', '/cles-vacances'))
})
afterAll(() => app?.stop())

/** Two of everything that a list can show. */
async function plantThings(otherLodgingId: number) {
  const { organizationId, lodgingId, networkAdministrator, technician } = app.network
  const now = app.clock.now
  await write(app.db, { organizationId }, async (tx) => {
    for (const id of [lodgingId, otherLodgingId])
      await tx.insert(feeds).values({
        ...{ organizationId, lodgingId: id, name: `Airbnb ${id}`, address: `https://airbnb.example/${id}.ics` },
        ...{ createdAt: now, nextReadAt: now },
      })
    for (const { accountId } of [networkAdministrator, technician]) {
      const mail = { organizationId, accountId, sender: 'a@example.org', recipient: `b${accountId}@example.org` }
      await writeMail(tx, app.services, { ...mail, subject: `Objet ${accountId}`, text: '', html: '', now })
      const things = [{ subject: 'provider', subjectId: 1 }]
      const run = { organizationId, accountId, kind: 'owner-credentials', title: `Envoi ${accountId}`, things, now }
      await startRun(tx, app.services, run)
    }
    await tx.execute(sql`insert into core.history (organization_id, at, subject, subject_id, verb, changes)
      select ${organizationId}, ${now.toString()}::timestamptz - n * interval '1 hour', 'lodging', ${lodgingId}, 'lodging-changed', '{}'
      from generate_series(1, 60) as n`)
  })
  await beginRun(app.services, organizationId)
  await remindSlice(app.services, { organizationId, on: '2026-07-06', after: 0 })
}

const bodyOf = (text: string) => /<tbody[^>]*>(.*?)<\/tbody>/s.exec(text)?.[1] ?? ''
const rowsOf = (text: string) => bodyOf(text).split('<tr').slice(1)
const plain = (address: string) => address.replaceAll('&amp;', '&')

test('any table of the back office can be filtered, sorted, paged, and leaves as XLSX, CSV and PDF', async () => {
  const walked: string[] = []
  for (const page of pages) {
    const { status, text } = await boss.get(page)
    if (status !== 200 || noLists[page] || !/class="table"|class="export-links"/.test(text)) continue
    walked.push(page)
    await expectFilter(page, text)
    if (rowsOf(text).length > 0) await expectOrder(page, text)
    else expect(emptyHere, `${page} has rows to look at`).toContain(page)
    // An address behind the last page leads to the last, with the filter that it carries.
    const behind = await boss.get(`${page}?page=9999&tri=`)
    expect(behind.status, `${page}: pages`).toBe(303)
    const last = await boss.follow(behind)
    expect([last.status, last.text.includes('Page 9999')], `${page}: last page`).toEqual([200, false])
    if (rowsOf(text).length > 0) expect(rowsOf(last.text).length, `${page}: last page`).toBeGreaterThan(0)
    await expectFiles(page, text)
  }
  for (const known of ['utilisateurs', 'roles', 'courriels', 'historique', 'travaux', 'rappels', 'rappels/envois'])
    expect(walked).toContain(`/cles-vacances/gestion/${known}`)
  for (const known of ['calendriers', 'photos', 'proprietaires', 'hebergements'])
    expect(walked).toContain(`/cles-vacances/gestion/${known}`)
}, 60_000)

/** Words that nothing bears leave nothing, and the address says so. */
async function expectFilter(page: string, text: string) {
  const form = /<form class="filters".*?<\/form>/s.exec(text)?.[0] ?? ''
  const field = /<input[^>]*type="(?:text|search)"[^>]*name="(\w+)"|<input[^>]*name="(\w+)"[^>]*type="(?:text|search)"/
  const [, one, other] = field.exec(form) ?? []
  expect(one ?? other, `${page}: a filter by words`).toBeTruthy()
  const filtered = await boss.get(`${page}?${one ?? other}=zzyzx`)
  expect(filtered.status).toBe(200)
  expect(rowsOf(filtered.text), `${page}: filtered`).toEqual([])
}

/** A heading orders, pressed again the other way round, and whoever filters then keeps that order. */
async function expectOrder(page: string, text: string) {
  const link = /class="sort-link" href="([^"]+)"/.exec(text)?.[1]
  expect(link, `${page}: a heading that sorts`).toBeTruthy()
  const first = await boss.get(plain(link ?? ''))
  const said = /aria-sort="(\w+)"[^>]*>\s*<a class="sort-link" href="([^"]+)"/s.exec(first.text)
  expect(said, `${page}: says its order`).toBeTruthy()
  expect(first.text, `${page}: the filter keeps the order`).toMatch(/<form class="filters".*name="tri".*<\/form>/s)
  const turned = await boss.get(plain(said?.[2] ?? ''))
  expect(/aria-sort="(\w+)"/.exec(turned.text)?.[1], `${page}: turned round`).not.toBe(said?.[1])
  if (rowsOf(text).length > 1)
    expect(rowsOf(turned.text)[0], `${page}: rows turned round`).not.toBe(rowsOf(first.text)[0])
}

async function expectFiles(page: string, text: string) {
  const links = [...text.matchAll(/<p class="export-links">.*?<\/p>/gs)].at(0)?.[0] ?? ''
  const hrefs = [...links.matchAll(/href="([^"]+)"/g)].map(([, href]) => plain(href ?? ''))
  expect(
    hrefs.map((href) => /(xlsx|csv|pdf)/.exec(href)?.[1]),
    page,
  ).toEqual(['xlsx', 'csv', 'pdf'])
  for (const href of hrefs) {
    const file = await boss.get(href)
    expect([file.status, file.headers.get('content-disposition')?.startsWith('attachment')], href).toEqual([200, true])
  }
}
