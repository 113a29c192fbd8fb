import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import { staffWriting } from '../../../test/worlds/staff-writing.ts'

let app: TestApp
let desk: Awaited<ReturnType<typeof staffWriting>>
let made: Record<string, Made>
beforeAll(async () => {
  app = await startTestApp()
  desk = await staffWriting(app)
  const base = '/cles-vacances/gestion'
  const page = async (path: string, fields: Record<string, string>) => {
    await desk.staff.get(path)
    return (await desk.staff.post(path, fields)).location?.split('?')[0] ?? ''
  }
  const news = { title: 'La rentrée', publishedOn: '2026-07-01', body: 'Un mot.' }
  const days = { validFromOn: '2026-07-01', validUntilOn: '2026-07-31' }
  const offer = { partner: 'Linge', title: 'Linge de lit', body: 'Un mot.', link: '', ...days }
  const sectionId = await desk.section('Infos juridiques')
  const facts = { sectionId: String(sectionId), introduction: '', updatedOn: '2007-07-14' }
  const theme = await desk.theme('Les piscines', sectionId)
  const inForm = (address: string) => ({ address, page: `${address}/modification` })
  const alone = (address: string) => ({ address, page: address })
  made = {
    actualité: { ...alone(await page(`${base}/actualites/nouvelle`, { ...news, publishNow: 'on' })), fields: news },
    offre: { ...alone(await page(`${base}/offres/nouvelle`, { ...offer, publishNow: 'on' })), fields: offer },
    thème: { ...alone(theme), fields: { title: 'Les piscines', ...facts } },
    partie: { ...inForm(await desk.part(theme, 'Normes')), fields: { title: 'Normes', body: 'Un mot.' } },
    document: {
      ...inForm(await desk.document(theme, 'Contrat', desk.pdf())),
      fields: { title: 'Contrat', description: '', partId: '' },
    },
    rubrique: { ...inForm(`${desk.base}/rubriques/${sectionId}`), fields: { title: 'Infos juridiques' } },
  }
})
afterAll(() => app?.stop())

interface Made {
  address: string
  /** Where its buttons stand. */
  page: string
  fields: Record<string, string>
}

const plain = (html: string) =>
  html
    .replaceAll('&#39;', "'")
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
const boss = () => app.signInAs(app.network.networkAdministrator)
const versionIn = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
const one = (name: string) => made[name] ?? { address: '', page: '', fields: {} }

/** Another member of staff changes its title. */
async function changedByAnother(name: string, title: string) {
  const { address, fields } = one(name)
  const other = await boss()
  const { text } = await other.get(`${address}/modification`)
  const answer = await other.post(`${address}/modification`, { ...fields, title, version: versionIn(text) })
  expect(answer.status, plain(answer.text)).toBe(303)
}

async function pressedByAnother(name: string, verb: string) {
  const { address, page } = one(name)
  const other = await boss()
  await other.get(page)
  expect((await other.press(`${address}/${verb}`)).status).toBe(303)
}

describe.each(['actualité', 'offre', 'thème', 'partie', 'document', 'rubrique'])('OWN-50 %s in two windows', (name) => {
  test('OWN-50 closing what somebody changed meanwhile says so, shows both, and closes nothing', async () => {
    const mine = await boss()
    const { address, page, fields } = one(name)
    await mine.get(page)
    await changedByAnother(name, 'Autre titre')
    const answer = await mine.press(`${address}/fermeture`)
    expect(answer.status).toBe(409)
    const told = /<div class="notice notice-warning" role="alert">[\s\S]*?<\/section>/.exec(answer.text)?.[0] ?? ''
    expect(plain(told)).toMatch(/Une autre personne, ou vous-même dans une autre fenêtre, a modifié/)
    expect(told).toContain(fields.title)
    expect(told).toContain('Autre titre')
    const again = await mine.press(`${address}/fermeture`)
    expect(again.status).toBe(303)
    await pressedByAnother(name, 'reouverture')
    await changedByAnother(name, fields.title ?? '')
  })

  test('OWN-50 an edit of what somebody closed meanwhile is told, and keeps what was typed', async () => {
    const mine = await boss()
    const { address, fields } = one(name)
    const version = versionIn((await mine.get(`${address}/modification`)).text)
    await pressedByAnother(name, 'fermeture')
    const answer = await mine.post(`${address}/modification`, { ...fields, title: 'Mon titre', version })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('value="Mon titre"')
    expect(plain(answer.text)).toContain('son état est « Fermé »')
    await pressedByAnother(name, 'reouverture')
  })

  test('OWN-50 two who close the same thing have both closed it', async () => {
    const mine = await boss()
    const { address, page } = one(name)
    await mine.get(page)
    await pressedByAnother(name, 'fermeture')
    expect((await mine.press(`${address}/fermeture`)).location).toContain('?ferme')
    await pressedByAnother(name, 'reouverture')
  })
})

describe.each(['actualité', 'offre', 'thème', 'partie', 'document'])('OWN-50 %s, published in two windows', (name) => {
  test('OWN-50 what somebody closed meanwhile is neither published nor taken back', async () => {
    const { address, page } = one(name)
    for (const verb of ['retrait', 'publication']) {
      const mine = await boss()
      const { text } = await mine.get(page)
      if (!text.includes(`"${address}/${verb}"`)) {
        await mine.press(`${address}/${verb === 'retrait' ? 'publication' : 'retrait'}`)
        await mine.get(page)
      }
      await pressedByAnother(name, 'fermeture')
      const answer = await mine.press(`${address}/${verb}`)
      expect(answer.status, verb).toBe(409)
      expect(plain(answer.text)).toContain('dans une autre fenêtre, a fermé')
      await pressedByAnother(name, 'reouverture')
      await mine.get(page)
      await mine.press(`${address}/${verb}`)
    }
  })
})

test('OWN-50 what somebody closed meanwhile is not moved', async () => {
  const theme = await desk.theme('Ordre', await desk.section('Ailleurs'))
  const parts = [await desk.part(theme, 'Première'), await desk.part(theme, 'Seconde')]
  const mine = await boss()
  await mine.get(theme)
  await desk.verb(parts[1] ?? '', 'fermeture')
  const answer = await mine.post(`${parts[1]}/place`, { sens: 'haut' })
  expect(answer.status).toBe(409)
  expect(plain(answer.text)).toContain('a fermé la partie')
})
