import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../../test/support/app.ts'
import { testPassword } from '../../../../../test/worlds/small-network.ts'

let world: TestApp
let admin: Visitor
beforeAll(async () => {
  world = await startTestApp()
  admin = world.visitor()
  await admin.post('/admin/connexion', { identifier: 'admin', password: testPassword })
})
afterAll(() => world?.stop())

const one = '/admin/structures/cles-vacances'
const plain = (text: string) => text.replaceAll('&#39;', "'").replaceAll(/[\u00a0\u202f]/g, ' ')
/** Sends a form of a structure's page, as it stands now. */
async function send(path: string, fields: Record<string, string> = {}) {
  await admin.get(path.split('/').slice(0, 4).join('/'))
  return admin.post(path, fields)
}
const pageOf = async (path = one) => plain((await admin.get(path)).text)

test('a structure has its page: what it is and runs, and nothing of what is in it', async () => {
  const text = await pageOf()
  for (const words of ['/cles-vacances', 'Europe/Paris', 'lundi 5 janvier 2026', 'En marche', 'Espace propriétaires'])
    expect(text).toContain(words)
  expect(text).toMatch(/Comptes de l'équipe<\/dt><dd>2</)
  for (const secret of [
    'Thomas',
    'Nadia',
    'nadia.reseau',
    'Camille',
    'TEST',
    'Oliviers',
    'HL0LAR011CM01647',
    'thomas.aude',
  ])
    expect(text).not.toContain(secret)
  expect((await admin.get('/admin/structures/inconnue')).status).toBe(404)
  expect((await world.visitor().get(one)).location).toContain('/admin/connexion')
})

test('its name is corrected; two who do so see both versions, and both histories tell', async () => {
  const fields = { version: '1', name: 'Réseau des Clés' }
  expect((await send(`${one}/nom`, { ...fields, name: ' ' })).status).toBe(422)
  expect((await admin.follow(await send(`${one}/nom`, fields))).text).toContain('Le nom est enregistré.')
  expect((await world.visitor().get('/cles-vacances')).text).toContain('Réseau des Clés')
  const conflict = await send(`${one}/nom`, { version: '1', name: 'Clés du Sud' })
  expect(conflict.status).toBe(409)
  expect(conflict.text).toContain('Réseau des Clés')
  expect(conflict.text).toContain('value="Clés du Sud"')
  const staff = await world.signInAs(world.network.networkAdministrator)
  const told = plain((await staff.get('/cles-vacances/gestion/historique')).text)
  expect(told).toContain("Structure renommée par l'administration de la plateforme")
  expect(plain((await admin.get('/admin/historique')).text)).toMatch(/Structure renommée<[\s\S]*Ada ADMIN/)
})

test('a module that is stopped hides its pages and keeps what it held; the last one is not', async () => {
  const visitor = world.visitor()
  const owner = await world.signInAs(world.network.owner)
  expect((await visitor.get('/cles-vacances/hebergements')).text).toContain('Le Mas des Oliviers')
  const stopped = await admin.follow(await send(`${one}/modules/owners/arret`))
  expect(plain(stopped.text)).toContain("Le module est arrêté. Rien n'est effacé.")
  expect((await visitor.get('/cles-vacances/hebergements')).status).toBe(404)
  expect((await owner.get('/cles-vacances/proprietaires')).status).toBe(404)
  const last = await send(`${one}/modules/lastminute/arret`)
  expect(last.status).toBe(422)
  expect(last.text).toContain('fermez plutôt la structure')
  await send(`${one}/modules/owners/marche`)
  expect((await visitor.get('/cles-vacances/hebergements')).text).toContain('Le Mas des Oliviers')
  expect((await send(`${one}/modules/inconnu/arret`)).status).toBe(404)
})

test('a closed structure answers nobody, keeps everything, and opens again', async () => {
  const visitor = world.visitor()
  const staff = await world.signInAs(world.network.networkAdministrator)
  for (const path of ['/cles-vacances', '/cles-vacances/hebergements'])
    expect((await visitor.get(path)).status).toBe(200)
  expect((await send(`${one}/fermeture`, { reason: '' })).status).toBe(422)
  await send(`${one}/fermeture`, { reason: 'Convention terminée' })
  for (const path of ['', '/hebergements', '/dispo', '/proprietaires', '/gestion/connexion'])
    expect((await visitor.get(`/cles-vacances${path}`)).status, path).toBe(404)
  expect((await staff.get('/cles-vacances/gestion')).status).toBe(404)
  const signIn = { identifier: 'nadia.reseau', password: testPassword }
  expect((await visitor.postRaw('/cles-vacances/gestion/connexion', signIn)).status).toBe(404)
  expect((await visitor.get('/')).text).not.toContain('href="/cles-vacances"')
  expect(await pageOf()).toContain('Convention terminée')
  expect(await pageOf('/admin')).toContain('Fermée')
  await send(`${one}/reouverture`)
  expect((await visitor.get('/cles-vacances/hebergements')).text).toContain('Le Mas des Oliviers')
  expect((await staff.get('/cles-vacances/gestion')).status).toBe(200)
})

test('the link of a first person who has not entered is sent anew, where they read; the old one is void', async () => {
  await admin.post('/admin/structures/nouvelle', {
    ...{ name: 'Gîtes du Vercors', slug: 'gites-vercors', modules: ['owners'], phone: '04 76 00 00 00' },
    ...{ email: 'contact@vercors.example', staffFirstName: 'Jeanne', staffLastName: 'Royans' },
    ...{ staffIdentifier: 'jeanne.royans', staffEmail: 'jane@vercors.example' },
  })
  const there = '/admin/structures/gites-vercors'
  const linkIn = async () =>
    /http:\/\/localhost(\/gites-vercors\/gestion\/mot-de-passe\/[\w-]+)/.exec(
      await pageOf(`${there}/courriel-d-accueil`),
    )?.[1] ?? ''
  const before = await linkIn()
  expect(await pageOf(there)).toMatch(/Lien envoyé, .*par Ada ADMIN|par Ada ADMIN[\s\S]*Lien envoyé/)
  expect((await send(`${there}/lien`, { email: 'jeanne' })).status).toBe(422)
  await send(`${there}/lien`, { email: 'jeanne@vercors.example' })
  const after = await linkIn()
  expect(await pageOf(`${there}/courriel-d-accueil`)).toContain('jeanne@vercors.example')
  expect(after).not.toBe(before)
  const person = world.visitor()
  expect((await person.get(before)).status).toBe(404)
  await person.post(after, { password: 'girafe parapluie mercredi' })
  expect((await person.get('/gites-vercors/gestion')).status).toBe(200)
  expect(await pageOf(there)).toContain('Mot de passe choisi')
  expect((await send(`${there}/lien`, { email: 'moi@example.org' })).status).toBe(422)
  expect((await admin.get(`${there}/courriel-d-accueil`)).status).toBe(404)
})

test('a module that starts for the first time brings what it begins with, and only then', async () => {
  const there = '/admin/structures/gites-vercors/modules/lastminute'
  await send(`${there}/marche`)
  await send(`${there}/arret`)
  await send(`${there}/marche`)
  const { rows } = await world.db.pool.query<{ id: number }>(
    `select id from core.organizations where slug = 'gites-vercors'`,
  )
  const client = await world.db.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.organization', $1, true)`, [String(rows[0]?.id)])
    const offers = await client.query('select code from lastminute.offers order by code')
    expect(offers.rows).toEqual([{ code: 'EXC' }, { code: 'OPT' }])
    await client.query('rollback')
  } finally {
    client.release()
  }
})

test('the history of the administration is filtered by structure, sorted, and leaves as files', async () => {
  const found = await pageOf('/admin/historique?recherche=vercors')
  expect(found).toContain('Structure créée')
  expect(found).not.toContain('Structure renommée')
  const csv = (await admin.get('/admin/historique/liste/csv?recherche=cles-vacances')).text
  expect(csv).toContain('Convention terminée')
  expect(csv).toContain('Ada ADMIN')
  for (const format of ['xlsx', 'pdf']) expect((await admin.get(`/admin/historique/liste/${format}`)).status).toBe(200)
})
