import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarText } from '../../../../../test/support/feed-server.ts'
import { ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'
import { createApp } from '../../../../app.tsx'
import { writeCalendar } from '../../../../platform/documents/ics/write.ts'

const world = ownerOfFeeds()

const addresses = async () =>
  [
    ...(await world.owner.get(world.panel)).text.matchAll(
      /value="http:\/\/localhost(\/cles-vacances\/calendriers\/[^"]+)"/g,
    ),
  ].map((match) => match[1] ?? '')

async function openAddress() {
  await world.owner.get(world.panel)
  await world.owner.post(`${world.panel}/adresses`)
  const [address] = (await addresses()).slice(-1)
  return address ?? ''
}

/** Read back by a reader that is not ours. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    expect(event.startDate.isDate && event.endDate.isDate).toBe(true)
    return `${event.startDate} ${event.endDate} ${event.summary}`
  })
}

const uids = (text: string) => [...text.matchAll(/^UID:(.*)\r$/gm)].map((match) => match[1])

/** RFC 5545 line by line: CRLF, 75 octets, properties and parameters of the grammar, what each component must have. */
function strictlyChecked(text: string) {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(Buffer.from(line).toString(), 'no character is cut').toBe(line)
  }
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9-]*(;[A-Z-]+=[^;:,"]+)*:.*$/)
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Escale//Plannings//FR'])
  expect(lines.at(-1)).toBe('END:VCALENDAR')
  const events = lines.join('\n').split('BEGIN:VEVENT\n').slice(1)
  for (const event of events) {
    for (const property of ['UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:', 'DTEND;VALUE=DATE:', 'SUMMARY:'])
      expect(event.split('\n').filter((line) => line.startsWith(property)).length, property).toBe(1)
    expect(event).toMatch(/DTSTAMP:\d{8}T\d{6}Z\n/)
    expect(event).toMatch(/DTSTART;VALUE=DATE:\d{8}\n/)
  }
  expect(new Set(uids(text)).size).toBe(events.length)
}

describe('OWN-28 the private address of a planning', () => {
  test('OWN-28 gives what is let, option and closed as whole days; a strict reader reads it back', async () => {
    await world.lodging.type('2026-07-11', '2026-07-18', 'let')
    await world.lodging.type('2026-07-18', '2026-07-20', 'option')
    await world.lodging.type('2026-07-20', '2026-08-01', 'available')
    await world.lodging.type('2026-11-01', '2027-03-01', 'closed')
    const answer = await world.app.visitor().get(await openAddress())
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    strictlyChecked(answer.text)
    expect(readBack(answer.text)).toEqual([
      '2026-07-11 2026-07-18 Loué',
      '2026-07-18 2026-07-20 Option',
      '2026-11-01 2027-03-01 Fermé',
    ])
  })

  test('OWN-28 a line is folded at 75 octets, never within a character, and its special characters come back', () => {
    const summary = `Été ; à la « Ferme », ${'é'.repeat(90)} \\ 🏔️\nfin`
    const event = { uid: 'a@x', from: '2026-07-11', until: '2026-07-18', summary }
    const stamp = Temporal.Instant.from('2026-07-06T08:00:00.123456Z')
    const text = writeCalendar({ name: summary, refreshMinutes: 30, stamp, events: [event] })
    strictlyChecked(text)
    expect(readBack(text)).toEqual([`2026-07-11 2026-07-18 ${summary}`])
  })

  test('OWN-28 a block keeps its UID while its end moves, and while time goes by', async () => {
    await world.lodging.type('2026-07-11', '2026-07-18', 'let')
    const address = await openAddress()
    const before = uids((await world.app.visitor().get(address)).text)
    await world.lodging.type('2026-07-18', '2026-07-20', 'let')
    await world.lodging.type('2026-07-25', '2026-07-27', 'let')
    world.app.clock.advance({ hours: 24 * 14 })
    const after = uids((await world.app.visitor().get(address)).text)
    expect(after.length).toBe(2)
    expect(after[0]).toBe(before[0])
  })

  test('OWN-28 only the chosen states are sent, and a choice of none is refused beside the boxes', async () => {
    await world.lodging.type('2026-07-11', '2026-07-18', 'option')
    const address = await openAddress()
    const exportId = address.split('/').at(-2)
    await world.owner.get(world.panel)
    const refused = await world.owner.post(`${world.panel}/adresses/${exportId}/etats`, {})
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Choisissez au moins un état à transmettre.')
    await world.owner.post(`${world.panel}/adresses/${exportId}/etats`, { states: ['let', 'closed'] })
    expect(readBack((await world.app.visitor().get(address)).text)).toEqual([])
  })

  test('OWN-28 is not changed while its nights are not: 304, whatever the moment', async () => {
    await world.lodging.type('2026-07-11', '2026-07-18', 'let')
    const address = await openAddress()
    const first = await world.app.visitor().get(address)
    const etag = first.headers.get('etag') ?? ''
    world.app.clock.advance({ hours: 3 })
    expect((await world.app.visitor().get(address, { 'if-none-match': etag })).status).toBe(304)
    await world.lodging.type('2026-07-18', '2026-07-19', 'let')
    expect((await world.app.visitor().get(address, { 'if-none-match': etag })).status).toBe(200)
  })

  test('OWN-28 « Changer l’adresse » revokes the one before; another secret, lodging or network opens nothing', async () => {
    const address = await openAddress()
    expect((await world.app.visitor().get(address)).status).toBe(200)
    expect((await world.app.visitor().get(address.replace(/.\.ics$/, '!.ics'))).status).toBe(404)
    expect((await world.app.visitor().get(address.replace('cles-vacances', 'gites-voisins'))).status).toBe(404)
    const exportId = address.split('/').at(-2)
    await world.owner.get(world.panel)
    await world.owner.post(`${world.panel}/adresses/${exportId}/renouvellement`)
    expect((await world.app.visitor().get(address)).status).toBe(404)
    const [renewed = ''] = await addresses()
    expect(renewed).not.toBe(address)
    expect((await world.app.visitor().get(renewed)).status).toBe(200)
  })

  test('OWN-28 says when a site last read it', async () => {
    expect((await world.owner.get(world.panel)).text).not.toContain('Lue pour la dernière fois')
    await world.app.visitor().get(await openAddress())
    expect((await world.owner.get(world.panel)).text).toContain('Lue pour la dernière fois le lundi 6 juillet 2026')
  })

  test('OWN-28 a planning is given also where nothing may be written: a reading depends on no writing', async () => {
    await world.lodging.type('2026-07-11', '2026-07-18', 'let')
    const address = await openAddress()
    const reader = createApp({ ...world.app.services, db: { ...world.app.db, readOnly: true } })
    const answer = await reader.request(address, {}, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })
    expect(answer.status).toBe(200)
    expect(readBack(await answer.text())).toEqual(['2026-07-11 2026-07-18 Loué'])
  })
})

