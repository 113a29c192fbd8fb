import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../../test/support/app.ts'
import { formFields } from '../../../../../test/support/form-fields.ts'
import { plantLodging } from '../../../../../test/worlds/own-lodging.ts'

let app: TestApp
let owner: Visitor
let lodgingId = 0
const list = '/cles-vacances/proprietaires/plannings'
const year = (first = '2027-01', id = lodgingId) => `${list}/${id}/annee/${first}`

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())
beforeEach(async () => {
  owner = await app.signInAs(app.network.owner)
  lodgingId = await plantLodging(app.db, app.network)
})

type Fields = Record<string, string>

const open = async (first?: string): Promise<Fields> => formFields((await owner.get(year(first))).text, year(first))

const fill = async (changes: Fields, first?: string) =>
  owner.postRaw(year(first), { ...(await open(first)), ...changes })

const letters = async (first?: string) => (await open(first)).painted ?? ''

const plain = (text: string) => text.replaceAll('&#39;', "'").replaceAll('\u00a0', ' ')

describe('OWN-27 twelve months on one page', () => {
  test('OWN-27 without scripts: months, then lines, then blanks; the last one wins', async () => {
    const answer = await fill({
      'month-0': 'F',
      'from-0': '2027-01-30',
      'until-0': '2027-02-02',
      'state-0': 'D',
      'from-1': '2027-02-02',
      'until-1': '2027-02-02',
      'state-1': 'L',
      blanks: 'O',
    })
    expect(answer.location).toContain(`${year()}?enregistre=${lodgingId}`)
    expect((await owner.follow(answer)).text).toContain('Votre planning a été enregistré.')
    expect(await letters()).toBe(`${'F'.repeat(29)}DDDL${'O'.repeat(332)}`)
  })

  test('OWN-27 what was painted is what is sent: nights that it leaves alone are no statement', async () => {
    const read = await open()
    await fill({ 'month-2': 'D' })
    const painted = `${'L'.repeat(7)}${(read.painted ?? '').slice(7)}`
    expect((await owner.postRaw(year(), { ...read, painted })).status).toBe(303)
    expect((await letters()).slice(0, 91)).toBe(`${'L'.repeat(7)}${'?'.repeat(52)}${'D'.repeat(31)}?`)
  })

  test('OWN-27 the year begins with any month that can be told, past ones included', async () => {
    await fill({ 'month-0': 'L' }, '2024-07')
    expect((await letters('2024-07')).slice(0, 32)).toBe(`${'L'.repeat(31)}?`)
    const { text } = await owner.get(year('2024-07'))
    expect(text).not.toContain("Mois d'avant")
    expect(plain((await owner.get(year('2028-08'))).text)).not.toContain("Mois d'après")
    for (const first of ['2024-06', '2028-09', '2027-13', 'toto', '2027-01-01'])
      expect((await owner.get(year(first))).status, first).toBe(404)
  })

  test('OWN-27 who saves second is shown both versions, and keeps what they painted', async () => {
    const seen = await open()
    await fill({ 'month-4': 'L' })
    const answer = await owner.postRaw(year(), { ...seen, 'month-3': 'D', 'month-4': 'D' })
    expect(answer.status).toBe(409)
    for (const words of ['>Enregistré</th>', 'du 1er au 31 mai 2027', 'Votre saisie'])
      expect(plain(answer.text)).toContain(words)
    expect((await letters()).slice(90, 151)).toBe(`${'?'.repeat(30)}${'L'.repeat(31)}`)
    const again = formFields(answer.text, year())
    expect(again.painted?.slice(90, 151)).toBe('D'.repeat(61))
    expect((await owner.postRaw(year(), again)).status).toBe(303)
    expect((await letters()).slice(90, 151)).toBe('D'.repeat(61))
  })

  test.each([
    ['a day of another year', { 'from-0': '2028-01-01', 'until-0': '2028-01-02' }, 'Choisissez un jour des douze mois'],
    ['30 February', { 'from-0': '2027-02-30', 'until-0': '2027-03-02' }, "Ce jour n'existe pas"],
    ['the end first', { 'from-0': '2027-03-03', 'until-0': '2027-03-02' }, 'Le dernier jour vient avant le premier.'],
    ['a state that is none', { 'from-0': '2027-03-03', 'until-0': '2027-03-03', 'state-0': 'Z' }, "Choisissez l'état"],
    ['a month that is none', { 'month-3': 'Z' }, 'Choisissez Dispo, Loué, Option ou Fermé pour avril 2027.'],
    ['blanks that are none', { blanks: '?' }, 'Choisissez Dispo, Loué, Option ou Fermé pour les jours en blanc.'],
    ['a painting cut short', { painted: 'DDD' }, "n'est pas arrivé en entier"],
    ['versions that are none', { read: '1,2.DDD' }, "n'est pas arrivé en entier"],
  ])(
    'OWN-27 %s is refused with a sentence; what was painted is kept, and nothing is written',
    async (_, wrong, sentence) => {
      const read = await open()
      const painted = `${'L'.repeat(7)}${(read.painted ?? '').slice(7)}`
      const answer = await owner.postRaw(year(), { ...read, painted, ...wrong })
      expect(answer.status).toBe(422)
      expect(answer.headers.get('cache-control')).toBe('private, no-cache')
      expect(plain(answer.text)).toContain(sentence)
      if (!('painted' in wrong)) expect(formFields(answer.text, year()).painted).toBe(painted)
      expect(await letters()).toBe('?'.repeat(365))
    },
  )

  test('OWN-27 the search follows at once, and the last save is taken back from here', async () => {
    const found = async () =>
      (await app.visitor().get('/cles-vacances/hebergements?arrivee=2027-06-05&depart=2027-06-12')).text.includes(
        `/hebergements/${lodgingId}`,
      )
    expect(await found()).toBe(false)
    await fill({ blanks: 'D' })
    expect(await found()).toBe(true)
    await owner.get(year())
    const undo = `${list}/${lodgingId}/annulation`
    await owner.post(undo, { entry: formFields(owner.page?.text ?? '', undo).entry ?? '' })
    expect(await found()).toBe(false)
    expect(await letters()).toBe('?'.repeat(365))
  })

  test('OWN-03 a year left open past the session comes back with what was painted, and saves nothing by itself', async () => {
    const read = await open()
    app.clock.advance({ minutes: 21 })
    const painted = `${'L'.repeat(7)}${(read.painted ?? '').slice(7)}`
    const late = await owner.postRaw(year(), { ...read, painted, 'from-2': '2027-05-01' })
    const resumed = new URL(late.location ?? '', 'http://localhost').searchParams.get('retour') ?? ''
    owner = await app.signInAs(app.network.owner)
    const shown = await owner.get(resumed)
    expect(shown.text).toContain('Voici ce que vous aviez saisi.')
    expect(formFields(shown.text, year())).toMatchObject({ painted, 'from-2': '2027-05-01' })
    expect(await letters()).toBe('?'.repeat(365))
  })

  test('OWN-27 lodgings of others are 404, to read and to save', async () => {
    const foreign = year('2027-01', app.neighbours.lodgingId + 1000)
    expect((await owner.get(foreign)).status).toBe(404)
    expect((await owner.postRaw(foreign, { ...(await open()), blanks: 'D' })).status).toBe(404)
  })
})
