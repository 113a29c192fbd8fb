import { describe, expect, test } from 'vitest'
import { formFields } from '../../../../../test/support/form-fields.ts'
import { list, ownerAtWork } from '../../../../../test/worlds/owner-at-work.ts'

const at = ownerAtWork()
const plain = (text: string) => text.replaceAll('&#39;', "'").replaceAll('\u00a0', ' ')
const undo = () => `${list}/${at.app.network.lodgingId}/annulation`
const back = "Le planning est de nouveau ce qu'il était avant."

describe('OWN-27 what was just saved is taken back in one gesture', () => {
  test('OWN-27 from the month that was saved, which is shown again as it was', async () => {
    const shown = await at.owner.follow(await at.fill('2027-02', { month: 'L' }))
    expect(shown.text).toContain('Annuler cet enregistrement')
    const answer = await at.owner.postRaw(undo(), formFields(shown.text, undo()))
    expect(answer.location).toBe(`${at.planning('2027-02')}?annule`)
    expect(plain((await at.owner.follow(answer)).text)).toContain(back)
    expect(await at.lettersOf('2027-02')).toBe('?'.repeat(28))
  })

  test('OWN-27 from the year', async () => {
    const year = `${list}/${at.app.network.lodgingId}/annee/2027-03`
    const seen = formFields((await at.owner.get(year)).text, year)
    const { text } = await at.owner.follow(await at.owner.postRaw(year, { ...seen, 'month-0': 'F' }))
    const answer = await at.owner.postRaw(undo(), formFields(text, undo()))
    expect(answer.location).toBe(`${year}?annule`)
    expect(await at.lettersOf('2027-03')).toBe('?'.repeat(31))
  })

  test('OWN-27 a save that changed nothing offers no undoing: it would take back the one before', async () => {
    await at.fill('2027-04', { month: 'L' })
    const shown = await at.owner.follow(await at.fill('2027-04', {}))
    expect(plain(shown.text)).toContain("Votre planning a été enregistré. Rien n'avait changé : il est confirmé.")
    expect(shown.text).not.toContain('Annuler cet enregistrement')
    const { text } = await at.owner.get(`${list}/${at.app.network.lodgingId}/historique`)
    expect(/<ol class="ys">[\s\S]*?<h2>([^<]*)</.exec(text)?.[1]).toBe('Planning confirmé sans changement')
  })

  test('OWN-27 « Valider et aller au mois suivant » takes back as « Valider » does, and shows the month that was saved', async () => {
    const shown = await at.owner.follow(await at.fill('2027-06', { month: 'L', after: 'next' }))
    expect(shown.text).toContain('Votre planning a été enregistré.')
    expect(shown.text).toContain('Annuler cet enregistrement')
    const answer = await at.owner.postRaw(undo(), formFields(shown.text, undo()))
    expect(answer.location).toBe(`${at.planning('2027-07')}?annule`)
    expect(await at.lettersOf('2027-06')).toBe('?'.repeat(30))
  })

  test('OWN-27 « Remplir une période » says which nights of which lodging it filled, and takes all back together', async () => {
    const periods = `${list}/periodes`
    const together = `${periods}/annulation`
    const seen = formFields((await at.owner.get(periods)).text, periods)
    const asked = { 'from-0': '2027-05-03', 'until-0': '2027-05-09', 'state-0': 'O' }
    const fields = { ...seen, ...asked, lodging: String(at.app.network.lodgingId) }
    const saved = await at.owner.postRaw(periods, fields)
    const shown = await at.owner.follow(saved)
    expect(plain(shown.text).replace(/<[^>]+>/g, '')).toContain(
      'Le Mas des Oliviers : nuits du 3 au 9 mai 2027, Option',
    )
    const kept = formFields(shown.text, together)
    await at.fill('2027-05', { d20: 'L' })
    const late = await at.owner.postRaw(together, kept)
    expect(late.status).toBe(409)
    expect(plain(late.text)).toContain("Le planning a changé depuis cet enregistrement : rien n'a été annulé.")
    expect((await at.lettersOf('2027-05')).slice(1, 10)).toBe('?OOOOOOO?')

    const again = await at.owner.postRaw(periods, {
      ...formFields(late.text, periods),
      ...fields,
      ...asked,
      'state-0': 'L',
    })
    expect(again.status).toBe(409)
    const over = await at.owner.postRaw(periods, { ...formFields(again.text, periods), lodging: fields.lodging })
    const { text } = await at.owner.follow(over)
    const answer = await at.owner.postRaw(together, formFields(text, together))
    expect(answer.location).toBe(`${periods}?annule`)
    expect((await at.lettersOf('2027-05')).slice(1, 10)).toBe('?OOOOOOO?')
  })

  test('OWN-27 the lodgings of somebody else are taken back by nobody, nor is what cannot be read', async () => {
    const together = `${list}/periodes/annulation`
    const token = formFields((await at.owner.get(`${list}/periodes`)).text, `${list}/periodes`)._form ?? ''
    const foreign = `${at.app.neighbours.lodgingId + 1000}:1`
    expect((await at.owner.postRaw(together, { _form: token, saves: foreign })).status).toBe(404)
    expect((await at.owner.postRaw(together, { _form: token, saves: '1:' })).status).toBe(422)
  })
})