describe('OWN-28 never back to where it came from', () => {
  const stay = (from: string, until: string, uid = `${from}@site`) => ({ from, until, uid })

  test("OWN-28 a site's own stays are not sent back to it; everybody else gets them", async () => {
    await world.lodging.type('2026-07-11', '2026-07-18', 'available')
    await world.connect(calendarText([stay('2026-07-11', '2026-07-14')]), { name: 'airbnb' })
    await world.connect(calendarText([stay('2026-07-20', '2026-07-22')]), { name: 'abritel' })
    const [toAirbnb = '', toAbritel = ''] = await addresses()
    const toAll = await openAddress()
    expect(readBack((await world.app.visitor().get(toAirbnb)).text)).toEqual(['2026-07-20 2026-07-22 Loué'])
    expect(readBack((await world.app.visitor().get(toAbritel)).text)).toEqual(['2026-07-11 2026-07-14 Loué'])
    expect(readBack((await world.app.visitor().get(toAll)).text).length).toBe(2)
  })

  test('OWN-28 our own events that a site sends back under their UID are dropped', async () => {
    await world.lodging.type('2026-07-11', '2026-07-18', 'let')
    const ours = (await world.app.visitor().get(await openAddress())).text
    await world.connect(ours, { name: 'abritel' })
    expect((await world.lodging.feed()).ignoredBlocks).toBe(1)
    await world.lodging.type('2026-07-11', '2026-07-18', 'available')
    expect((await world.lodging.month('2026-07')).slice(10, 17)).toBe('DDDDDDD')
  })

  test('OWN-28 the nights of a site, sent to another that sends them back as its own, go no further: no ghost stays', async () => {
    await world.connect(calendarText([stay('2026-07-11', '2026-07-14')]), { name: 'airbnb' })
    await world.connect(calendarText([]), { name: 'abritel' })
    const [toAirbnb = '', toAbritel = ''] = await addresses()
    await world.app.visitor().get(toAbritel)
    world.site(calendarText([stay('2026-07-11', '2026-07-14', 'blocked@abritel')]), 'abritel')
    await world.lodging.readLater()
    await world.back()
    expect((await world.owner.get(world.panel)).text).toContain('sans doute vos propres nuits, que ce site renvoie')
    expect((await world.owner.get(world.panel)).text).not.toContain('prises deux fois')
    expect(readBack((await world.app.visitor().get(toAirbnb)).text)).toEqual([])
    // Cancelled at Airbnb: Abritel reads that nothing is held any more, and gives its echo up.
    world.site(calendarText([stay('2026-08-01', '2026-08-03')]), 'airbnb')
    await world.lodging.readLater()
    expect(readBack((await world.app.visitor().get(toAirbnb)).text)).toEqual([])
    expect(readBack((await world.app.visitor().get(toAbritel)).text)).toEqual(['2026-08-01 2026-08-03 Loué'])
    world.site(calendarText([stay('2026-08-01', '2026-08-03', 'blocked2@abritel')]), 'abritel')
    await world.lodging.readLater()
    expect(await world.lodging.month('2026-07')).toBe('?'.repeat(31))
  })

  test("OWN-28 a planning's own address is not connected to itself", async () => {
    const address = `http://localhost${await openAddress()}`
    const answer = await world.owner.post(`${world.panel}/agendas`, { name: 'Moi', address })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('adresse de ce planning lui-même')
  })
})
