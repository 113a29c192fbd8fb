import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import type { Visitor } from '../../../../../test/support/visitor.ts'
import { advanceRun } from '../../../../core/progress/actions.ts'
import { read } from '../../../../platform/database/database.ts'
import { header } from '../titles.ts'
import { forgetOldFiles } from './actions.ts'
import { importRun } from './runs.ts'

let world: TestApp
let boss: Visitor
beforeAll(async () => {
  world = await startTestApp()
  boss = await world.signInAs(world.network.networkAdministrator)
})
afterAll(() => world?.stop())

const lodgings = '/cles-vacances/gestion/hebergements'
const address = `${lodgings}/import`

const usual: Record<string, string> = {
  departement: '11',
  identifiant: 'nouveau',
  nom: 'NOUVEAU',
  type: 'GITE',
  nom_hebergement: 'La Grange aux Blés',
  commune: 'Narbonne',
  capacite_mini: '2',
  capacite_maxi: '4',
  cles: '3',
}
const line = (facts: Record<string, string>) => header.map((name) => facts[name] ?? usual[name] ?? '').join(';')
const csv = (...lines: string[]) =>
  new File([[header.join(';'), ...lines].join('\r\n')], 'hebergements.csv', { type: 'text/csv' })

const count = async (where: string) =>
  read(world.db, { organizationId: world.network.organizationId }, async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(
      sql.raw(`select count(*)::int as n from core.lodgings where ${where}`),
    )
    return rows[0]?.n
  })

async function check(visitor: Visitor, file: File) {
  await visitor.get(address)
  return visitor.follow(await visitor.post(address, { fichier: file }))
}

const pressImport = async (visitor: Visitor, here = visitor.path) =>
  visitor.follow(await visitor.post(`${here}/application`, {}))

