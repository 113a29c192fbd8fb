import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from './support/app.ts'
import { allFields } from './support/form-fields.ts'
import type { Fields } from './support/visitor.ts'
import { plantLodging } from './worlds/connected-lodging.ts'
import { plantPhotos } from './worlds/photos.ts'
import { plantSmallOffice } from './worlds/small-office.ts'
import { staffWriting } from './worlds/staff-writing.ts'

let app: TestApp
let first: Record<string, Visitor>
let second: Record<string, Visitor>
let at: Record<string, string>

beforeAll(async () => {
  app = await startTestApp()
  const { networkAdministrator, technician, roleIds, providerId, lodgingTypeId } = app.network
  const { office, hostId, offerIds } = await plantSmallOffice(app.db, 'not a password')
  const agents = async () => ({
    'cles-vacances': await app.signInAs(networkAdministrator),
    'haute-provence': await app.signInAs(office.networkAdministrator),
  })
  first = await agents()
  second = await agents()
  const lodgingId = await plantLodging(app)
  const [photoId = 0] = await plantPhotos(app, 1)
  const { staff, base, section, theme, part, document, pdf } = await staffWriting(app)
  const network = '/cles-vacances/gestion'
  const written = async (list: string, fields: Record<string, string>) =>
    ((await staff.post(`${network}/${list}/nouvelle`, { body: 'Un mot.', ...fields })).location ?? '').split('?')[0]
  const sectionId = await section('Contrats')
  const sheet = await theme('Le contrat', sectionId)
  const tool = '/haute-provence/gestion/dispo'
  at = {
    lodging: `${network}/hebergements/${lodgingId}/modification`,
    owner: `${network}/proprietaires/${providerId}/modification`,
    user: `${network}/utilisateurs/${technician.accountId}`,
    role: `${network}/roles/${roleIds.technician}`,
    organization: `${network}/structure`,
    sessions: `${network}/securite`,
    'owners settings': `${network}/reglages-proprietaires`,
    type: `${network}/types/${lodgingTypeId}`,
    article: `${await written('actualites', { title: 'Saison', publishedOn: '2026-07-01' })}/modification`,
    offer: `${await written('offres', { partner: 'Toile', title: 'Draps', link: '', validFromOn: '2026-07-01', validUntilOn: '2026-08-01' })}/modification`,
    theme: `${sheet}/modification`,
    part: `${await part(sheet, 'Signer')}/modification`,
    document: `${await document(sheet, 'Modèle', pdf())}/modification`,
    photo: `${network}/hebergements/${app.network.lodgingId}/photos/${photoId}`,
    'office settings': `${tool}/reglages`,
    'office offer': `${tool}/reglages/offres/${offerIds.excellence}`,
    host: `${tool}/hebergeurs/${hostId}/modification`,
  }
  expect(base).toContain(network)
})
afterAll(() => app?.stop())

test.each<[string, Fields, Fields]>([
  ['lodging', { name: 'La Pointe Courte' }, { priceComment: 'Ménage compris' }],
  ['owner', { firstName: 'Jeanne' }, { phone: '04 68 11 22 33' }],
  ['user', { firstName: 'Paule' }, { lastName: 'FABRE' }],
  ['role', { name: 'Conseil' }, { rights: ['directory', 'content'] }],
  ['organization', { hours: 'De 9 h à 17 h' }, { legalNotice: "L'éditeur" }],
  ['sessions', { ownersIdle: '25' }, { officeIdle: '35' }],
  ['owners settings', { spaceName: 'Aude' }, { filledWeeks: '9' }],
  ['type', { name: 'Maison' }, { nameEnglish: 'House' }],
  ['article', { title: 'La saison' }, { body: 'Deux **mots**.' }],
  ['offer', { title: 'Draps et linge' }, { partner: 'La Toile' }],
  ['theme', { title: 'Les contrats' }, { introduction: 'Lire **avant**.' }],
  ['part', { title: 'Le signer' }, { body: 'Deux **mots**.' }],
  ['document', { title: 'Le modèle' }, { description: 'À remplir' }],
  ['photo', { caption: 'La plage' }, { credit: 'Anne Roux' }],
  ['office settings', { daysAhead: '5' }, { showsKind: ['on'] }],
  ['office offer', { name: 'Or' }, { code: 'OR' }],
  ['host', { name: 'Hôtel du Nord' }, { phone: '04 92 11 22 33' }],
])("of two who change different fields of one %s, neither takes the other's away", async (what, theirs, own) => {
  const path = at[what] ?? ''
  const slug = path.split('/')[1] ?? ''
  const [a, b] = [first[slug], second[slug]]
  if (!a || !b) throw new Error(path)
  const opened = async (who: Visitor) => allFields((await who.get(path)).text, path)
  const [one, two] = [await opened(a), await opened(b)]
  expect((await a.postRaw(path, { ...one, ...theirs })).status).toBe(303)
  const told = await b.postRaw(path, { ...two, ...own })
  expect(told.status).toBe(409)
  expect(told.text).toContain('Repris dans le formulaire')
  expect(told.text).not.toContain('Votre saisie</th>')
  const saved = await b.postRaw(path, allFields(told.text, path))
  expect(saved.status, saved.text).toBe(303)
  const now = await opened(a)
  for (const [field, value] of Object.entries({ ...theirs, ...own })) expect(now[field], field).toEqual([value].flat())
})
