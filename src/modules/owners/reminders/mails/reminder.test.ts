import { expect, test } from 'vitest'
import { usualDemands } from '../../settings/rules.ts'
import { type ReminderMail, reminderMail, type ToldPlanning } from './reminder.tsx'

const day = (text: string) => Temporal.PlainDate.from(text)

const planning = (told: Partial<ToldPlanning> = {}): ToldPlanning => ({
  standing: 'behind',
  name: 'Le Mas des Oliviers',
  place: 'HL0LAR011CM01647, Carcassonne',
  href: 'https://extranet.example/plannings/1/2026-07',
  confirmedOn: day('2026-05-01'),
  short: null,
  leavesOn: null,
  ...told,
})

const mailOf = (plannings: ToldPlanning[], given: Partial<ReminderMail> = {}) =>
  reminderMail({
    organization: {
      name: 'Réseau « A & B »',
      contact: { email: 'contact@extranet.example', phone: '0468102430', hours: '', address: '' },
    },
    demands: usualDemands,
    greetingName: 'MLLE TEST',
    plannings,
    link: { href: 'https://extranet.example/rappels/xyz', until: day('2026-08-05') },
    forgottenHref: 'https://extranet.example/mot-de-passe-oublie',
    ...given,
  })

/** What a reader of the HTML sees: its words, and where its links lead. */
function readBack(html: string) {
  const decoded = (text: string) =>
    text
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  return {
    words: decoded(html.replaceAll(/<[^>]*>/g, ' ')).replaceAll(/\s+/g, ' '),
    links: [...html.matchAll(/href="([^"]*)"/g)].map((match) => decoded(match[1] ?? '')),
  }
}

const standings = ['behind', 'leaving', 'left'] as const

test('OWN-40, OWN-41 text and HTML say the same, whatever is told and of how many plannings', () => {
  for (const standing of standings)
    for (const count of [1, 2]) {
      const told = planning({ standing, leavesOn: day('2026-07-30'), short: { filledUntil: day('2026-07-12') } })
      const { text, html } = mailOf(Array.from({ length: count }, () => told))
      const { words, links } = readBack(html)
      for (const line of text.split('\n')) {
        const address = /https:\S+$/.exec(line)?.[0]
        if (address) expect(links).toContain(address)
        const said = line
          .replace(/^- /, '')
          .replace(address ?? '', '')
          .replaceAll(/\s+/g, ' ')
          .trim()
        // A name is a link of its own in HTML: its sentence is looked for word by word.
        for (const word of said.split(/[ (),]+/)) expect(words).toContain(word)
      }
      expect(text).toContain('Vous recevez ce message parce que')
      expect(html).toContain('<html lang="fr">')
    }
})

test('OWN-41 the subject says the worst first, for one and for several', () => {
  const subject = (...told: (typeof standings)[number][]) =>
    mailOf(told.map((standing) => planning({ standing, leavesOn: day('2026-07-30') }))).subject.split(' – ')[0]
  expect(subject('behind')).toBe('Votre planning est à mettre à jour')
  expect(subject('behind', 'behind')).toBe('Vos plannings sont à mettre à jour')
  expect(subject('leaving', 'behind')).toBe('Votre hébergement va quitter les recherches par dates')
  expect(subject('leaving', 'leaving')).toBe('Vos hébergements vont quitter les recherches par dates')
  expect(subject('behind', 'left')).toBe("Votre hébergement n'est plus trouvé par dates")
  expect(subject('left', 'left')).toBe('Vos hébergements ne sont plus trouvés par dates')
})

test('OWN-40 what a planning lacks is told in full', () => {
  const text = (told: Partial<ToldPlanning>) => mailOf([planning(told)]).text
  expect(text({})).toContain(': dernière mise à jour le 1er mai 2026.')
  expect(text({ short: { filledUntil: day('2026-07-12') } })).toContain("rempli jusqu'au 12 juillet 2026 seulement.")
  expect(text({ short: { filledUntil: null } })).toContain("la nuit d'aujourd'hui n'est pas renseignée.")
  expect(text({ confirmedOn: null, short: { filledUntil: null } })).toContain(': jamais rempli.')
  expect(text({ standing: 'leaving', leavesOn: day('2026-07-30') })).toContain(': le jeudi 30 juillet 2026, dernière')
})

test('a name cannot write HTML, and where nothing can be confirmed there is no link', () => {
  const { html, text } = mailOf([planning({ name: '<img src=x> & "co"', confirmedOn: null })], { link: null })
  expect(html).not.toContain('<img')
  expect(readBack(html).words).toContain('<img src=x> & "co"')
  expect(text).not.toContain('/rappels/')
  expect(text).not.toContain('Ce lien')
})
