import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, startTestApp, type TestApp, type Visitor } from '../../../../test/support/app.ts'
import { formFields } from '../../../../test/support/form-fields.ts'
import { lodgings, providers } from '../../../core/directory/schema.ts'
import { history } from '../../../core/history/schema.ts'
import { organizationSettings } from '../../../core/organizations/schema.ts'
import { read, write } from '../../../platform/database/database.ts'
import { guestOrigins } from '../schema.ts'

let app: TestApp
let owner: Visitor
const list = '/cles-vacances/proprietaires/plannings'
const planning = (month: string, lodgingId = app.network.lodgingId) => `${list}/${lodgingId}/${month}`
const scope = () => ({ organizationId: app.network.organizationId })

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())
beforeEach(async () => {
  owner = await app.signInAs(app.network.owner)
})

type Fields = Record<string, string>

async function open(month: string, visitor = owner): Promise<Fields> {
  const { text } = await visitor.get(planning(month))
  return formFields(text, planning(month))
}

const send = (month: string, fields: Fields, visitor = owner) => visitor.postRaw(planning(month), fields)

/** Opens the month, changes what the form holds, sends it. */
const fill = async (month: string, changes: Fields, visitor = owner) =>
  send(month, { ...(await open(month, visitor)), ...changes }, visitor)

const lettersIn = (fields: Fields) =>
  Object.entries(fields)
    .flatMap(([name, letter]) => (/^d\d+$/.test(name) ? [letter] : []))
    .join('')

const lettersOf = async (month: string) => lettersIn(await open(month))

const lettersShown = (answer: Answer, month: string) => lettersIn(formFields(answer.text, planning(month)))

