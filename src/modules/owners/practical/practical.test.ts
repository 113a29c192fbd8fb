import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { staffWriting } from '../../../../test/worlds/staff-writing.ts'
import type { Actor } from '../../../core/accounts/rules.ts'
import { moveItem } from '../../../core/content/items/life/actions.ts'
import { read } from '../../../platform/database/database.ts'
import { partKind } from './kinds.ts'
import { selectParts } from './store.ts'

let app: TestApp
let desk: Awaited<ReturnType<typeof staffWriting>>
let sectionId: number
beforeAll(async () => {
  app = await startTestApp()
  desk = await staffWriting(app)
  sectionId = await desk.section('Infos juridiques')
})
afterAll(() => app?.stop())

const contents = '/cles-vacances/proprietaires/infos-pratiques'

const owner = () => app.signInAs(app.network.owner)
const plain = (html: string) => html.replaceAll('&#39;', "'").replaceAll(/[\u00a0\u202f]/g, ' ')
const ownerSees = async (path: string) => plain((await (await owner()).get(path)).text)
const shownTheme = (theme: string) => `${contents}/${desk.numberIn(theme)}`
const downloadsIn = (html: string) =>
  [...html.matchAll(/href="([^"]*\/fichiers\/\d+)"/g)].map((match) => match[1] ?? '')

const actorOf = ({ network }: TestApp) =>
  ({ organizationId: network.organizationId, accountId: network.networkAdministrator.accountId }) as Actor

const partsOf = (theme: string) =>
  read(app.db, { organizationId: app.network.organizationId }, (tx) =>
    selectParts(tx, app.network.organizationId, desk.numberIn(theme)),
  )

/** A published theme with two parts and a document. */
async function openTheme(title: string) {
  const theme = await desk.theme(title, sectionId)
  const parts = [await desk.part(theme, 'Formation juridique'), await desk.part(theme, 'Les piscines')]
  const document = await desk.document(theme, `Contrat de ${title}`, desk.pdf(`${title}.pdf`))
  await desk.verb(theme, 'publication')
  return { theme, parts, document }
}

