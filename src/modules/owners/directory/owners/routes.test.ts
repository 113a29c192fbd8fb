import { afterAll, describe, expect, test } from 'vitest'
import { lodgings, openDesk, ownerFields, owners } from '../../../../../test/worlds/staff-desk.ts'

const { boss, newLodging, newOwner, stored, world } = await openDesk()
afterAll(() => world.stop())

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
    const fields = ownerFields({
      identifier: 'tout.de.suite',
      sendCredentials: 'on',
      email: 'tout.de.suite@exemple.fr',
    })
    const made = await boss.post(`${owners}/nouveau`, fields)
    const told = await boss.follow(made)
    expect(told.text).toContain('ses identifiants sont partis')
    expect(told.text).toContain('Identifiants envoyés')
    const id = Number(/\/(\d+)\?/.exec(made.location ?? '')?.[1])
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
