import { describe, expect, test } from 'vitest'
import { list, ownerAtWork } from '../../../../test/worlds/owner-at-work.ts'

const at = ownerAtWork()

describe('OWN-20 « Gérez vos plannings »', () => {
  const shown = () => `${list}/${at.app.network.lodgingId}/affichage`
  const choose = async (answer: string) => {
    await at.owner.get(list)
    return at.owner.postRaw(shown(), { _form: at.owner.tokenFor(shown()) ?? '', shown: answer })
  }

  test('lists the lodgings; before any choice there is no red button, after it there is', async () => {
    const before = await at.owner.get(list)
    for (const words of [
      'Le Mas des Oliviers',
      'HL0LAR011CM01647',
      'Carcassonne',
      'Afficher le planning sur le site ?',
    ])
      expect(before.text).toContain(words)
    expect(before.text).not.toContain('Mettre à jour le planning')
    const answer = await at.owner.follow(await choose('non'))
    expect(answer.text).toContain('Votre choix a été enregistré.')
    expect(answer.text).toMatch(/btn-error[^>]*>Mettre à jour le planning/)
    expect((await at.owner.follow(await choose('oui'))).text).toMatch(/value="oui"[^>]*checked/)
  })

  test('what was done is said in the lodging’s own card, which is where the page opens', async () => {
    const { lodgingId } = at.app.network
    const card = (text: string) => new RegExp(`<li id="hebergement-${lodgingId}">.*?</li>`, 's').exec(text)?.[0] ?? ''
    const answer = await choose('oui')
    const { text } = await at.owner.follow(answer)
    expect(card(text)).toMatch(/data-focus[^>]*>.*role="status".*Votre choix a été enregistré\./s)
    expect(text.match(/Votre choix a été enregistré\./g)).toHaveLength(1)
    expect(card((await choose('peut-être')).text)).toMatch(/role="alert".*Choisissez Oui ou Non/s)
    const confirm = `${list}/${lodgingId}/confirmation`
    await at.owner.get(list)
    const confirmed = await at.owner.post(confirm, { depuis: 'plannings' })
    expect(card((await at.owner.follow(confirmed)).text)).toMatch(
      /Ce planning n&#39;a encore jamais été rempli|C&#39;est noté/,
    )
  })

  test('a link tells of which lodging it is without an article that a name may not bear', async () => {
    const { text } = await at.owner.get(list)
    const labels = [...text.matchAll(/aria-label="([^"]* Le Mas des Oliviers)"/g)].map(([, label]) => label)
    expect(labels).toContain('Les douze mois : Le Mas des Oliviers')
    expect(labels.filter((label) => !label?.endsWith(' : Le Mas des Oliviers'))).toEqual([])
  })

  test('no answer, or another one, is refused with a sentence', async () => {
    const answer = await choose('peut-être')
    expect(answer.status).toBe(422)
    expect(answer.text.replaceAll('&#39;', "'")).toContain("Choisissez Oui ou Non pour l'affichage du planning.")
  })
})
