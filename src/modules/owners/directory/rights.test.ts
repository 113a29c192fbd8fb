import { afterAll, describe, expect, test } from 'vitest'
import { lodgings, office, openDesk, ownerFields, owners } from '../../../../test/worlds/staff-desk.ts'

const { boss, lodgingFields, newLodging, newOwner, stored, technician, world } = await openDesk()
afterAll(() => world.stop())

describe('OWN-60 rights', () => {
  test('OWN-60 a technician sees and touches only their départements', async () => {
    const { id, code } = await newOwner()
    const lodging = await newLodging({ owner: code })
    const foreign = [
      `${owners}/${id}`,
      `${owners}/${id}/modification`,
      `${lodgings}/${lodging}`,
      `${lodgings}/${lodging}/modification`,
    ]
    for (const address of foreign) expect((await technician.get(address)).status, address).toBe(404)
    await technician.get(owners)
    const token = /name="_form" value="([^"]*)"/.exec(technician.page?.text ?? '')?.[1] ?? ''
    for (const address of [
      `${owners}/${id}/fermeture`,
      `${owners}/${id}/reouverture`,
      `${lodgings}/${lodging}/fermeture`,
    ]) {
      expect((await technician.postRaw(address, { _form: token })).status, address).toBe(404)
    }
    const list = await technician.get(lodgings)
    expect(list.text).toContain('Le Mas des Oliviers')
    expect(list.text).not.toContain('La Pointe Courte')
    expect((await technician.get(`${lodgings}?departement=34`)).text).toContain('Aucun hébergement pour ce choix')
    expect((await technician.get(`${lodgings}/liste/csv`)).text).not.toContain('La Pointe Courte')
    const created = await technician.post(`${owners}/nouveau`, ownerFields({ identifier: 'hors' }))
    expect(created.status).toBe(422)
    const moved = await technician.post(`${lodgings}/nouveau`, lodgingFields({ owner: code }))
    expect(moved.text).toContain('Aucun propriétaire ne porte ce nom ou ce code')
    expect((await technician.get(`${owners}/${world.network.providerId}`)).status).toBe(200)
  })

  test('OWN-60 another organisation sees nothing of it', async () => {
    const stranger = await world.signInAs(world.neighbours.networkAdministrator)
    const there = `/gites-voisins/gestion`
    expect((await stranger.get(`${there}/proprietaires/${world.network.providerId}`)).status).toBe(404)
    expect((await stranger.get(`${there}/hebergements/${world.network.lodgingId}`)).status).toBe(404)
    expect((await stranger.get(`${lodgings}`)).status).toBe(303)
  })

  test("OWN-60 staff act for an owner from the owner's page, those with the right", async () => {
    const here = `${owners}/${world.network.providerId}`
    const page = await technician.get(here)
    expect(page.text).toContain('Agir en son nom')
    const answer = await technician.post(`${office}/comptes/${world.network.owner.accountId}/delegation`)
    expect(answer.location).toBe('/cles-vacances/proprietaires')
    expect((await technician.get('/cles-vacances/proprietaires/plannings')).text).toContain('au nom de')
  })

  test('OWN-02 OWN-60 a corrected address ends the links that were sent to the wrong one', async () => {
    const { id } = await newOwner({ identifier: 'wrong.address', sendCredentials: 'on', email: 'wrong@exemple.fr' })
    const [mail] = await stored<{ text: string }>(`select text from core.mails where recipient = 'wrong@exemple.fr'`)
    const link = new URL(
      /https?:\S+/.exec(mail?.text.split('\n').find((words) => /mot-de-passe|choisir/.test(words)) ?? '')?.[0] ?? '',
    ).pathname
    expect((await world.visitor().get(link)).text).toContain('type="password"')
    const page = await boss.get(`${owners}/${id}/modification`)
    const version = /name="version" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const { departmentCode: _once, ...fields } = ownerFields({
      version,
      identifier: 'wrong.address',
      email: 'right@exemple.fr',
    })
    expect((await boss.post(`${owners}/${id}/modification`, fields)).status).toBe(303)
    expect((await world.visitor().get(link)).text).not.toContain('type="password"')
  })

  test('OWN-60 without the right there is no such page', async () => {
    const owner = await world.signInAs(world.network.owner)
    expect((await owner.get(lodgings)).status).toBe(303)
    const nobody = world.visitor()
    expect((await nobody.get(owners)).location).toContain('/gestion/connexion')
  })
})
