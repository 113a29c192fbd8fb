import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { Visitor } from '../../../../test/support/visitor.ts'
import { jpegFile, plantPhotos } from '../../../../test/worlds/photos.ts'
import { read } from '../../../platform/database/database.ts'

let world: TestApp
let owner: Visitor
let technician: Visitor
beforeAll(async () => {
  world = await startTestApp()
  owner = await world.signInAs(world.network.owner)
  technician = await world.signInAs(world.network.technician)
})
afterAll(() => world?.stop())

const space = () => `/cles-vacances/proprietaires/photos/${world.network.lodgingId}`
const desk = () => `/cles-vacances/gestion/hebergements/${world.network.lodgingId}/photos`
const site = async () => words(await world.visitor().get(`/cles-vacances/hebergements/${world.network.lodgingId}`))

const words = ({ text }: Answer) =>
  text.replaceAll('&#39;', "'").replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ').replace(/\s+/g, ' ')

const fields = (facts: Record<string, string> = {}) => ({
  ...{ caption: 'La terrasse', credit: 'Camille Test', conditions: '1', accepted: 'oui' },
  ...facts,
})

async function deposit(visitor: Visitor, page: string, address: string, facts = {}, file?: File) {
  await visitor.get(page)
  return visitor.post(address, { ...fields(facts), photo: file ?? (await jpegFile()) })
}

async function ask<Row extends Record<string, unknown>>(text: string) {
  const { rows } = await read(world.db, { organizationId: world.network.organizationId }, (tx) =>
    tx.execute<Row>(sql.raw(text)),
  )
  return rows
}
const openPlaces = async () =>
  (
    await ask<{ position: number }>(
      'select position from core.lodging_photos where closed_at is null order by position',
    )
  ).map(({ position }) => position)

/** How many pictures the database knows, and how many files lie in the folder. */
const kept = async () => ({
  pictures: (await ask<{ id: number }>('select id from core.pictures')).length,
  files: await world.storedFiles(),
})