describe('OWN-60 import in the back office', () => {
  test('OWN-60 errors by line, then the corrected file: nothing changes before « Importer »', async () => {
    const wrong = await check(
      boss,
      csv(line({ agrement: 'AUDE0001' }), line({ agrement: 'AUDE0002', cles: '9', commune: 'Nulle-Part' })),
    )
    expect(wrong.text).toContain('2\u00a0erreurs')
    expect(wrong.text).toContain('Ligne 3')
    expect(wrong.text).toContain('Aucune commune « Nulle-Part »')
    expect(wrong.text).not.toContain('/application')

    const right = await check(boss, csv(line({ agrement: 'AUDE0001' }), line({ agrement: 'AUDE0002' })))
    const waits = 'fichier contrôlé attend'
    const home = async (who: Visitor) => (await who.get('/cles-vacances/gestion')).text
    const here = boss.path
    expect(await home(boss)).toContain(waits)
    expect(await home(await world.signInAs(world.network.technician))).not.toContain(waits)
    await boss.get(here)
    expect(right.text).toContain('À créer')
    expect(await count(`approval_number like 'AUDE%'`)).toBe(0)
    const done = await pressImport(boss)
    expect(done.text).toContain('Importé le')
    expect(done.text).not.toContain('/application')
    expect(await count(`approval_number like 'AUDE%'`)).toBe(2)
    const again = await check(boss, csv(line({ agrement: 'AUDE0001' }), line({ agrement: 'AUDE0002' })))
    expect(again.text).toContain('il n&#39;y a rien à importer')
  })

  test('OWN-60 what changes in known lodgings is shown before it is written', async () => {
    await check(boss, csv(line({ agrement: 'CHANGE01' })))
    await pressImport(boss)
    const shown = await check(boss, csv(line({ agrement: 'CHANGE01', capacite_maxi: '6', telephone: '0468102430' })))
    expect(shown.text).toContain('Capacité maximale : 4, devient 6')
    expect(shown.text).toContain('Téléphone : modifié')
  })

  test('OWN-60 a directory that changed since the check is not overwritten unseen', async () => {
    await check(boss, csv(line({ agrement: 'BETWEEN1' })))
    await pressImport(boss)
    await check(boss, csv(line({ agrement: 'BETWEEN1', capacite_maxi: '6' })))
    const here = boss.path
    const other = await world.signInAs(world.network.networkAdministrator)
    await check(other, csv(line({ agrement: 'BETWEEN1', capacite_maxi: '8' })))
    await pressImport(other)
    await boss.get(here)
    const told = await pressImport(boss, here)
    expect(told.text).toContain('L&#39;annuaire a changé depuis le contrôle')
    expect(told.text).toContain('Capacité maximale : 8, devient 6')
    expect(await count(`approval_number = 'BETWEEN1' and capacity_max = 8`)).toBe(1)
    await pressImport(boss, here)
    expect(await count(`approval_number = 'BETWEEN1' and capacity_max = 6`)).toBe(1)
  })

  test('OWN-60 two who import the same new file at once: one lodging, and the other is told', async () => {
    const visitors = await Promise.all([1, 2].map(() => world.signInAs(world.network.networkAdministrator)))
    const pages: string[] = []
    for (const visitor of visitors) {
      await check(visitor, csv(line({ agrement: 'TWICE001', identifiant: 'twice' })))
      pages.push(visitor.path)
    }
    const answers = await Promise.all(visitors.map((visitor, i) => pressImport(visitor, pages[i])))
    expect(answers.map(({ text }) => text.includes('Importé le')).sort()).toEqual([false, true])
    expect(answers.some(({ text }) => text.includes('L&#39;annuaire a changé'))).toBe(true)
    expect(await count(`approval_number = 'TWICE001'`)).toBe(1)
  })

  test('OWN-60 « Importer » pressed twice at once imports once', async () => {
    await check(boss, csv(line({ agrement: 'PRESSED1', identifiant: 'pressed' })))
    const here = boss.path
    const fields = { _form: boss.tokenFor(`${here}/application`) ?? '' }
    const answers = await Promise.all([1, 2, 3].map(() => boss.postRaw(`${here}/application`, fields)))
    expect(answers.map(({ location }) => location)).toEqual([here, here, here])
    expect((await boss.get(here)).text).toContain('Importé le')
  })

  test.each([
    ['Choisissez le fichier', new File([], '')],
    ['un fichier CSV', new File(['PK\u0003\u0004'], 'classeur.xlsx')],
    ['dépasse 1,8', new File(['x'.repeat(1_900_000)], 'gros.csv')],
  ])('OWN-60 a file that is none gets a sentence beside the field: %s', async (sentence, file) => {
    await boss.get(address)
    const answer = await boss.post(address, { fichier: file })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
  })

  test('OWN-60 a technician imports only their départements, and nobody sees the file of another', async () => {
    const technician = await world.signInAs(world.network.technician)
    const refused = await check(technician, csv(line({ departement: '34', commune: 'Sète', agrement: 'HERAULT1' })))
    expect(refused.text).toContain('ne fait pas partie de ceux que vous suivez')
    expect((await boss.get(technician.path)).status).toBe(404)
    const stranger = await world.signInAs(world.neighbours.networkAdministrator)
    expect((await stranger.get(technician.path.replace('cles-vacances', 'gites-voisins'))).status).toBe(404)
  })

  test('OWN-60 a file that nobody imported within a day is forgotten', async () => {
    await check(boss, csv(line({ agrement: 'OLD00001' })))
    const here = boss.path
    await forgetOldFiles(world.db, world.network.organizationId, world.clock.now)
    expect((await boss.get(here)).text).toContain('/application')
    await forgetOldFiles(world.db, world.network.organizationId, world.clock.now.add({ hours: 25 }))
    expect((await boss.get(here)).text).toContain('envoyez le fichier de nouveau')
  })

  test('OWN-60 the template has the titles, and the exported list comes back without a change', async () => {
    expect((await boss.get(`${address}/modele`)).text).toBe(`${header.join(';')}\r\n`)
    const exported = await boss.get(`${lodgings}/liste/csv`)
    const back = await check(boss, new File([exported.text], 'liste.csv'))
    expect(back.text).toContain('il n&#39;y a rien à importer')
  })

  test('OWN-60 a large file is imported by a run that somebody watches, once, and the page says how far it is', async () => {
    const lines = Array.from({ length: 300 }, (_, n) =>
      line({ agrement: `LARGE${n + 1000}`, identifiant: `large${n}` }),
    )
    await check(boss, csv(...lines))
    const here = boss.path
    const begun = await pressImport(boss, here)
    expect(begun.text).toContain('L&#39;import est en cours')
    expect(begun.text).not.toContain('/application')
    expect(await count(`approval_number like 'LARGE%'`)).toBe(0)
    const [, run] = /href="(\S+\/travaux\/(?:\d+))"/.exec(begun.text) ?? []
    expect((await boss.get(run ?? '')).text).toContain('Import de hebergements.csv')
    const jobs = world.jobs.filter(({ name, data }) => name === 'advance-run' && run?.endsWith(`/${data.runId}`))
    expect(jobs).toHaveLength(1)
    const data = jobs[0]?.data as { organizationId: number; runId: number }
    await Promise.all([1, 2].map(() => advanceRun(world.services, [importRun], data)))
    expect(await count(`approval_number like 'LARGE%'`)).toBe(300)
    expect((await boss.get(here)).text).toContain('Importé le')
    expect((await boss.get(run ?? '')).text).toContain('Tout a été fait.')
  })
})
