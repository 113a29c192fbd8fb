import { describe, expect, test } from 'vitest'
import { calendarText } from '../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../test/worlds/owner-of-feeds.ts'
import { feedForm } from './forms.ts'

const world = ownerOfFeeds()

describe('OWN-28 addresses that are refused at once', () => {
  test.each([
    ['ftp://www.exemple.fr/a.ics', 'doit commencer par https://'],
    ['file:///etc/passwd', 'doit commencer par https://'],
    ['https://nom:secret@www.exemple.fr/a.ics', 'sans nom d&#39;utilisateur'],
    ['http://127.0.0.1/a.ics', 'réseau privé'],
    ['http://2130706433/a.ics', 'réseau privé'],
    ['http://[::1]/a.ics', 'réseau privé'],
    ['http://[::ffff:10.0.0.1]/a.ics', 'réseau privé'],
    ['http://169.254.169.254/latest/meta-data', 'réseau privé'],
    ['http://localhost:5432/', 'réseau privé'],
  ])('OWN-28 %s', async (address, sentence) => {
    await world.owner.get(world.panel)
    const answer = await world.owner.post(`${world.panel}/agendas`, { name: 'Airbnb', address })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain(`value="${address.replaceAll('&', '&amp;')}"`)
  })

  test.each([
    ['  https://www.exemple.fr/a.ics  ', 'https://www.exemple.fr/a.ics'],
    ['http://www.exemple.fr/a.ics', 'http://www.exemple.fr/a.ics'],
    ['webcal://www.exemple.fr/a.ics?s=1', 'https://www.exemple.fr/a.ics?s=1'],
    ['www.exemple.fr/calendrier/a.ics', 'https://www.exemple.fr/calendrier/a.ics'],
    ['<https://www.exemple.fr/a.ics>', 'https://www.exemple.fr/a.ics'],
    ['« https://www.exemple.fr/a.ics »', 'https://www.exemple.fr/a.ics'],
    ['https://www.exemple.fr/cal endrier.ics', 'https://www.exemple.fr/calendrier.ics'],
  ])('OWN-28 « %s » is taken as it is meant', (address, meant) => {
    expect(feedForm.parse({ name: 'Airbnb', address }).address).toBe(meant)
  })

  test('OWN-28 a name that resolves to a private address is never connected to', async () => {
    await world.owner.get(world.panel)
    const address = `http://localhost.localdomain:${world.server.port}/x.ics`
    await world.owner.post(`${world.panel}/agendas`, { name: 'Airbnb', address })
    expect((await world.lodging.feed()).problem).toMatch(/^(private-address|unknown-host)$/)
    expect(world.server.count('/x.ics')).toBe(0)
  })
})

describe('OWN-28 at most ten calendars a lodging', () => {
  const address = (name: string) => world.site(calendarText([july(11, 14, name)]), name)

  test('OWN-28 the eleventh is refused with a sentence, and the panel says so before; one removed makes room', async () => {
    for (let number = 1; number <= 10; number += 1) await world.connect(calendarText([]), { name: `Site ${number}` })
    const { text } = await world.owner.get(world.panel)
    expect(text).toContain('Cet hébergement a déjà 10 calendriers')
    expect(text).not.toContain('Connecter ce calendrier')
    const answer = await world.owner.post(`${world.panel}/agendas`, { name: 'Onze', address: address('Onze') })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Cet hébergement a déjà 10 calendriers')
    expect(world.asked('Onze')).toBe(0)
    const { id } = await world.lodging.feed()
    await world.press(`agendas/${id}/retrait`)
    await world.connect(calendarText([]), { name: 'Onze' })
  })

  test('OWN-28 of several sent at once no more than ten are kept', async () => {
    for (let number = 1; number <= 9; number += 1) await world.connect(calendarText([]), { name: `Site ${number}` })
    await world.owner.get(world.panel)
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((name) => world.owner.post(`${world.panel}/agendas`, { name, address: address(name) })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
  })
})