describe('the month', () => {
  test('OWN-21 is shown from Saturday to Friday, every night « Non communiqué » at first', async () => {
    const { status, text } = await owner.get(planning('2026-11'))
    expect(status).toBe(200)
    for (const words of ['Novembre 2026', 'Mois précédent', 'Mois suivant', 'Votre hébergement : Le Mas'])
      expect(text.replaceAll('\u00a0', ' ')).toContain(words)
    expect(text).toMatch(/Vos hébergements<\/a><\/li><li aria-current="page">HL0LAR011CM01647/)
    const columns = [...text.matchAll(/<abbr title="[^"]*">(\w\w)/g)].map((match) => match[1])
    expect(columns.join(' ')).toBe('Sa Di Lu Ma Me Je Ve')
    expect(await lettersOf('2026-11')).toBe('?'.repeat(30))
  })

  test('OWN-21 has its three ways of entering, in the words of the label', async () => {
    const { text } = await owner.get(planning('2026-11'))
    expect(text).toContain('Précisez votre planning au mois ?')
    expect(text).toContain('Précisez votre planning à la semaine ?')
    expect(text).toContain('Précisez votre planning à la journée')
    expect(text).toContain('aria-label="samedi 7 novembre 2026"')
  })

  test('OWN-22 says what each state means', async () => {
    const text = (await owner.get(planning('2026-11'))).text
      .replaceAll('&#39;', "'")
      .replaceAll('\u00a0', ' ')
      .replace(/<[^>]+>/g, '')
    expect(text).toContain("Disponible : l'hébergement est libre, il n'est pas loué")
    expect(text).toContain("Loué : l'hébergement n'est pas disponible, il est déjà loué")
    expect(text).toContain("Option : vous êtes en attente de la confirmation d'une réservation")
    expect(text).toContain("Fermé : l'hébergement est fermé à la location")
  })

  test('OWN-24 « Valider » saves, says so, and leads back to the list', async () => {
    const answer = await fill('2026-10', { month: 'D', 'week-2': 'L', d11: 'O', d31: 'F' })
    expect(answer.status).toBe(303)
    const { text } = await owner.follow(answer)
    expect(text).toContain('Votre planning a été enregistré.')
    expect(text).toContain('Retour à la liste de vos hébergements')
    // October 2026 begins on a Thursday: its third row is the week of Saturday 10.
    expect(await lettersOf('2026-10')).toBe('DDDDDDDDDLOLLLLLDDDDDDDDDDDDDDF')
  })

  test('OWN-24 « Valider et aller au mois suivant » opens the next month', async () => {
    const answer = await fill('2026-12', { 'week-0': 'D', after: 'next' })
    expect(answer.location).toContain(`${planning('2027-01')}?`)
    expect((await owner.follow(answer)).text).toContain('Janvier 2027')
  })

  test('OWN-24 the last open month has no next one', async () => {
    const { text } = await owner.get(planning('2029-07'))
    expect(text).not.toContain('Mois suivant')
    expect(text).not.toContain('Valider et aller au mois suivant')
    expect((await fill('2029-07', { month: 'D', after: 'next' })).location).toContain(planning('2029-07'))
  })

  test('OWN-21 a day is set back to unset', async () => {
    await fill('2027-02', { month: 'L' })
    await fill('2027-02', { d14: '?' })
    expect(await lettersOf('2027-02')).toBe(`${'L'.repeat(13)}?${'L'.repeat(14)}`)
  })

  test('OWN-21 a week over two months is set from each for its own days', async () => {
    // Saturday 30 January to Friday 5 February 2027.
    await fill('2027-01', { 'week-5': 'L' })
    expect((await lettersOf('2027-01')).slice(-3)).toBe('?LL')
    await fill('2027-02', { 'week-0': 'O' })
    expect((await lettersOf('2027-01')).slice(-3)).toBe('?LL')
    expect((await lettersOf('2027-02')).slice(0, 6)).toBe('OOOOOL')
  })

  test('OWN-26 the number of days not communicated is shown, and blanks are allowed', async () => {
    const { text } = await owner.get(planning('2027-03'))
    expect(text).toContain('Toutes les cases doivent être renseignées')
    expect(text).toContain('31\u00a0jours non communiqués')
    await fill('2027-03', { month: 'D', d3: '?' })
    await fill('2027-03', { d3: '?' })
    expect((await owner.get(planning('2027-03'))).text).toContain('1\u00a0jour non communiqué')
  })

  test('OWN-27 past days are completed for 24 months, earlier and far months are 404', async () => {
    expect((await fill('2024-07', { month: 'L' })).status).toBe(303)
    for (const month of ['2024-06', '2029-08', '2026-13', '2026-7', 'toto', '2026-07-01', '-271821-04'])
      expect((await owner.get(planning(month))).status, month).toBe(404)
  })
})

describe('OWN-23 the guests’ origin', () => {
  const stored = (week: string) =>
    read(app.db, scope(), (tx) =>
      tx
        .select()
        .from(guestOrigins)
        .where(
          and(
            eq(guestOrigins.organizationId, app.network.organizationId),
            eq(guestOrigins.weekOn, Temporal.PlainDate.from(week)),
          ),
        ),
    )

  test('is a département by code or a country', async () => {
    const { text } = await owner.get(planning('2026-08'))
    expect(text).toContain('>03 - Allier<')
    expect(text).toContain('>Département<')
    expect(text).toContain('>Pays<')
    expect(text).toContain('>Belgique<')
    await fill('2026-08', { 'department-1': '03', 'country-2': 'BE' })
    const fields = await open('2026-08')
    expect([fields['department-1'], fields['country-1'], fields['country-2']]).toEqual(['03', '', 'BE'])
  })

  test('of a week over two months is one, seen from both', async () => {
    await fill('2026-10', { 'department-5': '2A' })
    // Saturday 31 October 2026 begins the week that November shows first.
    expect((await open('2026-11'))['department-0']).toBe('2A')
    await fill('2026-11', { 'department-0': '', 'country-0': 'DE' })
    expect((await open('2026-10'))['country-5']).toBe('DE')
    expect(await stored('2026-10-31')).toHaveLength(1)
  })

  test('a cleared origin keeps its row, so that its version never starts again', async () => {
    await fill('2026-09', { 'department-1': '75' })
    await fill('2026-09', { 'department-1': '' })
    const [row] = await stored('2026-09-05')
    expect(row).toMatchObject({ departmentCode: null, countryCode: null, version: 2 })
  })

  test('both set is refused with a sentence beside the week, and the input is kept', async () => {
    const answer = await fill('2026-12', { 'department-2': '03', 'country-2': 'BE', d24: 'F', 'week-1': 'D' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('pas les deux')
    expect(answer.text).toContain('href="#f-department-2"')
    const fields = formFields(answer.text, planning('2026-12'))
    expect(fields).toMatchObject({ 'department-2': '03', 'country-2': 'BE', d24: 'F', d5: 'D' })
    expect((await open('2026-12')).d24).toBe('?')
  })
})

describe('two windows on one month', () => {
  test('the second is told, sees both versions, and loses nothing', async () => {
    const [first, second] = [await open('2027-05'), await open('2027-05')]
    expect((await send('2027-05', { ...first, 'week-0': 'D', d20: 'L', 'department-0': '31' })).status).toBe(303)
    const answer = await send('2027-05', { ...second, d2: 'F', d20: 'O', 'country-0': 'ES' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Enregistré entre-temps')
    expect(answer.text).toContain('Votre saisie')
    expect(answer.text).toContain('jeudi 20 mai 2027')
    // Days in a row that differ alike are one line, whatever came between them has its own.
    const lines = [...answer.text.matchAll(/<th scope="row">(?!<)([^<]+)/g)].map(([, line]) => line)
    expect(lines.slice(0, 4)).toEqual([
      'samedi 1er mai 2027',
      'dimanche 2 mai 2027',
      'du 3 au 7 mai 2027',
      'jeudi 20 mai 2027',
    ])
    expect(answer.text).toContain('31 - Haute-Garonne')
    // Nothing was written, and the form holds theirs where it was left alone, its own elsewhere.
    expect((await lettersOf('2027-05')).slice(0, 8)).toBe('DDDDDDD?')
    const again = formFields(answer.text, planning('2027-05'))
    expect(lettersShown(answer, '2027-05').slice(0, 8)).toBe('DFDDDDD?')
    expect(again).toMatchObject({ d20: 'O', 'department-0': '', 'country-0': 'ES' })
    expect((await send('2027-05', again)).status).toBe(303)
    expect(await open('2027-05')).toMatchObject({ d1: 'D', d2: 'F', d20: 'O', 'country-0': 'ES', 'department-0': '' })
  })

  test('staff who act for the owner are told alike', async () => {
    const staff = await app.signInAs(app.network.owner, { actedBy: app.network.technician })
    const [own, theirs] = [await open('2027-06'), await open('2027-06', staff)]
    await send('2027-06', { ...own, month: 'D' })
    expect((await send('2027-06', { ...theirs, month: 'L' }, staff)).status).toBe(409)
  })
})

test('sent twice, it acts once: the second gets the first’s answer', async () => {
  const form = { ...(await open('2027-07')), month: 'L' }
  const [first, second] = await Promise.all([send('2027-07', form), send('2027-07', form)])
  expect([first.status, second.status]).toEqual([303, 303])
  expect(second.location).toBe(first.location)
  expect((await open('2027-07')).read).toMatch(/^1\./)
})

test('the history says what changed, from what to what, by whom and for whom', async () => {
  const staff = await app.signInAs(app.network.owner, { actedBy: app.network.technician })
  await fill('2027-08', { d1: 'D' }, staff)
  await fill('2027-08', { d1: 'L', 'department-1': '66' }, staff)
  const entries = await read(app.db, scope(), (tx) =>
    tx.select().from(history).where(eq(history.verb, 'planning-saved')).orderBy(history.id),
  )
  expect(entries.at(-1)).toMatchObject({
    accountId: app.network.technician.accountId,
    onBehalfOfAccountId: app.network.owner.accountId,
    subject: 'lodging',
    subjectId: app.network.lodgingId,
    changes: {
      '2027-08-01': { from: 'available', to: 'let' },
      'origin-2027-08-07': { from: '', to: '66' },
    },
  })
})

describe('what is not the owner’s', () => {
  test('unknown, foreign and closed lodgings are 404, to read and to save', async () => {
    const stranger = await addLodging({ ofAnotherOwner: true })
    const closed = await addLodging({ closed: true })
    for (const lodgingId of [999_999, app.neighbours.lodgingId + 1000, stranger, closed, '0', '999999999999999']) {
      const path = planning('2026-11', lodgingId as number)
      expect((await owner.get(path)).status, path).toBe(404)
      await owner.get(planning('2026-11'))
      const fields = formFields(owner.page?.text ?? '', planning('2026-11'))
      expect((await owner.postRaw(path, { ...fields, month: 'D' })).status, path).toBe(404)
      const shown = `${list}/${lodgingId}/affichage`
      await owner.get(list)
      expect((await owner.postRaw(shown, { _form: owner.tokenFor(shown) ?? '', shown: 'oui' })).status).toBe(404)
    }
  })

  test('strangers are led to the sign-in page', async () => {
    const answer = await app.visitor().get(planning('2026-11'))
    expect(answer.status).toBe(303)
    expect(answer.location).toContain('/cles-vacances/proprietaires?retour=')
  })

  async function addLodging({ ofAnotherOwner = false, closed = false }) {
    const { organizationId, lodgingId, owner } = app.network
    return write(app.db, scope(), async (tx) => {
      const [model] = await tx.select().from(lodgings).where(eq(lodgings.id, lodgingId))
      if (!model) throw new Error('no lodging to copy')
      const { id: _, ...facts } = model
      const [provider] = ofAnotherOwner
        ? await tx
            .insert(providers)
            .values({
              ...{ organizationId, kind: 'owner', personId: owner.personId, departmentCode: '11' },
              ...{ code: 'AUTRE', createdAt: app.clock.now },
            })
            .returning({ id: providers.id })
        : []
      const [made] = await tx
        .insert(lodgings)
        .values({
          ...facts,
          approvalNumber: `HL0LAR011CM0${ofAnotherOwner}${closed}`,
          providerId: provider?.id ?? facts.providerId,
          closedAt: closed ? app.clock.now : null,
        })
        .returning({ id: lodgings.id })
      return made?.id ?? 0
    })
  }
})

describe('hostile input', () => {
  const sentence = /<(?:p|li|a)[^>]*>[^<]{20,}/

  test.each([
    ['a letter that is no state', { d3: 'Z' }],
    ['a state in words', { 'week-1': 'available' }],
    ['« ? » for a whole week', { 'week-1': '?' }],
    ['no month at all', { month: 'x'.repeat(20_000) }],
    ['a département that France lacks', { 'department-1': '99' }],
    ['a country in words', { 'country-1': 'Belgique' }],
    ['no version', { read: '' }],
    ['a version of another month', { read: `1.${'?'.repeat(28)}` }],
    ['a version too large', { read: `99999999999999999999.${'?'.repeat(30)}` }],
    ['control characters', { 'origin-0': '0.\u0000.' }],
    ['markup', { d3: '<script>alert(1)</script>' }],
  ])('%s is refused with a sentence, and nothing is written', async (_, changes) => {
    const before = await lettersOf('2028-06')
    const answer = await fill('2028-06', { d1: 'L', ...changes })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('error-summary')
    expect(answer.text).toMatch(sentence)
    expect(answer.text).not.toContain('<script>alert')
    expect(await lettersOf('2028-06')).toBe(before)
    expect(formFields(answer.text, planning('2028-06')).d1).toBe('L')
  })

  test('dates of other months, 2026-02-30 and unknown fields are no part of the month', async () => {
    const answer = await fill('2027-11', {
      d31: 'L',
      d0: 'L',
      '2026-02-30': 'L',
      'd2026-02-30': 'L',
      'week-9': 'L',
      d2: 'D',
    })
    expect(answer.status).toBe(303)
    expect(await lettersOf('2027-11')).toBe(`?D${'?'.repeat(28)}`)
    expect((await lettersOf('2027-12'))[0]).toBe('?')
  })

  test('a field sent twice is not understood', async () => {
    const fields = await open('2027-11')
    const answer = await owner.postRaw(planning('2027-11'), { ...fields, d4: ['D', 'L'] })
    expect(answer.status).toBe(422)
  })

  test('ten thousand fields are refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`d${n}`, 'D']))
    expect((await fill('2027-11', many)).status).toBe(422)
  })

  test('a token of nobody’s, and none, are refused, the input kept', async () => {
    for (const _form of ['', 'x.y', 'a'.repeat(5000)]) {
      const answer = await fill('2027-11', { _form, d9: 'O' })
      expect(answer.status).toBe(422)
      expect(formFields(answer.text, planning('2027-11')).d9).toBe('O')
    }
  })
})

describe('OWN-20 « Gérez vos plannings »', () => {
  const shown = () => `${list}/${app.network.lodgingId}/affichage`
  const choose = async (answer: string) => {
    await owner.get(list)
    return owner.postRaw(shown(), { _form: owner.tokenFor(shown()) ?? '', shown: answer })
  }

  test('lists the lodgings; before any choice there is no red button, after it there is', async () => {
    const before = await owner.get(list)
    for (const words of [
      'Le Mas des Oliviers',
      'HL0LAR011CM01647',
      'Carcassonne',
      'Afficher le planning sur le site ?',
    ])
      expect(before.text).toContain(words)
    expect(before.text).not.toContain('Mettre à jour le planning')
    const answer = await owner.follow(await choose('non'))
    expect(answer.text).toContain('Votre choix a été enregistré.')
    expect(answer.text).toMatch(/btn-error[^>]*>Mettre à jour le planning/)
    expect((await owner.follow(await choose('oui'))).text).toMatch(/value="oui"[^>]*checked/)
  })

  test('no answer, or another one, is refused with a sentence', async () => {
    const answer = await choose('peut-être')
    expect(answer.status).toBe(422)
    expect(answer.text.replaceAll('&#39;', "'")).toContain("Choisissez Oui ou Non pour l'affichage du planning.")
  })
})

describe('OWN-10 OWN-11 the owners’ space', () => {
  const home = () => owner.get('/cles-vacances/proprietaires')

  test('OWN-10 its name is a setting, and stands in its banner', async () => {
    await write(app.db, scope(), (tx) =>
      tx
        .insert(organizationSettings)
        .values({ ...scope(), module: 'owners', values: { spaceName: 'Clévacances' } })
        .onConflictDoNothing(),
    )
    const text = (await home()).text.replaceAll('\u00a0', ' ')
    expect(text).toContain('Bienvenue sur votre espace propriétaires « Clévacances »')
    expect(text).toContain('Gérez vos plannings')
  })

  test('OWN-11 greets by civility and name, reminds, and says of each lodging what is missing', async () => {
    const { text } = await home()
    const words = text.replaceAll('&#39;', "'")
    expect(words).toContain('Bonjour MLLE TEST')
    expect(words).toContain("N'oubliez pas de renseigner votre planning sur plusieurs mois !")
    expect(words.replace(/\s+/g, ' ')).toContain(
      'Si vous les laissez en blanc, vos fiches ne remonteront pas dans les recherches par dates',
    )
    expect(words).toContain('Dernière mise à jour')
    expect(words).toContain('Juillet')
  })
})

test('OWN-03 a form left open past the session comes back with what was typed, and saves nothing by itself', async () => {
  const fields = await open('2028-03')
  app.clock.advance({ minutes: 21 })
  const late = await send('2028-03', { ...fields, 'week-1': 'L', d20: 'O' })
  expect(late.status).toBe(303)
  expect(late.location).toContain('motif=inactivite')
  const resumed = new URL(late.location ?? '', 'http://localhost').searchParams.get('retour') ?? ''
  owner = await app.signInAs(app.network.owner)
  const shown = await owner.get(resumed)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('Voici ce que vous aviez saisi.')
  const again = formFields(shown.text, planning('2028-03'))
  expect([again.d4, again.d20, again.d11]).toEqual(['L', 'O', '?'])
  expect(await lettersOf('2028-03')).toBe('?'.repeat(31))
  await send('2028-03', again)
  expect(await open('2028-03')).toMatchObject({ d4: 'L', d20: 'O' })
})
