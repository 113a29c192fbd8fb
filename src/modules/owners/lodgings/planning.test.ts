import { describe, expect, test } from 'vitest'
import { decoded, july, search, searchingVisitor } from '../../../../test/worlds/searching-visitor.ts'

const at = searchingVisitor()

describe('the planning', () => {
  const states = (page: string) =>
    Object.groupBy(
      [...page.matchAll(/<td class="state state-(\w+)/g)].map((match) => match[1] ?? ''),
      (state) => state,
    )

  test('OWN-32 three months from the month searched, four states, with the date of the last update', async () => {
    const page = await at.text(at.sheet(0, july))
    expect([...page.matchAll(/class="month-name">([^<]+)</g)].map((match) => match[1])).toEqual([
      'Juillet 2026',
      'Août 2026',
      'Septembre 2026',
    ])
    expect(states(page).available).toHaveLength(21 + 28)
    expect(states(page).unset).toHaveLength(10 + 3 + 30)
    expect(page).toContain('Dernière mise à jour : 1er juillet 2026.')
    expect(page).toContain('à titre indicatif')
    expect(page.split('searched').length - 1).toBe(7)
  })

  test('OWN-32 a letter is the first of its word, in either language', async () => {
    for (const language of ['en', 'fr']) {
      const page = await at.text(at.sheet(0, `lang=${language}`))
      const legend = [...page.matchAll(/<span class="state state-\w+" aria-hidden="true">(.)<.span><span><strong>(.)/g)]
      expect(legend.slice(0, 3).map(([, letter]) => letter)).toEqual(legend.slice(0, 3).map(([, , word]) => word))
      expect(page).toContain(`<span class="day-letter" aria-hidden="true">${language === 'en' ? 'A' : 'D'}<`)
    }
  })

  test('OWN-32 months follow each other back and forth, never before today’s', async () => {
    const page = decoded(await at.text(at.sheet(0, 'arrivee=2026-08-08&depart=2026-08-15')))
    expect(page).toContain('class="month-name">Août 2026<')
    const step = (name: string, html: string) =>
      new RegExp(`href="([^"]+)" rel="nofollow">[^>]*>?[\\s\\S]{0,400}?${name}`).exec(html)?.[1] ?? ''
    const back = step('Mois précédent', page)
    expect(back).toContain('mois=2026-07#planning')
    const before = decoded(await at.text(back.replace('#planning', '')))
    expect(before).toContain('class="month-name">Juillet 2026<')
    expect(before).not.toContain('Mois précédent')
    expect(before).toContain('Retour à votre sélection')
    expect(await at.text(at.sheet(0, 'mois=2020-01'))).toContain('class="month-name">Juillet 2026<')
  })

  test('OWN-32 the public sees neither « Loué » nor « Fermé », and no planning where the owner chose none', async () => {
    const page = await at.text(at.sheet(0))
    expect(page).not.toMatch(/state-(let|closed)/)
    expect(await at.text(`${search}/${at.world.network.lodgingId}`)).not.toContain('Planning des disponibilités')
  })
})