describe('OWN-50 a theme', () => {
  test('its page has a breadcrumb, numbered contents with anchors, rich text, its month, what to download', async () => {
    const { theme } = await openTheme('Les informations juridiques')
    expect(await ownerSees(contents)).toContain('Les informations juridiques')
    const page = await ownerSees(shownTheme(theme))
    expect(page).toMatch(
      /<nav class="breadcrumb".*Infos pratiques<\/a>.*aria-current="page">Les informations juridiques/,
    )
    expect(page).toContain('Retrouvez ci-dessous :')
    const anchors = [...page.matchAll(/href="#(partie-\d+)">(\d\) [^<]*)</g)].map((match) => match.slice(1))
    expect(anchors.map(([, words]) => words)).toEqual(['1) Formation juridique', '2) Les piscines'])
    for (const [anchor, words] of anchors) expect(page).toContain(`id="${anchor}"><h2>${words}</h2>`)
    expect(page).toContain('Un <strong>mot</strong>.')
    expect(page).toContain('mise à jour : juillet 2007')
    expect(page).toMatch(/Français \(PDF, 1 Ko\)/)
  })

  test('a draft theme, part or document is not seen; publishing shows it at once; what is closed is gone', async () => {
    const theme = await desk.theme('Les informations fiscales', sectionId)
    const hidden = await desk.part(theme, 'En préparation', 'Bientôt', {})
    const here = shownTheme(theme)
    expect((await (await owner()).get(here)).status).toBe(404)
    await desk.verb(theme, 'publication')
    expect(await ownerSees(here)).not.toContain('En préparation')
    await desk.verb(hidden, 'publication')
    expect(await ownerSees(here)).toContain('En préparation')
    await desk.verb(hidden, 'fermeture')
    expect(await ownerSees(here)).not.toContain('En préparation')
    await desk.verb(hidden, 'reouverture')
    expect(await ownerSees(here)).toContain('En préparation')
    await desk.verb(theme, 'retrait')
    expect((await (await owner()).get(here)).status).toBe(404)
    expect(await ownerSees(contents)).not.toContain('Les informations fiscales')
  })

  test('parts stand in the order that staff give them', async () => {
    const { theme, parts } = await openTheme('Les documents techniques')
    const numbered = async () =>
      [...(await ownerSees(shownTheme(theme))).matchAll(/<h2>\d\) ([^<]*)</g)].map((match) => match[1])
    expect(await numbered()).toEqual(['Formation juridique', 'Les piscines'])
    await desk.staff.get(theme)
    expect((await desk.staff.post(`${parts[1]}/place`, { sens: 'haut' })).location).toBe(theme)
    expect(await numbered()).toEqual(['Les piscines', 'Formation juridique'])
  })

  test('whoever moves at the same moment as others neither waits for ever nor loses a place', async () => {
    const theme = await desk.theme('Bousculade', sectionId)
    for (const title of ['a', 'b', 'c', 'd', 'e', 'f']) await desk.part(theme, title)
    const context = { db: app.db, actor: actorOf(app), now: app.clock.now }
    const items = await partsOf(theme)
    await Promise.all(
      items.flatMap((item, place) =>
        (['haut', 'bas'] as const).map((direction) =>
          moveItem({ ...context, key: `${place} ${direction}` }, partKind, item, direction),
        ),
      ),
    )
    const after = await partsOf(theme)
    expect(after.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6])
    expect(after.map(({ title }) => title).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  test('a theme put into another section stands at its end', async () => {
    const section = await desk.section('Ailleurs')
    for (const title of ['Premier', 'Deuxième']) await desk.verb(await desk.theme(title, section), 'publication')
    const theme = await desk.theme('Venu', sectionId)
    await desk.verb(theme, 'publication')
    const values = { title: 'Venu', introduction: '', updatedOn: '2007-07-14', version: '1' }
    const moved = await desk.staff.post(`${theme}/modification`, { ...values, sectionId: String(section) })
    expect(moved.status).toBe(303)
    const page = await ownerSees(contents)
    const [, here = ''] = page.split('<h2>Ailleurs</h2>')
    expect([...here.matchAll(/infos-pratiques\/\d+">([^<]*)</g)].map((match) => match[1])).toEqual([
      ...['Premier', 'Deuxième', 'Venu'],
    ])
  })

  test('a closed section hides its themes, and opens again with them', async () => {
    const section = await desk.section('Provisoire')
    const theme = await desk.theme('Éphémère', section)
    await desk.verb(theme, 'publication')
    expect(await ownerSees(contents)).toContain('Provisoire')
    await desk.verb(`${desk.base}/rubriques/${section}`, 'fermeture')
    expect(await ownerSees(contents)).not.toContain('Éphémère')
    expect((await (await owner()).get(shownTheme(theme))).status).toBe(404)
    const refused = await desk.staff.post(`${desk.base}/nouveau`, {
      ...{ version: '0', title: 'Perdu', sectionId: String(section), introduction: '', updatedOn: '2026-07-01' },
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Choisissez une rubrique ouverte.')
    await desk.verb(`${desk.base}/rubriques/${section}`, 'reouverture')
    expect(await ownerSees(contents)).toContain('Éphémère')
  })

  test('two people who edit one part: the second is told what differs and loses nothing', async () => {
    const { parts } = await openTheme('Pêche')
    const edit = `${parts[0]}/modification`
    expect((await desk.staff.post(edit, { version: '1', title: 'Le premier', body: 'a' })).status).toBe(303)
    const second = await desk.staff.post(edit, { version: '1', title: 'Le second', body: 'a' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('value="Le second"')
    expect(second.text).toContain('class="cell">Le premier<')
  })

  test('hostile text loses its tags', async () => {
    const { theme } = await openTheme('Bacchus')
    await desk.part(
      theme,
      '<script>titre</script>',
      'Avant <script>alert(1)</script><img src=x onerror=alert(1)> après',
    )
    const page = await ownerSees(shownTheme(theme))
    expect(page).not.toMatch(/<script>|onerror/)
    expect(page).toContain('&lt;script&gt;titre')
  })
})

describe('OWN-50 files are for the owners only', () => {
  test('strangers, neighbours and guessed numbers get nothing; owners and staff get the file to keep', async () => {
    const { theme, document } = await openTheme('Affaires')
    const [address = ''] = downloadsIn(await ownerSees(shownTheme(theme)))
    const file = await (await owner()).get(address)
    expect(file.status).toBe(200)
    expect(file.text).toContain('%PDF')
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Affaires.pdf")
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('cache-control')).toBe('private, no-store')
    const [inOffice = ''] = downloadsIn((await desk.staff.get(`${document}/modification`)).text)
    expect((await desk.staff.get(inOffice)).text).toContain('%PDF')

    const stranger = await app.visitor().get(address)
    expect(stranger.status).toBe(303)
    expect(stranger.location).toContain('/cles-vacances/proprietaires')
    for (let id = 1; id < 12; id++)
      expect((await app.visitor().get(`/cles-vacances/fichiers/${id}/contrat.pdf`)).status).toBe(404)
    const neighbour = await app.signInAs(app.neighbours.owner)
    expect((await neighbour.get(address)).status).toBe(303)
    expect((await neighbour.get(address.replace('cles-vacances', 'gites-voisins'))).status).toBe(404)
    const technician = await app.signInAs(app.network.technician)
    expect((await technician.get(inOffice)).status).toBe(404)
  })

  test('what stands under a part goes and comes with it', async () => {
    const { theme, parts } = await openTheme('Sous une partie')
    await desk.document(theme, 'Sous elle', desk.pdf('dessous.pdf', 'dessous'), {
      ...{ publishNow: 'on', partId: String(desk.numberIn(parts[1] ?? '')) },
    })
    const here = shownTheme(theme)
    const page = await ownerSees(here)
    const under = page.slice(page.indexOf('2) Les piscines</h2>'))
    expect(under.indexOf('Sous elle')).toBeLessThan(under.indexOf('Documents à télécharger'))
    const [address = ''] = downloadsIn(under)
    const status = async () => (await (await owner()).get(address)).status
    expect(await status()).toBe(200)
    await desk.verb(parts[1] ?? '', 'retrait')
    expect(await status()).toBe(404)
    expect(await ownerSees('/cles-vacances/proprietaires')).not.toContain('Sous elle')
    await desk.verb(parts[1] ?? '', 'publication')
    expect(await status()).toBe(200)
  })

  test('a draft, a closed document, a replaced or removed file are served no more', async () => {
    const { theme, document } = await openTheme('Environnement')
    const here = shownTheme(theme)
    const [first = ''] = downloadsIn(await ownerSees(here))
    const status = async (address: string) => (await (await owner()).get(address)).status
    for (const [verb, answer] of [
      ['retrait', 404],
      ['publication', 200],
      ['fermeture', 404],
      ['reouverture', 200],
    ] as const) {
      await desk.verb(document, verb)
      expect(await status(first), verb).toBe(answer)
    }
    await desk.staff.get(`${document}/modification`)
    const replaced = await desk.staff.post(`${document}/fichiers`, { language: 'fr', file: desk.pdf('nouveau.pdf') })
    expect(replaced.location).toContain('depose')
    expect(await status(first)).toBe(404)
    const [second = ''] = downloadsIn(await ownerSees(here))
    expect((await (await owner()).get(second)).headers.get('content-disposition')).toContain('nouveau.pdf')
    const [inOffice = ''] = downloadsIn((await desk.staff.get(`${document}/modification`)).text)
    expect((await desk.staff.post(`${inOffice}/retrait`)).status).toBe(303)
    expect(await status(second)).toBe(404)
    expect(await ownerSees(here)).not.toContain('Contrat de Environnement')
  })

  test('by language, French first, with the sentence that only French counts where staff say so', async () => {
    const theme = await desk.theme('Identité visuelle', sectionId)
    const document = await desk.document(theme, 'Contrat', desk.pdf('contract.pdf'), {
      ...{ language: 'en', publishNow: 'on', frenchPrevails: 'on' },
    })
    await desk.staff.get(`${document}/modification`)
    await desk.staff.post(`${document}/fichiers`, { language: 'fr', file: desk.pdf('contrat.pdf') })
    await desk.verb(theme, 'publication')
    const page = await ownerSees(shownTheme(theme))
    expect([...page.matchAll(/(Français|Anglais) \(PDF/g)].map((match) => match[1])).toEqual(['Français', 'Anglais'])
    expect(page).toContain('Seul le contrat en français a une valeur juridique.')
  })

  test('a file of another kind is refused with a sentence, and so is none', async () => {
    const { theme } = await openTheme('Refus')
    const fields = { title: 'Page', description: '', partId: '', language: 'fr' }
    const page = new File(['<!doctype html><script>alert(1)</script>'], 'contrat.pdf', { type: 'application/pdf' })
    const refused = await desk.staff.post(`${theme}/documents/nouveau`, { ...fields, file: page })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('d&#39;aucun des types acceptés')
    expect(refused.text).toContain('value="Page"')
    const none = await desk.staff.post(`${theme}/documents/nouveau`, fields)
    expect(none.text).toContain('Choisissez le fichier à déposer.')
    const elsewhere = await desk.staff.post(`${theme}/documents/nouveau`, {
      ...fields,
      partId: '999999',
      file: desk.pdf(),
    })
    expect(elsewhere.text).toContain('Choisissez une partie de ce thème')
  })
})

describe('OWN-11 the newest downloads', () => {
  test("stand on the owner's home, the last published first, with theme, date, kind and size in words", async () => {
    const { document } = await openTheme('Une circulaire')
    const home = await ownerSees('/cles-vacances/proprietaires')
    const newest = home.slice(home.indexOf('Derniers téléchargements'))
    expect(newest).toMatch(/Contrat de Une circulaire<\/p>.*?Français \(PDF, 1 Ko\)/)
    expect(newest).toMatch(/Une circulaire<\/a>, le 6 juillet 2026/)
    await desk.verb(document, 'retrait')
    expect(await ownerSees('/cles-vacances/proprietaires')).not.toContain('Contrat de Une circulaire')
    app.clock.advance({ minutes: 5 })
    await desk.verb(document, 'publication')
    const again = await ownerSees('/cles-vacances/proprietaires')
    expect(again.slice(again.indexOf('Derniers téléchargements'))).toMatch(
      /^[^<]*<\/h2><ul[^>]*><li><p[^>]*>Contrat de Une circulaire/,
    )
  })
})

describe('OWN-50 the back office', () => {
  test('says how many open themes each section holds', async () => {
    const [full, empty] = [await desk.section('Comptée'), await desk.section('Vide')]
    for (const title of ['Un', 'Deux']) await desk.theme(title, full)
    await desk.verb(await desk.theme('Trois', full), 'fermeture')
    const { text } = await desk.staff.get(`${desk.base}/rubriques`)
    const countIn = (id: number) =>
      new RegExp(`rubriques/${id}/modification[\\s\\S]*?class="numeric"[^>]*><div class="cell">(\\d+)<`).exec(text)?.[1]
    expect([countIn(full), countIn(empty)]).toEqual(['2', '0'])
  })

  test('lists themes by their order, finds and exports them, and the search of everything knows them', async () => {
    const found = await desk.staff.get(`${desk.base}?q=juridiques`)
    expect(found.text).toContain('Les informations juridiques')
    expect(found.text).not.toContain('Bacchus')
    const csv = await desk.staff.get(`${desk.base}/liste/csv?q=bacchus`)
    expect(csv.text).toContain('Bacchus')
    const history = await desk.staff.get('/cles-vacances/gestion/historique')
    expect(history.text).toContain('Thème publié')
  })
})