describe('OWN-52 the technician puts four, the owner six', () => {
  test("OWN-52 until the four are there the owner's page says how many are missing, and adds none", async () => {
    await plantPhotos(world, 1)
    const page = words(await owner.get(space()))
    expect(page).toContain('Il manque 3 des quatre premières photos.')
    expect(page).toContain('Proposer une photo au technicien')
    expect(page).not.toContain('Ajouter une photo')
    const forced = await deposit(owner, space(), space())
    expect(forced.status).toBe(422)
    expect(words(forced)).toContain('Une des quatre premières photos manque')
    expect(await openPlaces()).toEqual([1])
  })

  test('OWN-52 the technician adds the four with their credit; the fifth is the owner’s, and the site shows all', async () => {
    await plantPhotos(world, 0)
    for (const credit of ['Un', 'Deux', 'Trois', 'Quatre']) {
      expect((await deposit(technician, desk(), desk(), { credit })).location).toBe(`${desk()}?ajoutee`)
    }
    expect(words(await technician.get(desk()))).toContain('Les quatre premières photos sont là')
    expect((await deposit(technician, desk(), desk(), { credit: 'Cinq' })).status).toBe(422)
    expect(words(await owner.get(space()))).toContain('Vous pouvez encore ajouter 6 photos')
    const added = await deposit(owner, space(), space())
    expect(added.location).toBe(`${space()}?ajoutee`)
    expect(words(await owner.follow(added))).toContain('elle est sur le site')
    const page = await site()
    for (const credit of ['Un', 'Deux', 'Trois', 'Quatre']) expect(page).toContain(`© ${credit}`)
    expect(page).toContain('La terrasse © Camille Test')
    expect(await openPlaces()).toEqual([1, 2, 3, 4, 5])
  })

  test('OWN-52 there is no eleventh', async () => {
    await plantPhotos(world, 10)
    expect(words(await owner.get(space()))).toContain('Vos dix photos sont là')
    const answer = await deposit(owner, space(), space())
    expect(answer.status).toBe(422)
    expect(words(answer)).toContain("Il n'y a plus de place")
    expect(await openPlaces()).toHaveLength(10)
  })

  test('OWN-52 without room nothing is made of the photo, and a broken one hears the same', async () => {
    await plantPhotos(world, 10)
    const before = await kept()
    const broken = new File(['no photo'], 'photo.jpg')
    const answer = await deposit(owner, space(), space(), {}, broken)
    expect(words(answer)).toContain("Il n'y a plus de place")
    expect(words(answer)).not.toContain("n'est pas une photo")
    expect(await kept()).toEqual(before)
  })

  test('OWN-52 sent twice acts once, and leaves one picture', async () => {
    await plantPhotos(world, 4)
    const before = await kept()
    const page = await owner.get(space())
    const token = /name="_form" value="([^"]*)"/.exec(/<form[^>]*multipart[\s\S]*?<\/form>/.exec(page.text)?.[0] ?? '')
    const sent = { _form: token?.[1] ?? '', ...fields(), photo: await jpegFile() }
    const answers = await Promise.all([1, 2].map(() => owner.postRaw(space(), sent)))
    expect(answers.map(({ location }) => location)).toEqual(Array(2).fill(`${space()}?ajoutee`))
    expect(await openPlaces()).toEqual([1, 2, 3, 4, 5])
    const after = await kept()
    expect([after.pictures - before.pictures, after.files - before.files]).toEqual([1, 9])
    const third = await owner.postRaw(space(), sent)
    expect([third.location, await kept()]).toEqual([`${space()}?ajoutee`, after])
  })

  test('OWN-52 two windows that add the last one: one photo, and the other is told', async () => {
    await plantPhotos(world, 9)
    const before = await kept()
    const windows = await Promise.all([1, 2].map(() => world.signInAs(world.network.owner)))
    await Promise.all(windows.map((visitor) => visitor.get(space())))
    const answers = await Promise.all(
      windows.map(async (visitor, at) => visitor.post(space(), { ...fields(), photo: await jpegFile(`#${at}${at}8`) })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(words(answers.find(({ status }) => status === 422) as Answer)).toContain(
      'une autre photo a pris la dernière',
    )
    expect(await openPlaces()).toHaveLength(10)
    const after = await kept()
    expect([after.pictures - before.pictures, after.files - before.files]).toEqual([1, 9])
  })
})

