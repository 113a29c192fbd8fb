import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../../test/support/app.ts'
import { formFields } from '../../../../../test/support/form-fields.ts'
import { plantLodging } from '../../../../../test/worlds/own-lodging.ts'

let app: TestApp
let owner: Visitor
let second = 0
const list = '/cles-vacances/proprietaires/plannings'
const periods = `${list}/periodes`

beforeAll(async () => {
  app = await startTestApp()
  second = await plantLodging(app.db, app.network)
})
afterAll(() => app?.stop())
beforeEach(async () => {
  owner = await app.signInAs(app.network.owner)
})

type Fields = Record<string, string | string[]>

async function open(): Promise<Fields> {
  const { text } = await owner.get(periods)
  return formFields(text, periods)
}

const fill = async (fields: Fields) => owner.postRaw(periods, { ...(await open()), ...fields })

async function letters(lodgingId: number, month: string): Promise<string> {
  const path = `${list}/${lodgingId}/${month}`
  const fields = formFields((await owner.get(path)).text, path)
  return Object.entries(fields)
    .flatMap(([name, letter]) => (/^d\d+$/.test(name) ? [letter] : []))
    .join('')
}

const both = () => [String(app.network.lodgingId), String(second)]

describe('OWN-27 « du … au … »', () => {
  test('OWN-27 several periods for several lodgings in one form; both days count, the last line wins', async () => {
    const answer = await fill({
      lodging: both(),
      'from-0': '2026-10-30',
      'until-0': '2026-11-03',
      'state-0': 'F',
      'from-1': '03/11/2026',
      'until-1': '2026-11-04',
      'state-1': 'L',
    })
    expect(answer.location).toContain(`${periods}?enregistre=`)
    const shown = (await owner.follow(answer)).text.replaceAll('\u00a0', ' ')
    expect(shown).toContain('Votre planning a été enregistré pour 2 hébergements.')
    for (const id of [app.network.lodgingId, second]) {
      expect((await letters(id, '2026-10')).slice(-3)).toBe('?FF')
      expect((await letters(id, '2026-11')).slice(0, 5)).toBe('FFLL?')
    }
  })

  test('OWN-27 one begins where one stood: that lodging and that day; afterwards the way back leads to its month', async () => {
    const month = `${list}/${second}/2026-09`
    const href = /href="([^"]*periodes[^"]*)"/.exec((await owner.get(month)).text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const begun = formFields((await owner.get(href)).text, periods)
    expect(begun).toMatchObject({ lodging: String(second), 'from-0': '2026-09-01' })
    expect(await open()).toMatchObject({ 'from-0': '2026-07-06' })
    const saved = await owner.follow(
      await owner.postRaw(periods, { ...begun, 'until-0': '2026-09-04', 'state-0': 'F' }),
    )
    expect(saved.text).toContain(`<a href="${month}">La Bergerie</a>`)
    expect(formFields(saved.text, periods)).toMatchObject({ lodging: String(second) })
  })

  test('OWN-27 the public search follows at once', async () => {
    const search = '/cles-vacances/hebergements?arrivee=2026-12-05&depart=2026-12-12'
    const found = async () => (await app.visitor().get(search)).text.includes('La Bergerie')
    const save = (state: string) =>
      fill({ lodging: String(second), 'from-0': '2026-12-01', 'until-0': '2026-12-31', 'state-0': state })
    await save('D')
    expect(await found()).toBe(true)
    await save('F')
    expect(await found()).toBe(false)
  })

  test('OWN-27 a lodging whose months were saved meanwhile is told, and nothing is written for any', async () => {
    const seen = await open()
    await fill({ lodging: String(second), 'from-0': '2027-02-10', 'until-0': '2027-02-12', 'state-0': 'L' })
    const late = { ...seen, lodging: both(), 'from-0': '2027-02-01', 'until-0': '2027-02-28', 'state-0': 'D' }
    const answer = await owner.postRaw(periods, late)
    expect(answer.status).toBe(409)
    for (const words of ['La Bergerie', 'du 10 au 12 février 2027', '>Enregistré</th>', 'value="2027-02-28"'])
      expect(answer.text.replaceAll('\u00a0', ' ')).toContain(words)
    expect(await letters(app.network.lodgingId, '2027-02')).toBe('?'.repeat(28))
    expect((await letters(second, '2027-02')).slice(8, 13)).toBe('?LLL?')
    // Shown what stands, the owner may save over it.
    const again = { ...formFields(answer.text, periods), lodging: both() }
    expect((await owner.postRaw(periods, again)).status).toBe(303)
    expect(await letters(second, '2027-02')).toBe('D'.repeat(28))
  })

  test('OWN-27 a form that was refused still speaks of what it had read', async () => {
    const seen = await open()
    await fill({ lodging: String(second), 'from-0': '2027-03-01', 'until-0': '2027-03-02', 'state-0': 'L' })
    const wrong = { ...seen, lodging: String(second), 'from-0': '2027-03-01', 'until-0': '', 'state-0': 'D' }
    const refused = await owner.postRaw(periods, wrong)
    expect(refused.status).toBe(422)
    expect(refused.headers.get('cache-control')).toBe('private, no-cache')
    const mended = { ...formFields(refused.text, periods), lodging: String(second), 'until-0': '2027-03-05' }
    expect((await owner.postRaw(periods, mended)).status).toBe(409)
  })

  test.each([
    ['2026-10-05', '2026-10-01', 'Le dernier jour vient avant le premier.'],
    ['2026-02-30', '2026-03-01', "Ce jour n'existe pas dans le calendrier"],
    ['2024-06-30', '2026-03-01', 'Choisissez un jour entre le 1er juillet 2024 et le 31 juillet 2029.'],
    ['2026-10-05', '2029-08-01', 'Choisissez un jour entre'],
    ['2026-10-05', '', 'Indiquez une date'],
    ['', '', 'Indiquez une période.'],
  ])(
    'OWN-27 from « %s » to « %s » is refused with a sentence, and the input is kept',
    async (from, until, sentence) => {
      const answer = await fill({ lodging: both(), 'from-0': from, 'until-0': until, 'state-0': 'L' })
      expect(answer.status).toBe(422)
      expect(answer.text.replaceAll('&#39;', "'").replaceAll('\u00a0', ' ')).toContain(sentence)
      expect(formFields(answer.text, periods)['state-0']).toBe('L')
    },
  )

  test('OWN-27 without a lodging there is a sentence; a lodging of somebody else is 404', async () => {
    const period = { 'from-0': '2026-10-05', 'until-0': '2026-10-06', 'state-0': 'L' }
    const none = await fill(period)
    expect(none.status).toBe(422)
    expect(none.text).toContain('Choisissez au moins un hébergement.')
    const foreign = String(app.neighbours.lodgingId + 1000)
    expect((await fill({ ...period, lodging: foreign, [`read-${foreign}`]: '' })).status).toBe(404)
  })

  test('OWN-27 past nights are completed for 24 months', async () => {
    const past = { lodging: String(second), 'from-0': '2024-07-01', 'until-0': '2024-07-31', 'state-0': 'L' }
    expect((await fill(past)).status).toBe(303)
    expect(await letters(second, '2024-07')).toBe('L'.repeat(31))
  })
})

describe('OWN-27 the history of a planning, and the last save taken back', () => {
  const saves = () => `${list}/${second}/historique`
  const undo = () => `${list}/${second}/annulation`

  test('OWN-27 says who changed what, day by day, newest first, and takes the last one back', async () => {
    const staff = await app.signInAs(app.network.owner, { actedBy: app.network.technician })
    await staff.get(periods)
    const fields = formFields(staff.page?.text ?? '', periods)
    const period = { 'from-0': '2027-05-03', 'until-0': '2027-05-10', 'state-0': 'D' }
    await staff.postRaw(periods, { ...fields, ...period, lodging: String(second) })
    await fill({ lodging: String(second), ...period, 'until-0': '2027-05-04', 'state-0': 'L' })
    const text = (await owner.get(saves())).text
      .replaceAll('\u00a0', ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(text).toMatch(
      /par Camille TEST.*du 3 au 4 mai 2027.*Disponible.*Loué.*par Thomas AUDE, au nom de Camille TEST/,
    )
    expect(text).toMatch(/du 3 au 10 mai 2027.*Non communiqué.*Disponible/)

    const undone = await owner.post(undo(), { entry: formFields(owner.page?.text ?? '', undo()).entry ?? '' })
    expect((await owner.follow(undone)).text).toContain('Enregistrement du planning annulé')
    expect((await letters(second, '2027-05')).slice(1, 11)).toBe('?DDDDDDDD?')
    await owner.get(saves())
    expect(owner.page?.text).toContain('Refaire ce qui a été annulé')
    await owner.post(undo(), { entry: formFields(owner.page?.text ?? '', undo()).entry ?? '' })
    expect((await letters(second, '2027-05')).slice(1, 6)).toBe('?LLDD')
  })

  test('OWN-27 OWN-23 a month with origins is taken back whole', async () => {
    const month = `${list}/${second}/2027-08`
    const fields = formFields((await owner.get(month)).text, month)
    await owner.postRaw(month, { ...fields, month: 'L', 'department-1': '66', 'country-2': 'BE' })
    await owner.get(saves())
    expect(owner.page?.text).toContain('66 - Pyrénées-Orientales')
    await owner.post(undo(), { entry: formFields(owner.page?.text ?? '', undo()).entry ?? '' })
    const back = formFields((await owner.get(month)).text, month)
    expect(back).toMatchObject({ d1: '?', d31: '?', 'department-1': '', 'country-2': '' })
  })

  test('OWN-27 is refused with a sentence once something else was saved', async () => {
    const save = (state: string) =>
      fill({ lodging: String(second), 'from-0': '2027-09-03', 'until-0': '2027-09-04', 'state-0': state })
    await save('D')
    await owner.get(saves())
    const { entry = '' } = formFields(owner.page?.text ?? '', undo())
    const stale = { _form: owner.tokenFor(undo()) ?? '', entry }
    await save('L')
    const answer = await owner.postRaw(undo(), stale)
    expect(answer.status).toBe(409)
    expect(answer.text.replaceAll('&#39;', "'")).toContain('Le planning a changé depuis cet enregistrement')
    expect((await letters(second, '2027-09')).slice(1, 5)).toBe('?LL?')
  })

  test('OWN-27 a lodging of somebody else has neither', async () => {
    const foreign = `${list}/${app.neighbours.lodgingId + 1000}`
    expect((await owner.get(`${foreign}/historique`)).status).toBe(404)
    await owner.get(saves())
    expect(
      (await owner.postRaw(`${foreign}/annulation`, { _form: owner.tokenFor(undo()) ?? '', entry: '1' })).status,
    ).toBe(404)
  })
})
