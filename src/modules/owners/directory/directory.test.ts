import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { Fields, Visitor } from '../../../../test/support/visitor.ts'
import { replacePlannings } from '../../../core/availability/bulk.ts'
import { read, write } from '../../../platform/database/database.ts'

let world: TestApp
let boss: Visitor
let technician: Visitor
beforeAll(async () => {
  world = await startTestApp()
  boss = await world.signInAs(world.network.networkAdministrator)
  technician = await world.signInAs(world.network.technician)
})
afterAll(() => world?.stop())

const office = '/cles-vacances/gestion'
const owners = `${office}/proprietaires`
const lodgings = `${office}/hebergements`

const ownerFields = (facts: Fields = {}): Fields => ({
  version: '0',
  departmentCode: '34',
  identifier: 'j.durand',
  civility: 'M.',
  firstName: 'Jean',
  lastName: 'DURAND',
  email: 'jean.durand@exemple.fr',
  phone: '04 67 10 20 30',
  address: '1 rue du Port\n34200 Sète',
  ...facts,
})

const lodgingFields = (facts: Fields = {}): Fields => ({
  version: '0',
  owner: '34-J.DURAND',
  approvalNumber: 'hl0lar034cm00001',
  lodgingTypeId: String(world.network.lodgingTypeId),
  name: 'La Pointe Courte',
  municipality: 'Sète',
  municipalityCode: '',
  latitude: '43,4021',
  longitude: '3,6959',
  capacityMin: '2',
  capacityMax: '6',
  keys: '4',
  description: 'Vue sur l’étang.',
  weekPriceMinCents: '450,50',
  weekPriceMaxCents: '1 200',
  priceComment: '',
  priceValidUntilOn: '2026-12-31',
  equipment: ['wifi', 'parking'],
  planningShown: 'oui',
  ...facts,
})

let made = 0
async function newOwner(facts: Fields = {}) {
  const identifier = `owner${++made}`
  const answer = await boss.post(`${owners}/nouveau`, ownerFields({ identifier, ...facts }))
  expect(answer.status, answer.text).toBe(303)
  return {
    id: Number(/\d+/.exec(answer.location?.split('/').at(-1) ?? '')?.[0]),
    code: `34-${identifier.toUpperCase()}`,
  }
}

async function newLodging(facts: Fields) {
  const answer = await boss.post(
    `${lodgings}/nouveau`,
    lodgingFields({ approvalNumber: `HL0LAR034CM${++made + 10000}`, ...facts }),
  )
  expect(answer.status, answer.text).toBe(303)
  return Number(/\d+/.exec(answer.location?.split('/').at(-1) ?? '')?.[0])
}

const stored = async <T extends Record<string, unknown>>(query: string) =>
  read(
    world.db,
    { organizationId: world.network.organizationId },
    async (tx) => (await tx.execute<T>(sql.raw(query))).rows,
  )