describe('OWN-52 what is deposited', () => {
  beforeEach(async () => {
    await plantPhotos(world, 4)
  })

  test('OWN-52 credit and box are obligatory; what was typed is kept, and that the file is not is said', async () => {
    const answer = await deposit(owner, space(), space(), { credit: '', accepted: '' })
    expect(answer.status).toBe(422)
    const page = words(answer)
    expect(page).toContain("Indiquez l'auteur de la photo")
    expect(page).toContain('Cochez la case pour accepter les conditions de diffusion')
    expect(page).toContain('Choisissez de nouveau la photo')
    expect(page).toContain('value="La terrasse"')
    expect(await openPlaces()).toHaveLength(4)
  })

  test.each([
    ['nothing chosen', () => new File([], ''), 'Choisissez une photo\\.'],
    ['an empty file', () => new File([], 'vide.jpg'), 'Ce fichier est vide'],
    [
      'HTML as .jpg',
      () => new File(['<script>alert(1)</script>'], 'a.jpg', { type: 'image/jpeg' }),
      "n'est pas une photo",
    ],
    ['a photo cut short', halved, 'abîmé ou incomplet'],
    ['HEIC', () => new File(['\0\0\0\u0018ftypheic\0\0\0\0mif1heic'], 'IMG.HEIC'), 'format HEIC'],
    ['more than 15 MB', () => new File([new Uint8Array(15_728_641)], 'gros.jpg'), 'dépasse 15 Mo'],
  ])('OWN-52 %s is refused beside the field', async (_name, make, sentence) => {
    const answer = await deposit(owner, space(), space(), {}, await make())
    expect(answer.status).toBe(422)
    expect(words(answer)).toMatch(new RegExp(`id="f-photo-error">[^<]*${sentence}`))
    expect(answer.text).toContain('value="La terrasse"')
    expect(await openPlaces()).toHaveLength(4)
  })

  test.each([
    ['nothing chosen', () => new File([], ''), 'Choisissez une photo\\.'],
    ['no photo', () => new File(['<p>'], 'a.jpg', { type: 'image/jpeg' }), "n'est pas une photo"],
    ['16 MB', () => new File([new Uint8Array(15_900_000)], 'gros.jpg'), 'dépasse 15 Mo'],
  ])('OWN-52 %s and no credit: both are told at once', async (_name, make, sentence) => {
    const answer = await deposit(owner, space(), space(), { credit: '' }, make())
    expect(answer.status).toBe(422)
    expect(words(answer)).toMatch(new RegExp(`id="f-photo-error">[^<]*${sentence}`))
    expect(words(answer)).toContain("Indiquez l'auteur de la photo")
    expect(words(answer)).not.toContain('ne garde pas les fichiers')
  })

  test.each([17, 60])(
    'OWN-52 a photo of %i MB is not read, and the form comes back with all that was typed',
    async (mb) => {
      const huge = new File([new Uint8Array(mb * 1_000_000)], 'gros.jpg')
      const answer = await deposit(owner, space(), space(), { caption: "L'âtre", credit: '' }, huge)
      expect(answer.status).toBe(422)
      expect(words(answer)).toContain('id="f-photo-error">Cette photo dépasse 15 Mo')
      expect(words(answer)).toContain("Indiquez l'auteur de la photo")
      expect(words(answer)).toContain('value="L\'âtre"')
      const whole = await deposit(owner, space(), space(), {}, huge)
      expect([whole.status, words(whole).includes('Cette photo dépasse 15 Mo')]).toEqual([422, true])
      expect(await openPlaces()).toHaveLength(4)
    },
  )

  test('OWN-52 what no form of ours sends is refused by a page that tells the limit and leads back', async () => {
    const huge = new File([new Uint8Array(70_000_000)], 'a.jpg')
    const referer = `${owner.origin}${space()}`
    const answer = await owner.postRaw(space(), { photo: huge }, { referer })
    expect([answer.status, words(answer).includes('15 Mo au plus')]).toEqual([413, true])
    expect(answer.text).toMatch(new RegExp(`href="[^"]*${space()}">Revenir au formulaire`))
    const foreign = await owner.postRaw(space(), { photo: huge }, { referer: 'https://ailleurs.example/x' })
    expect(foreign.text).not.toContain('ailleurs.example')
    const large = new File([new Uint8Array(3_000_000)], 'a.jpg')
    const other = await owner.postRaw('/cles-vacances/proprietaires/plannings/periodes', { photo: large })
    expect([other.status, words(other).includes('2 Mo au plus')]).toEqual([413, true])
    const stranger = await world.visitor().postRaw(space(), { photo: await jpegFile() })
    expect(stranger.location).toContain('/cles-vacances/proprietaires')
  })

  test('OWN-52 a session that ended while the photo travelled loses the photo alone; a stranger leaves no words behind', async () => {
    const late = await world.signInAs(world.network.owner)
    const large = new File([await jpegFile(), new Uint8Array(1_000_000)], 'photo.jpg')
    await late.get(space())
    const token = late.tokenFor(space()) ?? ''
    const stranger = await world.visitor().postRaw(space(), { _form: token, ...fields(), photo: large })
    expect(stranger.location).toContain('motif=rien-fait')
    world.clock.advance({ minutes: 21 })
    const answer = await late.postRaw(space(), { _form: token, ...fields({ caption: 'Le lavoir' }), photo: large })
    const resumed = new URL(answer.location ?? '', 'http://x').searchParams.get('retour') ?? ''
    expect(answer.location).toContain('motif=inactivite')
    owner = await world.signInAs(world.network.owner)
    technician = await world.signInAs(world.network.technician)
    const form = await owner.get(resumed)
    expect(form.text).toContain('value="Le lavoir"')
    expect(await openPlaces()).toHaveLength(4)
  })

  test('OWN-52 each deposit keeps the accepted version and its time; a changed text is accepted anew', async () => {
    await deposit(owner, space(), space(), { credit: 'Avant' })
    const boss = await world.signInAs(world.network.networkAdministrator)
    const form = '/cles-vacances/gestion/photos/conditions'
    await owner.get(space())
    await boss.get(form)
    expect((await boss.post(form, { version: '1', text: 'Nouveau texte.' })).location).toBe(`${form}?publiees`)
    const late = await owner.post(space(), { ...fields({ credit: 'Trop tard' }), photo: await jpegFile() })
    expect(late.status).toBe(422)
    expect(words(late)).toContain('Les conditions de diffusion ont changé entre-temps')
    expect(late.text).toContain('name="conditions" value="2"')
    expect(late.text).not.toMatch(/name="accepted"[^>]*checked/)
    await deposit(owner, space(), space(), { credit: 'Après', conditions: '2' })
    const kept = await ask<{ credit: string; version: number }>(
      `select p.credit, c.version from core.lodging_photos p join core.photo_conditions c on c.id = p.conditions_id
       where p.closed_at is null and deposited_at = '${world.clock.now}' order by p.position`,
    )
    expect(kept).toEqual([
      { credit: 'Avant', version: 1 },
      { credit: 'Après', version: 2 },
    ])
    const old = await world.visitor().get('/cles-vacances/conditions-photos/1')
    expect(words(old)).toContain('vous déclarez en être l')
    expect(words(old)).toContain('Cette version ne vaut plus')
    expect(words(await world.visitor().get('/cles-vacances/conditions-photos'))).toContain('Nouveau texte.')
    const second = await boss.post(form, { version: '1', text: 'Autre texte.' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('Autre texte.')
  })

  async function halved() {
    const bytes = new Uint8Array(await (await jpegFile()).arrayBuffer())
    return new File([bytes.slice(0, bytes.length / 2)], 'photo.jpg')
  }
})

describe('OWN-52 order, words, removal', () => {
  test('OWN-52 an owner orders, describes and removes their own; the site follows at once', async () => {
    const ids = await plantPhotos(world, 7)
    const [, , , , fifth, sixth, seventh] = ids
    await owner.get(space())
    expect((await owner.post(`${space()}/ordre`, { order: `${seventh},${fifth},${sixth}` })).location).toBe(
      `${space()}?ordre`,
    )
    const order = async () => [...(await site()).matchAll(/Photo (\d) ©/g)].map((match) => match[1]).join('')
    expect(await order()).toBe('1234756')
    await owner.get(`${space()}/${fifth}`)
    const changed = await owner.post(`${space()}/${fifth}`, { version: '1', caption: 'Le puits', credit: 'A. Test' })
    expect(changed.location).toBe(`${space()}?enregistree`)
    expect(await site()).toContain('Le puits © A. Test')
    const late = await technician.post(`${desk()}/${fifth}`, { version: '1', caption: 'La cour', credit: 'B. Test' })
    expect(late.status).toBe(409)
    for (const said of ['Le puits', 'La cour', 'name="version" value="2"']) expect(late.text).toContain(said)
    await owner.get(space())
    expect((await owner.post(`${space()}/${seventh}/retrait`, { photo: seventh ?? 0 })).location).toBe(
      `${space()}?retiree`,
    )
    expect(await openPlaces()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await site()).not.toContain('Photo 7')
    const verbs = await ask<{ verb: string }>(`select distinct verb from core.history where verb like 'photo%'`)
    expect(verbs.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['photos-ordered', 'photo-changed', 'photo-removed']),
    )
    const [moved] = await ask<{ changes: unknown }>(
      `select changes from core.history where verb = 'photos-ordered' order by id desc`,
    )
    expect(moved?.changes).toEqual({ order: { from: [5, 6, 7], to: [7, 5, 6] } })
    expect(JSON.stringify(await ask('select changes from core.history'))).not.toContain('A. Test')
  })

  test('OWN-52 an order of photos that are not those there is told, and changes nothing', async () => {
    const ids = await plantPhotos(world, 6)
    await owner.get(space())
    const stale = await owner.post(`${space()}/ordre`, { order: `${ids[5]},999999` })
    expect(stale.status).toBe(409)
    expect(words(stale)).toContain('Les photos ont changé entre-temps')
  })

  test("OWN-52 the first four are the technician's: owners neither order nor remove nor describe them", async () => {
    const ids = await plantPhotos(world, 5)
    await owner.get(space())
    const four = ids.slice(0, 4).reverse().join(',')
    expect((await owner.post(`${space()}/ordre`, { order: four })).status).toBe(404)
    await owner.get(space())
    expect((await owner.post(`${space()}/${ids[0]}/retrait`)).status).toBe(404)
    expect((await owner.get(`${space()}/${ids[0]}`)).status).toBe(404)
    expect(await openPlaces()).toHaveLength(5)
    await technician.get(desk())
    expect((await technician.post(`${desk()}/ordre`, { order: four })).location).toBe(`${desk()}?ordre`)
    await technician.get(desk())
    expect((await technician.post(`${desk()}/${ids[4]}/retrait`)).location).toBe(`${desk()}?retiree`)
  })

  test('OWN-52 two photos removed from one shown page are two removals', async () => {
    const ids = await plantPhotos(world, 6)
    const { text } = await owner.get(space())
    const token = /name="_form" value="([^"]*)"/.exec(text)?.[1] ?? ''
    for (const id of ids.slice(4)) {
      await owner.postRaw(`${space()}/${id}/retrait`, { _form: token, photo: id })
    }
    expect(await openPlaces()).toEqual([1, 2, 3, 4])
  })
})

