import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remindSlice } from '../../src/modules/owners/reminders/actions.ts'
import { write } from '../../src/platform/database/database.ts'
import { accessibilityViolations, openSite, overflow, type Site } from '../support/site.ts'
import { fillAndConfirm } from '../worlds/late-owners.ts'

const week = '/cles-vacances/hebergements?arrivee=2026-08-08&depart=2026-08-15'
const shots = process.env.SHOTS
let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

/** A planning that was confirmed on 1 March and that has left the searches; its reminders lie in the kept outbox. */
async function leaveTheSearches() {
  const { organizationId, lodgingId } = site.network
  await write(site.db, { organizationId }, async (tx) => {
    await tx.execute(sql`delete from owners.reminder_lodgings`)
    await tx.execute(sql`delete from owners.reminders`)
    await tx.execute(sql`update core.lodgings set planning_shown = true where id = ${lodgingId}`)
    const at = { now: Temporal.Instant.from('2026-03-01T08:00Z'), today: Temporal.PlainDate.from('2026-03-01') }
    await fillAndConfirm(tx, organizationId, [lodgingId], at)
  })
  for (const night of ['2026-06-01T04:04Z', '2026-06-12T04:04Z', '2026-06-15T04:04Z']) {
    site.clock.set(night)
    await remindSlice(site.services, { organizationId, on: night.slice(0, 10), after: 0 })
  }
  site.clock.set('2026-07-06T08:00:00Z')
}

describe.each([
  { width: 360, javaScript: false },
  { width: 1280, javaScript: true },
] as const)('at $width px, scripts: $javaScript', (look) => {
  test("OWN-41 a reminder's button: from the kept mail to the date renewed, without signing in, found by dates again", async () => {
    await leaveTheSearches()
    const shoot = async (name: string, page: { screenshot: (options: object) => Promise<unknown> }) =>
      shots ? page.screenshot({ path: `${shots}/${name}-${look.width}.png`, fullPage: true }) : undefined
    const healthy = async (page: Awaited<ReturnType<Site['visit']>>) => {
      expect(await overflow(page), page.url()).toBe(0)
      if (look.javaScript) expect(await accessibilityViolations(page), page.url()).toEqual([])
    }
    // The staff see who is behind, what was sent, and the mail as it was kept.
    const staff = await site.visit({ ...look, as: site.network.networkAdministrator })
    await staff.goto('/cles-vacances/gestion')
    await staff.getByRole('link', { name: /plus trouvé par dates/ }).click()
    await staff.getByRole('heading', { name: 'Rappels', exact: true }).waitFor()
    await healthy(staff)
    await shoot('behind', staff)
    await staff.getByRole('link', { name: 'TEST Camille' }).click()
    await staff.getByText('Voici ce qu').waitFor()
    await healthy(staff)
    await shoot('owner', staff)
    await staff.getByRole('link', { name: 'Rappels' }).first().click()
    await staff.getByRole('link', { name: 'Rappels envoyés' }).click()
    await healthy(staff)
    await shoot('sent', staff)
    await staff.getByRole('link', { name: /15 juin 2026/ }).click()
    const text = (await staff.locator('pre').textContent()) ?? ''
    await shoot('mail', staff)
    const link = /http:\/\/127\.0\.0\.1:\d+(\/cles-vacances\/proprietaires\/rappels\/[\w-]{43})/.exec(text)?.[1]

    const owner = await site.visit(look)
    await owner.goto(week)
    expect(await owner.getByText('Le Mas des Oliviers').count()).toBe(0)
    await owner.goto(link ?? '')
    await owner.getByText('plus trouvé par dates depuis le 15 juin 2026').waitFor()
    await healthy(owner)
    await shoot('link', owner)
    await owner.getByRole('button', { name: "Rien n'a changé" }).click()
    await owner.getByRole('heading', { name: "C'est noté" }).waitFor()
    await healthy(owner)
    await shoot('done', owner)
    await owner.goto(week)
    await owner.getByRole('link', { name: 'Le Mas des Oliviers' }).first().waitFor()
    await owner.goto(`/cles-vacances/hebergements/${site.network.lodgingId}`)
    await owner.getByText('6 juillet 2026').first().waitFor()
    await owner.context().close()
    await staff.context().close()
  })

  test('OWN-11, OWN-41 « Rien n’a changé » in the space, on « Accueil » and in the list', async () => {
    await leaveTheSearches()
    const page = await site.visit({ ...look, as: site.network.owner })
    await page.goto('/cles-vacances/proprietaires')
    await page.getByText('Plus trouvé par dates depuis le').waitFor()
    if (shots) await page.screenshot({ path: `${shots}/home-${look.width}.png`, fullPage: true })
    await page.getByRole('button', { name: "Rien n'a changé" }).click()
    await page.getByText("C'est noté").waitFor()
    await page.getByText("Confirmé jusqu'au").waitFor()
    expect(await overflow(page)).toBe(0)
    await page.goto('/cles-vacances/proprietaires/plannings')
    await page.getByText("Confirmé jusqu'au 3 octobre 2026").waitFor()
    await page.getByRole('button', { name: "Rien n'a changé" }).click()
    await page.getByText("C'est noté").waitFor()
    expect(await overflow(page)).toBe(0)
    if (look.javaScript) expect(await accessibilityViolations(page)).toEqual([])
    if (shots) await page.screenshot({ path: `${shots}/list-${look.width}.png`, fullPage: true })
    await page.context().close()
  })
})
