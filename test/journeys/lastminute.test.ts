import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { bump } from '../../src/core/freshness/store.ts'
import { replaceDeclarations } from '../../src/modules/lastminute/declarations/store.ts'
import { lastminuteTopic } from '../../src/modules/lastminute/rules.ts'
import { hosts as hosts_, suspensions } from '../../src/modules/lastminute/schema.ts'
import { write } from '../../src/platform/database/database.ts'
import { accessibilityViolations, looks, openSite, overflow } from '../support/site.ts'
import { plantSmallOffice } from '../worlds/small-office.ts'

const site = await openSite()
const world = await plantSmallOffice(site.db, 'not a password')
afterAll(() => site.close())
// Searches of one test must not use up the next one's tries.
beforeEach(() => site.clock.advance({ minutes: 2 }))

const search = '/haute-provence/dispo'
const hosts = '/haute-provence/hebergeurs'
const board = '/haute-provence/gestion/dispo/tableau'

async function tap(page: Page, name: string) {
  await page.goto(hosts)
  await page.locator('.night-taps li').first().getByRole('button', { name }).click()
  await page.getByText('Votre saisie a été enregistrée').waitFor()
}

async function finds(page: Page): Promise<boolean> {
  await page.goto(search)
  await page.getByRole('button', { name: 'Rechercher' }).click()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  return page.getByText('Hôtel du Cours').isVisible()
}

/** No double tap: so soon after a press another one is not taken. */
async function takeBack(desk: Page, host: string) {
  await desk.waitForTimeout(750)
  await desk.getByRole('button', { name: `Pas appelé : ${host}` }).click()
}