describe('OWN-52 whose photos', () => {
  test('OWN-52 foreign lodgings are 404, whoever asks', async () => {
    const neighbour = await world.signInAs(world.neighbours.owner)
    const theirs = space().replace('cles-vacances', 'gites-voisins')
    expect((await neighbour.get(theirs)).status).toBe(404)
    expect((await neighbour.post(theirs, { ...fields(), photo: await jpegFile() })).status).toBe(404)
    const unknown = space().replace(/\d+$/, '999999')
    expect((await owner.get(unknown)).status).toBe(404)
    await plantPhotos(world, 1)
    await owner.get(space())
    expect((await owner.post(`${unknown}/ordre`, { order: '1' })).status).toBe(404)
  })

  test('OWN-52 a technician of another département knows no such page', async () => {
    await read(world.db, { organizationId: world.network.organizationId }, async () => undefined)
    const boss = await world.signInAs(world.network.networkAdministrator)
    expect((await boss.get(desk())).status).toBe(200)
    expect((await technician.get(desk().replace(/\d+/, '999999'))).status).toBe(404)
  })

  test('OWN-52 the list of lodgings says what is missing', async () => {
    await plantPhotos(world, 3)
    const list = words(await technician.get('/cles-vacances/gestion/photos'))
    expect(list).toContain('Le Mas des Oliviers')
    expect(list).toContain('3 sur 4')
    expect(words(await technician.get('/cles-vacances/gestion'))).toContain('1 hébergement a moins de quatre photos')
    await plantPhotos(world, 4)
    expect(words(await technician.get('/cles-vacances/gestion/photos'))).toContain('Aucun hébergement pour ce choix')
    expect(words(await owner.get('/cles-vacances/proprietaires/photos'))).toContain('4 photos sur 10')
  })
})
