import { afterAll, describe, expect, test } from 'vitest'
import { lodgings, office, openDesk } from '../../../../../test/worlds/staff-desk.ts'

const { world, boss } = await openDesk()
afterAll(() => world.stop())

describe('OWN-60 lists', () => {
  test('OWN-60 the address keeps filter, order and page; exports follow it', async () => {
    const list = await boss.get(`${lodgings}?q=oliviers&departement=11&tri=commune&ordre=desc`)
    expect(list.text).toContain('Le Mas des Oliviers')
    expect(list.text).toContain('liste/xlsx?q=oliviers&amp;departement=11&amp;tri=commune&amp;ordre=desc')
    expect(list.text).toContain('value="oliviers"')
    const csv = await boss.get(`${lodgings}/liste/csv?q=oliviers`)
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="hebergements-2026-07-06.csv"')
    expect(csv.text).toContain('HL0LAR011CM01647')
    expect(csv.text).toContain('departement;identifiant;civilite')
    for (const kind of ['hebergements', 'proprietaires']) {
      for (const format of ['xlsx', 'pdf', 'csv']) {
        expect((await boss.get(`${office}/${kind}/liste/${format}`)).status, `${kind} ${format}`).toBe(200)
      }
    }
  })
})