describe.each(looks)('at $width px, scripts: $javaScript', (look) => {
  test('LAST-01 LAST-12 LAST-21 a host declares, a visitor finds, the host becomes full, the visitor no longer finds, the board follows', async () => {
    const [host, visitor, desk] = await Promise.all([
      site.visit({ ...look, as: world.host }),
      site.visit(look),
      site.visit({ ...look, as: world.office.networkAdministrator }),
    ])
    await tap(host, "J'ai des dispo")
    expect(await finds(visitor)).toBe(true)
    expect(await visitor.getByRole('link', { name: '04 92 31 00 01' }).getAttribute('href')).toBe('tel:+33492310001')
    await desk.goto(board)
    await desk.getByText('Hôtel du Cours').waitFor()
    for (const page of [host, visitor, desk]) {
      // axe itself is a script.
      if (look.javaScript) expect(await accessibilityViolations(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
    }
    await desk.getByRole('button', { name: 'Appelé : Hôtel du Cours' }).click()
    await desk.getByText('Nadia RESEAU').last().waitFor()
    await takeBack(desk, 'Hôtel du Cours')

    await tap(host, 'Je suis complet')
    site.clock.advance({ minutes: 2 })
    expect(await finds(visitor)).toBe(false)
    if (!look.javaScript) await desk.getByRole('link', { name: 'Actualiser' }).click()
    await desk.getByText("Personne n'a déclaré de place pour ce soir.").waitFor({ timeout: 5000 })
    for (const page of [host, visitor, desk]) await page.context().close()
  })
})

test('LAST-21 the board marks without leaving its place, and says when news no longer arrive and when nothing does', async () => {
  const [host, desk] = await Promise.all([
    site.visit({ as: world.host }),
    site.visit({ as: world.office.networkAdministrator }),
  ])
  await tap(host, "J'ai des dispo")
  let streams = 0
  await desk.route('**/tableau/flux', (route) => {
    streams += 1
    return route.abort()
  })
  await desk.goto(board)
  await desk.evaluate(() => document.body.setAttribute('data-same', ''))
  await desk.getByRole('button', { name: 'Appelé : Hôtel du Cours' }).click()
  await desk.getByText('Nadia RESEAU').last().waitFor()
  await takeBack(desk, 'Hôtel du Cours')
  await desk.getByRole('button', { name: 'Appelé : Hôtel du Cours', exact: true }).waitFor()
  expect(await desk.locator('body[data-same]').count()).toBe(1)
  await desk.getByText('La mise à jour immédiate est coupée').waitFor({ timeout: 8000 })
  expect(await accessibilityViolations(desk)).toEqual([])
  await tap(host, 'Je suis complet')
  await desk.getByText("Personne n'a déclaré de place pour ce soir.").waitFor({ timeout: 12_000 })
  expect(streams).toBeGreaterThan(1)
  await desk.route('**/tableau', (route) => route.abort())
  await desk.getByText(/Liaison coupée : ce tableau date de \d+:\d+/).waitFor({ timeout: 12_000 })
  await desk.unroute('**/tableau')
  await desk.unroute('**/tableau/flux')
  await desk.getByText('Liaison coupée').waitFor({ state: 'detached', timeout: 12_000 })
  for (const page of [host, desk]) await page.context().close()
}, 60_000)

test('LAST-21 a button under the finger stays there while the list changes: its press counts', async () => {
  const [host, desk, colleague] = await Promise.all([
    site.visit({ as: world.host }),
    site.visit({ as: world.office.networkAdministrator }),
    site.visit({ as: world.office.networkAdministrator }),
  ])
  await tap(host, "J'ai des dispo")
  await desk.goto(board)
  await colleague.goto(board)
  const marks: string[] = []
  desk.on('request', (request) => request.method() === 'POST' && marks.push(new URL(request.url()).pathname))
  await desk.getByRole('button', { name: 'Appelé : Hôtel du Cours' }).hover()
  await desk.mouse.down()
  const reread = desk.waitForResponse((answer) => answer.url().endsWith('/tableau'))
  await colleague.getByRole('button', { name: 'Appelé : Hôtel du Cours' }).click()
  await colleague.getByText('Nadia RESEAU').last().waitFor()
  await (await reread).finished()
  await desk.waitForTimeout(300)
  await desk.mouse.up()
  await desk.getByRole('button', { name: 'Pas appelé : Hôtel du Cours' }).waitFor()
  expect(marks).toEqual([`${board}/${world.hostId}/appel`])
  await takeBack(desk, 'Hôtel du Cours')
  await desk.getByRole('button', { name: 'Appelé : Hôtel du Cours', exact: true }).waitFor()
  await tap(host, 'Je suis complet')
  for (const page of [host, desk, colleague]) await page.context().close()
}, 30_000)

test('LAST-21 what was pressed while the line was cut stands on its row, is sent again by a button, and the board goes live again', async () => {
  const [host, desk] = await Promise.all([
    site.visit({ as: world.host }),
    site.visit({ width: 360, as: world.office.networkAdministrator }),
  ])
  await tap(host, "J'ai des dispo")
  await desk.goto(board)
  // Everything but the stream, which never learns that the line was cut.
  const cut = /\/tableau(\/\d+\/appel)?$/
  await desk.route(cut, (route) => route.abort())
  await desk.getByRole('button', { name: 'Appelé : Hôtel du Cours' }).click()
  await desk.getByText('Pas enregistré : la liaison est coupée.').waitFor()
  await desk.getByText(/Liaison coupée : ce tableau date de/).waitFor()
  expect(await accessibilityViolations(desk)).toEqual([])
  expect(await overflow(desk)).toBe(0)
  await desk.unroute(cut)
  await desk.getByRole('button', { name: 'Réessayer' }).click()
  await desk.locator('.called-by').waitFor()
  expect(await desk.locator('.unsaved').count()).toBe(0)
  await expect.poll(() => desk.locator('.board-line').textContent(), { timeout: 8000 }).toBe('')
  await takeBack(desk, 'Hôtel du Cours')
  await desk.getByRole('button', { name: 'Appelé : Hôtel du Cours', exact: true }).waitFor()
  await tap(host, 'Je suis complet')
  await desk.getByText("Personne n'a déclaré de place pour ce soir.").waitFor({ timeout: 5000 })
  for (const page of [host, desk]) await page.context().close()
}, 60_000)

test('LAST-21 a host marked as called keeps its place under the finger, and goes to the end once it is away', async () => {
  const { organizationId } = world.office
  const offer = (offerId: number) =>
    write(site.db, { organizationId }, async (tx) => {
      await tx.update(hosts_).set({ offerId }).where(eq(hosts_.providerId, world.outsiderId))
      const said = { state: 'room', declaredAt: site.clock.now, source: 'host', reason: null } as const
      const nights = [Temporal.PlainDate.from('2026-07-06')]
      const whose = { organizationId, accountId: world.host.accountId, nights }
      for (const providerId of [world.hostId, world.outsiderId])
        await replaceDeclarations(tx, { ...whose, ...said, providerId })
      await bump(tx, organizationId, [lastminuteTopic])
    })
  await offer(world.offerIds.excellence)
  const desk = await site.visit({ as: world.office.networkAdministrator })
  await desk.goto(board)
  const names = () => desk.locator('.board li strong').allTextContents()
  const [first = '', second = ''] = await names()
  expect(second).not.toBe('')
  await desk.getByRole('button', { name: `Appelé : ${first}`, exact: true }).click()
  await desk.locator('.called-by').waitFor()
  expect(await names()).toEqual([first, second])
  await desk.mouse.move(0, 0)
  await expect.poll(names, { timeout: 8000 }).toEqual([second, first])
  await takeBack(desk, first)
  await desk.getByRole('button', { name: `Appelé : ${first}`, exact: true }).waitFor()
  await offer(world.offerIds.essentielle)
  await desk.context().close()
}, 30_000)

test('LAST-12 on the smallest phone, in the widest letters, the answers of a night are as wide as each other and fit', async () => {
  const page = await site.visit({ width: 360, as: world.host })
  await page.setViewportSize({ width: 320, height: 640 })
  await tap(page, "J'ai des dispo")
  await page.evaluate(() => document.body.style.setProperty('letter-spacing', '0.08em'))
  expect(await overflow(page)).toBe(0)
  const boxes = await page.locator('.taps .btn').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
  expect(boxes).toHaveLength(14)
  expect(new Set(boxes.map(({ width }) => Math.round(width))).size).toBe(1)
  expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44)
  await tap(page, 'Je suis complet')
  await page.context().close()
})

test('LAST-12 the calendar of the guide by keyboard alone: a date, a state, « Enregistrer », « Saisir une autre disponibilité »', async () => {
  const page = await site.visit({ as: world.host })
  await page.goto(hosts)
  await page.locator('input[name=night]').first().focus()
  for (let day = 0; day < 3; day += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Votre saisie a été enregistrée' }).waitFor()
  expect(await page.getByText("J'ai des dispo").isVisible()).toBe(true)
  expect(await accessibilityViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'Saisir une autre disponibilité' }).click()
  await page.waitForURL(`**${hosts}?hote=${world.hostId}`)
})

test('LAST-20 a suspended host sees why, and nothing to press', async () => {
  const { organizationId, networkAdministrator } = world.office
  await write(site.db, { organizationId }, async (tx) => {
    await tx.insert(suspensions).values({
      ...{ organizationId, providerId: world.outsiderId, reason: 'Déclarations fausses.', beganAt: site.clock.now },
      beganByAccountId: networkAdministrator.accountId,
    })
    await bump(tx, organizationId, [lastminuteTopic])
  })
  const page = await site.visit({ width: 360, as: world.outsider })
  await page.goto(hosts)
  await page.getByText('Déclarations fausses.').waitFor()
  expect(await page.locator('main button').count()).toBe(0)
})

describe('LAST-04 on another site', () => {
  /** A page of somebody else's, at another origin, under a policy that allows our origin and nothing inline. */
  async function otherSite(body: string, language = 'fr') {
    const policy = `default-src 'none'; script-src ${site.origin}; frame-src ${site.origin}`
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('content-security-policy', policy)
      response.end(
        `<!doctype html><html lang="${language}"><title>Camping</title><body><h1>Camping</h1>${body}</body></html>`,
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
  }
  const script = () => `<script async src="${site.origin}${search}/widget.js"></script>`
  const element = () => `<escale-dispo><a href="${site.origin}${search}">Disponibilités ce soir</a></escale-dispo>`

  test('LAST-04 one script tag puts the widget there, under a strict policy; it fits its height and finds who has room', async () => {
    const host = await site.visit({ as: world.host })
    await tap(host, "J'ai des dispo")
    const other = await otherSite(script())
    const page = await site.visit()
    const refused: string[] = []
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
    await page.goto(other.address)
    const frame = page.frameLocator('escale-dispo iframe')
    await frame.getByRole('link', { name: 'Ce soir' }).click()
    await frame.getByText('Hôtel du Cours').waitFor()
    await page.waitForFunction(() => {
      const iframe = document.querySelector('iframe')
      return iframe && iframe.style.height !== '' && iframe.style.height !== '28rem'
    })
    const inside = await frame.locator('html').evaluate((html) => html.getBoundingClientRect().height)
    const outside = await page.locator('iframe').evaluate((iframe) => iframe.getBoundingClientRect().height)
    expect(Math.abs(outside - inside)).toBeLessThan(2)
    expect(refused).toEqual([])
    other.close()
  })

  test("LAST-04 it takes the page's language", async () => {
    const other = await otherSite(`${element()}${script()}`, 'en-GB')
    const page = await site.visit()
    await page.goto(other.address)
    const frame = page.frameLocator('escale-dispo iframe')
    await frame.getByRole('heading', { name: 'Last-minute availability' }).waitFor()
    expect(await page.locator('escale-dispo').count()).toBe(1)
    other.close()
  })

  test('LAST-04 two offices on one page, one element moved about, on a dark page: each shows its own and keeps its height', async () => {
    const two = `${element()}<div id="aside"></div><escale-dispo id="other" lang="en"><a href="${site.origin}/nulle-part/dispo/">x</a></escale-dispo>`
    const other = await otherSite(`<meta name="color-scheme" content="dark">${two}${script()}${script()}`)
    const page = await site.visit()
    await page.goto(other.address)
    const frames = page.locator('escale-dispo iframe')
    await frames.nth(1).waitFor()
    const addresses = await frames.evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).src))
    expect(addresses).toEqual([
      `${site.origin}${search}/cadre?lang=fr`,
      `${site.origin}/nulle-part/dispo/cadre?lang=en`,
    ])
    // There is no such office: the frame says so in its own words, with its own height.
    await page.frameLocator('#other iframe').getByText('This search does not exist').waitFor()
    await page.waitForFunction(() => {
      const all = [...document.querySelectorAll('iframe')].map(({ style }) => style.height)
      return all.every((height) => height.endsWith('px')) && all[0] !== all[1]
    })
    await page.evaluate(() => {
      const [first, place] = [document.querySelector('escale-dispo'), document.querySelector('#aside')]
      if (first && place) place.append(first)
    })
    await page.frameLocator('#aside iframe').getByRole('button', { name: 'Rechercher' }).waitFor()
    expect(await frames.count()).toBe(2)
    other.close()
  })

  test('LAST-04 without scripts it is a link', async () => {
    const other = await otherSite(`${element()}${script()}`)
    const page = await site.visit({ width: 360, javaScript: false })
    await page.goto(other.address)
    await page.getByRole('link', { name: 'Disponibilités ce soir' }).click()
    await page.getByRole('heading', { name: 'Disponibilités de dernière minute' }).waitFor()
    other.close()
  })

  test('LAST-04 the widget weighs less than 15 KB in all, compressed', async () => {
    const page = await site.visit()
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.ok() && response.url().startsWith(site.origin)) bodies.push(response.body())
    })
    const other = await otherSite(script())
    await page.goto(other.address)
    await page.frameLocator('escale-dispo iframe').getByRole('button', { name: 'Rechercher' }).waitFor()
    await page.waitForLoadState('networkidle')
    const weights = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).byteLength)
    expect(weights.length).toBeGreaterThanOrEqual(4)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(15 * 1024)
    other.close()
  })
})
