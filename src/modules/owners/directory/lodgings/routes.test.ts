import { afterAll, describe, expect, test } from 'vitest'
import type { Fields } from '../../../../../test/support/visitor.ts'
import { lodgings, openDesk, owners } from '../../../../../test/worlds/staff-desk.ts'
import { replacePlannings } from '../../../../core/availability/bulk.ts'
import { write } from '../../../../platform/database/database.ts'

const { boss, lodgingFields, newLodging, newOwner, stored, technician, world } = await openDesk()
afterAll(() => world.stop())

describe('OWN-60 lodgings', () => {
  test('OWN-60 created with French words and decimal commas, shown, found by number, commune and owner', async () => {
    const { code } = await newOwner({ lastName: 'ROUQUETTE' })
    const answer = await boss.post(`${lodgings}/nouveau`, lodgingFields({ owner: code.toLowerCase() }))
    const shown = await boss.follow(answer)
    for (const words of ['La Pointe Courte', 'HL0LAR034CM00001', 'INSEE 34301', '450,50', 'Stationnement privé']) {
      expect(shown.text).toContain(words)
    }
    for (const search of ['pointe', 'HL0LAR034CM00001', 'sete', 'rouquette', code]) {
      expect((await boss.get(`${lodgings}?q=${encodeURIComponent(search)}`)).text, search).toContain('La Pointe Courte')
    }
    await newLodging({ owner: code, name: "L'Œuvre du Saint", municipality: 'Frontignan' })
    for (const search of ['oeuvre st', 'ŒUVRE', 'oeuvre saint frontignan']) {
      expect((await boss.get(`${lodgings}?q=${encodeURIComponent(search)}`)).text, search).toContain('Œuvre du Saint')
      expect((await boss.get(`${owners}?q=${encodeURIComponent(search)}`)).text, search).toContain(code)
    }
    expect((await boss.get(`${lodgings}?q=pointe+introuvable`)).text).toContain('Aucun hébergement pour ce choix')
  })

  test('OWN-60 an owner is found by name; where several bear it, one is chosen from a list without losing a field', async () => {
    const [one, other] = [
      await newOwner({ lastName: 'DE SAINT-AIGNAN', firstName: 'Léa' }),
      await newOwner({ lastName: 'DE SAINT-AIGNAN', firstName: 'Luc' }),
    ]
    const fields = lodgingFields({ owner: 'st aignan', approvalNumber: 'NAMED1' })
    expect((await boss.get(`${lodgings}/nouveau`)).text).toContain(`<option value="${one.code}">DE SAINT-AIGNAN Léa`)
    const unsure = await boss.post(`${lodgings}/nouveau`, fields)
    expect(unsure.status).toBe(422)
    for (const words of ['Choisissez le propriétaire', one.code, other.code, 'value="st aignan"', 'value="450,50"'])
      expect(unsure.text).toContain(words)
    const chosen = await boss.post(`${lodgings}/nouveau`, { ...fields, ownerCode: other.code })
    expect((await boss.follow(chosen)).text).toContain('Luc DE SAINT-AIGNAN')
    const sure = lodgingFields({ owner: 'léa st-aignan', approvalNumber: 'NAMED2' })
    expect((await boss.follow(await boss.post(`${lodgings}/nouveau`, sure))).text).toContain('Léa DE SAINT-AIGNAN')
    const elsewhere = await technician.post(`${lodgings}/nouveau`, lodgingFields({ owner: 'st aignan' }))
    expect(elsewhere.text).toContain('Aucun propriétaire ne porte ce nom')
    expect((await technician.get(`${lodgings}/nouveau`)).text).not.toContain(one.code)
  })

  test('what is wrong is told in the order of the form', async () => {
    const blank = await boss.get(`${lodgings}/nouveau`)
    const names = [...blank.text.matchAll(/<(?:input|select|textarea)[^>]* name="(\w+)"/g)].map(
      ([, name]) => name ?? '',
    )
    const radios = ['planningShown', 'equipment']
    const sent = names
      .filter((name) => name !== '_form' && !radios.includes(name))
      .map((name) => [name, name === 'version' ? '0' : ''])
    const wrong = await boss.post(`${lodgings}/nouveau`, Object.fromEntries(sent))
    const summary = /class="error-summary"[\s\S]*?<\/ul>/.exec(wrong.text)?.[0] ?? ''
    const told = [...summary.matchAll(/href="#f-(\w+)"/g)].map(([, name]) => name ?? '')
    expect(told.length).toBeGreaterThan(6)
    expect(told).toEqual(names.filter((name) => told.includes(name)))
  })

  test('OWN-60 a commune that several names fit is chosen from a list, without losing a field', async () => {
    const { code } = await newOwner()
    const unsure = await boss.post(`${lodgings}/nouveau`, lodgingFields({ owner: code, municipality: 'Saint-Jean' }))
    expect(unsure.status).toBe(422)
    expect(unsure.text).toContain('Choisissez la commune dans la liste.')
    expect(unsure.text).toContain('Saint-Jean-de-Védas')
    expect(unsure.text).toContain('value="450,50"')
    const chosen = await boss.post(
      `${lodgings}/nouveau`,
      lodgingFields({
        owner: code,
        approvalNumber: 'HL0LAR034CM00777',
        municipality: 'Saint-Jean',
        municipalityCode: '34270',
      }),
    )
    expect((await boss.follow(chosen)).text).toContain('Saint-Jean-de-Védas')
    const none = await boss.post(`${lodgings}/nouveau`, lodgingFields({ owner: code, municipality: 'Carcassonne' }))
    expect(none.text).toContain('Aucune commune de ce nom')
  })

  test('OWN-60 without a box ticked and without a choice about the planning a lodging is complete', async () => {
    const { code } = await newOwner()
    const {
      equipment: _boxes,
      planningShown: _choice,
      ...fields
    } = lodgingFields({ owner: code, approvalNumber: 'BARE0001' })
    const bare = await boss.post(`${lodgings}/nouveau`, fields)
    expect(bare.status).toBe(303)
    expect((await boss.follow(bare)).text).toContain('Pas encore choisi')
  })

  test('OWN-60 an approval number lives once in the network, also when two people create at once', async () => {
    const { code } = await newOwner()
    const fields = lodgingFields({ owner: code, approvalNumber: 'HL0LAR034CM00888' })
    const visitors = await Promise.all([1, 2].map(() => world.signInAs(world.network.networkAdministrator)))
    const answers = await Promise.all(visitors.map((visitor) => visitor.post(`${lodgings}/nouveau`, fields)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(answers.find(({ status }) => status === 422)?.text).toContain('déjà celui d&#39;un autre hébergement')
  })

  test('OWN-60 every wrong field gets a sentence and keeps what was typed', async () => {
    const answer = await boss.post(
      `${lodgings}/nouveau`,
      lodgingFields({
        owner: '',
        keys: '9',
        capacityMin: '8',
        weekPriceMinCents: 'cher',
        priceValidUntilOn: '2026-02-30',
      }),
    )
    expect(answer.status).toBe(422)
    for (const sentence of ['de 1 à 5', 'Indiquez le propriétaire', 'un prix en euros', 'Ce jour n&#39;existe pas']) {
      expect(answer.text).toContain(sentence)
    }
    expect(answer.text).toContain('value="cher"')
  })

  test('OWN-60 an edit is seen by the very next search: « Non », closing, capacity, and back', async () => {
    const { code } = await newOwner()
    const approvalNumber = 'SEARCHED1'
    const fields = lodgingFields({ owner: code, approvalNumber, name: 'La Maison Cherchée' })
    const id = await newLodging(fields)
    await write(world.db, { organizationId: world.network.organizationId }, (tx) => {
      const span = {
        firstNightOn: Temporal.PlainDate.from('2026-08-01'),
        departureOn: Temporal.PlainDate.from('2026-09-01'),
      }
      const plannings = new Map([[id, [{ ...span, state: 'available' as const }]]])
      return replacePlannings(tx, world.network.organizationId, plannings, Temporal.PlainDate.from('2026-07-06'))
    })
    const found = async () => {
      const { text } = await world
        .visitor()
        .get('/cles-vacances/hebergements?arrivee=2026-08-08&depart=2026-08-15&personnes=6')
      return text.includes('La Maison Cherchée')
    }
    const edit = async (facts: Fields) => {
      const page = await boss.get(`${lodgings}/${id}/modification`)
      const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? ''
      expect((await boss.post(`${lodgings}/${id}/modification`, { ...fields, ...facts, version })).status).toBe(303)
    }
    const press = async (verb: string) => {
      await boss.get(`${lodgings}/${id}`)
      await boss.post(`${lodgings}/${id}/${verb}`)
    }
    expect(await found()).toBe(true)
    await edit({ planningShown: 'non' })
    expect(await found()).toBe(false)
    await edit({ planningShown: 'oui' })
    expect(await found()).toBe(true)
    await edit({ capacityMax: '5' })
    expect(await found()).toBe(false)
    await edit({})
    await press('fermeture')
    expect(await found()).toBe(false)
    await press('reouverture')
    expect(await found()).toBe(true)
  })

  test('OWN-60 two editors of a lodging: 409 with both, nothing lost', async () => {
    const { code } = await newOwner()
    const id = await newLodging({ owner: code, name: 'Avant' })
    const edition = `${lodgings}/${id}/modification`
    const approvalNumber = (
      await stored<{ n: string }>(`select approval_number as n from core.lodgings where id = ${id}`)
    )[0]
    const fields = lodgingFields({ owner: code, approvalNumber: approvalNumber?.n ?? '', version: '1' })
    expect((await boss.post(edition, { ...fields, name: 'Premier' })).status).toBe(303)
    const late = await technicianOfAll().then((visitor) =>
      visitor.post(edition, {
        ...{ ...fields, name: 'Second', keys: '5' },
        ...{ weekPriceMinCents: '650', weekPriceMaxCents: '900,5', priceValidUntilOn: '2027-08-31' },
      }),
    )
    expect(late.status).toBe(409)
    const told = late.text.replace(/[\u00a0\u202f]/g, ' ')
    for (const shown of ['650,00 €', '900,50 €', '31 août 2027'])
      expect(told).toContain(`<div class="cell">${shown}</div>`)
    for (const words of ['Premier', 'Second', 'Nombre de clés', 'value="Second"', 'name="version" value="2"']) {
      expect(late.text).toContain(words)
    }
  })

  const technicianOfAll = () => world.signInAs(world.network.networkAdministrator)
})