describe('OWN-60 owners', () => {
  test('OWN-60 created in one verb: person, account, provider, history', async () => {
    const answer = await boss.post(`${owners}/nouveau`, ownerFields())
    const shown = await boss.follow(answer)
    expect(shown.text).toContain('Le propriétaire a été créé.')
    expect(shown.text).toContain('34-J.DURAND')
    expect(shown.text).toContain('Propriétaire créé')
    expect(shown.text).toContain('Pas encore choisi')
    const list = await boss.get(`${owners}?q=durand`)
    expect(list.text).toContain('1&nbsp;propriétaire'.replace('&nbsp;', '\u00a0'))
    expect(list.text).toContain('jean.durand@exemple.fr')
  })

  test('OWN-60 sent twice, created once', async () => {
    await boss.get(`${owners}/nouveau`)
    const fields = { _form: boss.tokenFor(`${owners}/nouveau`) ?? '', ...ownerFields({ identifier: 'twice' }) }
    const [one, two] = await Promise.all([
      boss.postRaw(`${owners}/nouveau`, fields),
      boss.postRaw(`${owners}/nouveau`, fields),
    ])
    expect(one.status).toBe(303)
    expect(two.location).toBe(one.location)
    boss.page = undefined
    expect(await stored(`select from core.accounts where identifier = 'twice'`)).toHaveLength(1)
  })

  test('OWN-01 OWN-60 the same identifier lives once per département, whatever its case', async () => {
    await newOwner({ identifier: 'unique' })
    const again = await boss.post(`${owners}/nouveau`, ownerFields({ identifier: 'UNIQUE' }))
    expect(again.status).toBe(422)
    expect(again.text).toContain('Cet identifiant est déjà pris dans ce département.')
    expect(again.text).toContain('value="UNIQUE"')
    const elsewhere = await boss.post(`${owners}/nouveau`, ownerFields({ identifier: 'unique', departmentCode: '11' }))
    expect(elsewhere.status).toBe(303)
  })

  test('OWN-60 of two editors the second gets 409 with both versions, and loses no input', async () => {
    const { id } = await newOwner()
    const edition = `${owners}/${id}/modification`
    const second = await world.signInAs(world.network.networkAdministrator)
    await Promise.all([boss.get(edition), second.get(edition)])
    const version = /name="version" value="([^"]+)"/.exec(boss.page?.text ?? '')?.[1] ?? ''
    const { departmentCode: _once, ...fields } = ownerFields({ version })
    const first = await boss.post(edition, { ...fields, identifier: 'edited1', lastName: 'PREMIER' })
    expect(first.location).toBe(`${owners}/${id}?enregistre`)
    const late = await second.post(edition, { ...fields, identifier: 'edited1', lastName: 'SECOND' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('PREMIER')
    expect(late.text).toContain('value="SECOND"')
    const newest = /name="version" value="([^"]+)"/.exec(late.text)?.[1] ?? ''
    const settled = await second.post(edition, {
      ...fields,
      version: newest,
      identifier: 'edited1',
      lastName: 'SECOND',
    })
    expect(settled.status).toBe(303)
    expect((await second.follow(settled)).text).toContain('SECOND')
  })

  test('OWN-60 two editors at the very same moment: one saves, the other is told', async () => {
    const { id } = await newOwner()
    const edition = `${owners}/${id}/modification`
    const visitors = await Promise.all([1, 2, 3].map(() => world.signInAs(world.network.networkAdministrator)))
    const answers = await Promise.all(
      visitors.map(async (visitor, i) => {
        await visitor.get(edition)
        const version = /name="version" value="([^"]+)"/.exec(visitor.page?.text ?? '')?.[1] ?? ''
        const { departmentCode: _once, ...fields } = ownerFields({ version, identifier: `race${i}` })
        return () => visitor.post(edition, fields)
      }),
    )
    const statuses = (await Promise.all(answers.map((send) => send()))).map(({ status }) => status)
    expect(statuses.sort()).toEqual([303, 409, 409])
  })

  test('OWN-02 OWN-60 credentials go out by mail, at creation or later, and not without an address', async () => {
    const { id } = await newOwner({ sendCredentials: 'on', email: 'tout.de.suite@exemple.fr' })
    await boss.get(`${owners}/${id}`)
    const again = await boss.follow(await boss.post(`${owners}/${id}/identifiants`))
    expect(again.text).toContain('Ses identifiants lui ont été envoyés.')
    const mails = await stored<{ text: string }>(
      `select text from core.mails where recipient = 'tout.de.suite@exemple.fr'`,
    )
    expect(mails).toHaveLength(2)
    expect(mails[0]?.text).toContain('proprietaires')
    const without = ownerFields({ identifier: 'sans.adresse', email: '', sendCredentials: 'on' })
    const refused = await boss.post(`${owners}/nouveau`, without)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('pour y envoyer les identifiants')
  })

  test("OWN-60 closing ends the owner's sessions and takes the lodgings off; reopening brings back those that closed with it", async () => {
    const { id, code } = await newOwner()
    const kept = await newLodging({ owner: code })
    const closedBefore = await newLodging({ owner: code })
    await boss.get(`${lodgings}/${closedBefore}`)
    await boss.post(`${lodgings}/${closedBefore}/fermeture`)
    world.clock.advance({ minutes: 1 })
    const [account] = await stored<{ account_id: number }>(
      `select account_id::int from core.account_providers where provider_id = ${id}`,
    )
    const owner = await world.signInAs({
      ...world.network.owner,
      accountId: account?.account_id ?? 0,
    })
    expect((await owner.get('/cles-vacances/proprietaires/plannings')).status).toBe(200)

    await boss.get(`${owners}/${id}`)
    const closed = await boss.follow(await boss.post(`${owners}/${id}/fermeture`))
    expect(closed.text).toContain('Le propriétaire est fermé')
    expect((await owner.get('/cles-vacances/proprietaires/plannings')).status).toBe(303)
    expect((await boss.get(`${lodgings}/${kept}`)).text).toContain('Son propriétaire est fermé lui aussi')
    expect((await boss.get(`${owners}?q=${code}`)).text).toContain('Aucun propriétaire pour ce choix')
    expect((await boss.get(`${owners}?q=${code}&etat=fermes`)).text).toContain(code)

    await boss.get(`${owners}/${id}`)
    await boss.post(`${owners}/${id}/reouverture`)
    const open = await stored<{ id: number }>(
      `select id::int from core.lodgings where provider_id = ${id} and closed_at is null`,
    )
    expect(open.map((row) => row.id)).toEqual([kept])
  })
})

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
      visitor.post(edition, { ...fields, name: 'Second', keys: '5' }),
    )
    expect(late.status).toBe(409)
    for (const words of ['Premier', 'Second', 'Nombre de clés', 'value="Second"', 'name="version" value="2"']) {
      expect(late.text).toContain(words)
    }
  })

  const technicianOfAll = () => world.signInAs(world.network.networkAdministrator)
})

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
