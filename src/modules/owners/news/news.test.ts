import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

const list = '/cles-vacances/gestion/actualites'
const home = '/cles-vacances/proprietaires'
const values = { title: 'Le guide', publishedOn: '2026-07-01', body: 'Un **mot**.' }

const staff = () => app.signInAs(app.network.networkAdministrator)

async function write(facts: Record<string, string | File> = {}) {
  const boss = await staff()
  const answer = await boss.post(`${list}/nouvelle`, { ...values, publishNow: 'on', ...facts })
  expect(answer.status).toBe(303)
  return { boss, one: answer.location?.split('?')[0] ?? '' }
}

const ownersHome = async () => (await (await app.signInAs(app.network.owner)).get(home)).text

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('OWN-11 staff write the news', () => {
  test('published, it is on the home page at once; a draft, taken back or closed, it is not', async () => {
    const { boss, one } = await write({ title: 'La rentrée' })
    const shown = await ownersHome()
    expect(shown).toContain('La rentrée')
    expect(shown).toContain('Un <strong>mot</strong>.')
    expect(shown).toContain('Juillet 2026')
    for (const [verb, isShown] of [
      ['retrait', false],
      ['publication', true],
      ['fermeture', false],
      ['reouverture', true],
    ] as const) {
      await boss.get(one)
      expect((await boss.press(`${one}/${verb}`)).status).toBe(303)
      expect((await ownersHome()).includes('La rentrée'), verb).toBe(isShown)
    }
    const { text } = await boss.get(one)
    for (const said of ['Actualité créée', 'Actualité remise en brouillon', 'Actualité publiée', 'Actualité fermée'])
      expect(text).toContain(said)
  })

  test('without the box it is a draft; dated later it waits for its day', async () => {
    const boss = await staff()
    expect((await boss.post(`${list}/nouvelle`, { ...values, title: 'Brouillon' })).status).toBe(303)
    await write({ title: 'Pour août', publishedOn: '2026-08-01' })
    const shown = await ownersHome()
    expect(shown).not.toContain('Brouillon')
    expect(shown).not.toContain('Pour août')
    app.clock.set('2026-08-01T00:30:00Z')
    expect(await ownersHome()).toContain('Pour août')
    app.clock.set('2026-07-06T08:00:00Z')
    const states = (await boss.get(`${list}?etat=a-venir`)).text
    expect(states).toContain('Pour août')
    expect(states).not.toContain('La rentrée')
  })

  test('what is wrong is said beside the field, and nothing typed is lost', async () => {
    const boss = await staff()
    const answer = await boss.post(`${list}/nouvelle`, {
      title: '',
      publishedOn: '2026-02-30',
      body: 'Gardé **ainsi**',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Gardé **ainsi**')
    expect(answer.text.match(/class="field-error"/g)).toHaveLength(2)
  })

  test('two people who edit: the second is told what differs and loses nothing', async () => {
    const { boss, one } = await write()
    const edit = `${one}/modification`
    const first = await boss.post(edit, { ...values, version: '1', title: 'Le premier' })
    expect(first.status).toBe(303)
    const second = await boss.post(edit, { ...values, version: '1', title: 'Le second' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('value="Le second"')
    expect(second.text).toContain('class="cell">Le premier<')
    expect((await boss.post(edit, { ...values, version: '2', title: 'Le second' })).status).toBe(303)
  })

  test('a picture is one by its content, made anew; a page disguised as one is refused with a sentence', async () => {
    const boss = await staff()
    const disguised = new File(['<script>alert(1)</script>'], 'image.png', { type: 'image/png' })
    const refused = await boss.post(`${list}/nouvelle`, { ...values, picture: disguised })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('JPEG, PNG ou WebP')
    const { one } = await write({ title: 'En image', picture: new File([pixel], 'x.txt') })
    const address = /\/cles-vacances\/fichiers\/\d+\/image/.exec((await boss.get(one)).text)?.[0] ?? ''
    const picture = await app.visitor().get(address)
    expect(picture.headers.get('content-type')).toBe('image/webp')
    const edit = await boss.post(`${one}/modification`, { ...values, version: '1', removePicture: 'on' })
    expect(edit.status).toBe(303)
    expect((await boss.get(one)).text).not.toContain('/fichiers/')
  })

  test('whoever chose a picture and forgot a word, or was second, hears that it must be chosen again', async () => {
    const picture = new File([pixel], 'x.png')
    const again = 'id="f-picture-error">Choisissez de nouveau ce fichier'
    const { boss, one } = await write({ title: 'Image choisie' })
    const forgotten = await boss.post(`${list}/nouvelle`, { ...values, title: '', picture })
    expect([forgotten.status, forgotten.text.includes(again)]).toEqual([422, true])
    expect((await boss.post(`${list}/nouvelle`, { ...values, title: '' })).text).not.toContain(again)
    const stale = await boss.post(`${one}/modification`, { ...values, title: 'Autre', version: '7', picture })
    expect([stale.status, stale.text.includes(again)]).toEqual([409, true])
  })

  test('a form with a file may weigh 15 MB, and no more; without such a form 2 MB is the limit', async () => {
    const boss = await staff()
    const heavy = (bytes: number) => new File([new Uint8Array(bytes)], 'x.png')
    const fourteen = await boss.post(`${list}/nouvelle`, { ...values, picture: heavy(14_000_000) })
    expect(fourteen.status).toBe(422)
    const fifteen = await boss.post(`${list}/nouvelle`, { ...values, picture: heavy(15_800_000) })
    expect(fifteen.text).toContain('dépasse 15 Mo')
    const seventeen = await boss.post(`${list}/nouvelle`, { ...values, picture: heavy(17_000_000) })
    expect([seventeen.status, seventeen.text.includes('dépasse 15 Mo')]).toEqual([422, true])
    const elsewhere = await boss.postRaw('/cles-vacances/gestion/roles/nouveau', { name: heavy(3_000_000) })
    expect(elsewhere.status).toBe(413)
  })

  test('the list is searched, sorted and exported', async () => {
    const boss = await staff()
    const found = await boss.get(`${list}?q=rentree&tri=titre&etat=tous`)
    expect(found.text).toContain('La rentrée')
    expect(found.text).not.toContain('En image')
    const csv = await boss.get(`${list}/liste/csv?q=rentree`)
    expect(csv.text).toContain('La rentrée')
    expect(csv.text).not.toContain('En image')
  })

  test('the home shows the three newest, and a page of their own has all', async () => {
    for (const day of [
      '2026-06-26',
      '2026-06-27',
      '2026-06-28',
      '2026-06-29',
      '2026-06-30',
      '2026-07-02',
      '2026-07-03',
      '2026-07-04',
    ])
      await write({ title: `Du ${day}`, publishedOn: day })
    const shown = await ownersHome()
    expect(shown.match(/<article class="pj">/g)).toHaveLength(3)
    expect(shown).toContain('Du 2026-07-02')
    expect(shown).not.toContain('Du 2026-06-30')
    const owner = await app.signInAs(app.network.owner)
    const first = await owner.get('/cles-vacances/proprietaires/actualites')
    const second = await owner.get('/cles-vacances/proprietaires/actualites?page=2')
    expect(first.text.match(/<article class="pj">/g)).toHaveLength(10)
    expect(first.text).toContain('Plus anciennes')
    expect(second.text).toContain('Du 2026-06-26')
    expect(second.text).not.toContain('Plus anciennes')
  })

  test("another network's news is a 404", async () => {
    const { one } = await write()
    const neighbour = await app.signInAs(app.neighbours.networkAdministrator)
    expect((await neighbour.get(one.replace('cles-vacances', 'gites-voisins'))).status).toBe(404)
  })
})
