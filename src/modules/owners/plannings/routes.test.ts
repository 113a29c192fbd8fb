import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { formFields } from '../../../../test/support/form-fields.ts'
import { ownerAtWork } from '../../../../test/worlds/owner-at-work.ts'
import { history } from '../../../core/history/schema.ts'
import { read } from '../../../platform/database/database.ts'

const at = ownerAtWork()
const { planning, scope, open, send, fill, lettersOf } = at

describe('the month', () => {
  test('OWN-21 is shown from Saturday to Friday, every night « Non communiqué » at first', async () => {
    const { status, text } = await at.owner.get(planning('2026-11'))
    expect(status).toBe(200)
    for (const words of ['Novembre 2026', 'Mois précédent', 'Mois suivant', 'Votre hébergement : Le Mas'])
      expect(text.replaceAll('\u00a0', ' ')).toContain(words)
    expect(text).toMatch(/Vos hébergements<\/a><\/li><li aria-current="page">HL0LAR011CM01647/)
    const columns = [...text.matchAll(/<abbr title="[^"]*">(\w\w)/g)].map((match) => match[1])
    expect(columns.join(' ')).toBe('Sa Di Lu Ma Me Je Ve')
    expect(await lettersOf('2026-11')).toBe('?'.repeat(30))
  })

  test('OWN-21 has its three ways of entering, in the words of the label', async () => {
    const { text } = await at.owner.get(planning('2026-11'))
    expect(text).toContain('Précisez votre planning au mois ?')
    expect(text).toContain('Précisez votre planning à la semaine ?')
    expect(text).toContain('Précisez votre planning à la journée')
    expect(text).toContain('aria-label="samedi 7 novembre 2026"')
  })

  test('OWN-22 says what each state means', async () => {
    const text = (await at.owner.get(planning('2026-11'))).text
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
    const { text } = await at.owner.follow(answer)
    expect(text).toContain('Votre planning a été enregistré.')
    expect(text).toContain('Retour à la liste de vos hébergements')
    // October 2026 begins on a Thursday: its third row is the week of Saturday 10.
    expect(await lettersOf('2026-10')).toBe('DDDDDDDDDLOLLLLLDDDDDDDDDDDDDDF')
  })

  test('OWN-24 « Valider et aller au mois suivant » opens the next month', async () => {
    const answer = await fill('2026-12', { 'week-0': 'D', after: 'next' })
    expect(answer.location).toContain(`${planning('2027-01')}?`)
    expect((await at.owner.follow(answer)).text).toContain('Janvier 2027')
  })

  test('OWN-24 the last open month has no next one', async () => {
    const { text } = await at.owner.get(planning('2029-07'))
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
    const { text } = await at.owner.get(planning('2027-03'))
    expect(text).toContain('Toutes les cases doivent être renseignées')
    expect(text).toContain('31\u00a0jours non communiqués')
    await fill('2027-03', { month: 'D', d3: '?' })
    await fill('2027-03', { d3: '?' })
    expect((await at.owner.get(planning('2027-03'))).text).toContain('1\u00a0jour non communiqué')
  })

  test('OWN-27 past days are completed for 24 months, earlier and far months are 404', async () => {
    expect((await fill('2024-07', { month: 'L' })).status).toBe(303)
    for (const month of ['2024-06', '2029-08', '2026-13', '2026-7', 'toto', '2026-07-01', '-271821-04'])
      expect((await at.owner.get(planning(month))).status, month).toBe(404)
  })
})

test('OWN-24 sent twice, it acts once: the second gets the first’s answer', async () => {
  const form = { ...(await open('2027-07')), month: 'L' }
  const [first, second] = await Promise.all([send('2027-07', form), send('2027-07', form)])
  expect([first.status, second.status]).toEqual([303, 303])
  expect(second.location).toBe(first.location)
  expect((await open('2027-07')).read).toMatch(/^1\./)
})

test('OWN-24 the history says what changed, from what to what, by whom and for whom', async () => {
  const staff = await at.app.signInAs(at.app.network.owner, { actedBy: at.app.network.technician })
  await fill('2027-08', { d1: 'D' }, staff)
  await fill('2027-08', { d1: 'L', 'department-1': '66' }, staff)
  const entries = await read(at.app.db, scope(), (tx) =>
    tx.select().from(history).where(eq(history.verb, 'planning-saved')).orderBy(history.id),
  )
  expect(entries.at(-1)).toMatchObject({
    accountId: at.app.network.technician.accountId,
    onBehalfOfAccountId: at.app.network.owner.accountId,
    subject: 'lodging',
    subjectId: at.app.network.lodgingId,
    changes: {
      '2027-08-01': { from: 'available', to: 'let' },
      'origin-2027-08-07': { from: '', to: '66' },
    },
  })
})

test('OWN-03 a form left open past the session comes back with what was typed, and saves nothing by itself', async () => {
  const fields = await open('2028-03')
  at.app.clock.advance({ minutes: 21 })
  const late = await send('2028-03', { ...fields, 'week-1': 'L', d20: 'O' })
  expect(late.status).toBe(303)
  expect(late.location).toContain('motif=inactivite')
  const resumed = new URL(late.location ?? '', 'http://localhost').searchParams.get('retour') ?? ''
  at.owner = await at.app.signInAs(at.app.network.owner)
  const shown = await at.owner.get(resumed)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('Voici ce que vous aviez saisi.')
  const again = formFields(shown.text, planning('2028-03'))
  expect([again.d4, again.d20, again.d11]).toEqual(['L', 'O', '?'])
  expect(await lettersOf('2028-03')).toBe('?'.repeat(31))
  await send('2028-03', again)
  expect(await open('2028-03')).toMatchObject({ d4: 'L', d20: 'O' })
})
