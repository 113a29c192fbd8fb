import { describe, expect, test } from 'vitest'
import { formFields } from '../../../../test/support/form-fields.ts'
import { ownerAtWork } from '../../../../test/worlds/owner-at-work.ts'

const at = ownerAtWork()
const { planning, open, send, lettersOf, lettersShown } = at

describe('OWN-24 two windows on one month', () => {
  test('the second is told, sees both versions, and loses nothing', async () => {
    const [first, second] = [await open('2027-05'), await open('2027-05')]
    expect((await send('2027-05', { ...first, 'week-0': 'D', d20: 'L', 'department-0': '31' })).status).toBe(303)
    const answer = await send('2027-05', { ...second, d2: 'F', d20: 'O', d25: 'F', 'country-0': 'ES' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Enregistré entre-temps')
    expect(answer.text).toContain('Votre saisie')
    expect(answer.text).toContain('jeudi 20 mai 2027')
    // Days in a row that differ alike are one line, whatever came between them has its own.
    const lines = [...answer.text.matchAll(/<th scope="row">(?!<)([^<]+)/g)].map(([, line]) => line)
    expect(lines.slice(0, 4)).toEqual([
      'nuit du samedi 1er mai 2027',
      'nuit du dimanche 2 mai 2027',
      'nuits du 3 au 7 mai 2027',
      'nuit du jeudi 20 mai 2027',
    ])
    // What nobody touched meanwhile is no conflict; it is kept in the form.
    expect(answer.text).not.toContain('nuit du mardi 25 mai 2027')
    expect(answer.text).toContain('31 - Haute-Garonne')
    // Nothing was written, and the form holds theirs where it was left alone, its own elsewhere.
    expect((await lettersOf('2027-05')).slice(0, 8)).toBe('DDDDDDD?')
    const again = formFields(answer.text, planning('2027-05'))
    expect(lettersShown(answer, '2027-05').slice(0, 8)).toBe('DFDDDDD?')
    expect(again).toMatchObject({ d20: 'O', d25: 'F', 'department-0': '', 'country-0': 'ES' })
    expect((await send('2027-05', again)).status).toBe(303)
    expect(await open('2027-05')).toMatchObject({
      d1: 'D',
      d2: 'F',
      d20: 'O',
      d25: 'F',
      'country-0': 'ES',
      'department-0': '',
    })
  })

  test('what was saved and taken back meanwhile stands in nobody’s way', async () => {
    const seen = await open('2027-07')
    await send('2027-07', { ...seen, d4: 'L' })
    await send('2027-07', { ...(await open('2027-07')), d4: '?' })
    expect((await send('2027-07', { ...seen, d9: 'D' })).status).toBe(303)
    expect((await lettersOf('2027-07')).slice(2, 10)).toBe('??????D?')
  })

  test('staff who act for the owner are told alike', async () => {
    const staff = await at.app.signInAs(at.app.network.owner, { actedBy: at.app.network.technician })
    const [own, theirs] = [await open('2027-06'), await open('2027-06', staff)]
    await send('2027-06', { ...own, month: 'D' })
    expect((await send('2027-06', { ...theirs, month: 'L' }, staff)).status).toBe(409)
  })
})
