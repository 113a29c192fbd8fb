import { describe, expect, test } from 'vitest'
import { calendarText } from '../../../../../test/support/feed-server.ts'
import { formFields } from '../../../../../test/support/form-fields.ts'
import { july, ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'

const world = ownerOfFeeds()
const plannings = () => `/cles-vacances/proprietaires/plannings/${world.lodgingId}`
const year = () => `${plannings()}/annee/2026-07`

const cells = (text: string) =>
  [...text.matchAll(/<td class="([dlofu])[^"]*"[^>]*>(\d+)<i>([DLOF?])<\/i>/g)].map(
    ([, look, , letter]) => `${look}${letter}`,
  )

const missing = (text: string) => /(\d+)\sjours non communiqués/.exec(text)?.[1]

describe('OWN-28 nights held by a calendar elsewhere, in the year', () => {
  test('OWN-28 they are let, told with their source, and are no blanks: as many as the months count', async () => {
    await world.lodging.type('2026-07-11', '2026-07-13', 'available')
    await world.lodging.type('2026-07-14', '2026-07-15', 'option')
    await world.connect(calendarText([july(11, 18, '11')]))
    const { text } = await world.owner.get(year())
    expect(cells(text).slice(9, 18)).toEqual(['u?', 'lL', 'lL', 'lL', 'oO', 'lL', 'lL', 'lL', 'u?'])
    expect(text.replaceAll('\u00a0', ' ')).toMatch(/nuits du 11 au 17 juillet 2026 : Loué par <strong>Airbnb/)
    expect(missing(text)).toBe(String(365 - 7))
    expect(missing((await world.owner.get(`${plannings()}/2026-07`)).text)).toBe(String(31 - 7))
  })

  test('OWN-28 saving the year writes nothing beneath them: blanks that are filled are those that are seen', async () => {
    await world.connect(calendarText([july(11, 18, '11')]))
    const seen = formFields((await world.owner.get(year())).text, year())
    expect(seen.painted).toBe('?'.repeat(365))
    expect((await world.owner.postRaw(year(), { ...seen, blanks: 'O' })).status).toBe(303)
    expect(await world.lodging.typed('2026-07')).toBe(`${'O'.repeat(10)}${'?'.repeat(7)}${'O'.repeat(14)}`)
  })
})
