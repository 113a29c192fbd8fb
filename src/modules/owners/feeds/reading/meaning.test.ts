import { describe, expect, test } from 'vitest'
import { calendarText, eventText } from '../../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'

const world = ownerOfFeeds()

describe('OWN-28 what a file says', () => {
  test('OWN-28 DATE values are days, whatever zone stands around them, and DTEND is the day of departure', async () => {
    const named = [
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE;TZID=Pacific/Auckland:20260720',
      'DTEND;VALUE=DATE;TZID=Pacific/Auckland:20260722',
      'END:VEVENT',
    ].join('\r\n')
    const text = calendarText([july(11, 14, 'a'), named])
    await world.connect(text.replace('VERSION:2.0', 'VERSION:2.0\r\nX-WR-TIMEZONE:America/Los_Angeles'))
    expect(await world.lodging.month('2026-07')).toBe(`${'?'.repeat(10)}LLL${'?'.repeat(6)}LL${'?'.repeat(10)}`)
  })

  test('OWN-28 of two events with one UID the newest sequence counts; without one both are kept', async () => {
    const older = { ...july(11, 14, 'a'), more: ['SEQUENCE:1'] }
    await world.connect(calendarText([older, { ...july(20, 22, 'a'), more: ['SEQUENCE:2'] }]))
    expect(await world.lodging.month('2026-07')).toBe(`${'?'.repeat(19)}LL${'?'.repeat(10)}`)
    world.site(calendarText([july(11, 13, 'b'), july(25, 27, 'b')]))
    await world.lodging.readLater()
    expect(await world.lodging.month('2026-07')).toBe(`${'?'.repeat(10)}LL${'?'.repeat(12)}LL${'?'.repeat(5)}`)
  })

  test('OWN-28 a cancelled event is no stay', async () => {
    await world.connect(calendarText([{ ...july(11, 14, 'a'), more: ['STATUS:CANCELLED'] }]))
    expect(await world.lodging.month('2026-07')).toBe('?'.repeat(31))
  })

  test('OWN-28 no PRODID, no UID, bare line feeds, a byte order mark: read all the same', async () => {
    await world.connect(`\ufeff${calendarText([july(11, 14)], null).replaceAll('\r\n', '\n')}`)
    expect((await world.lodging.month('2026-07')).slice(9, 15)).toBe('?LLL??')
  })

  test('OWN-28 a feed that gives the last night has a switch', async () => {
    await world.connect(calendarText([july(11, 13, 'a'), july(20, 20, 'b')]), { endsOnLastNight: 'oui' })
    expect(await world.lodging.month('2026-07')).toBe(`${'?'.repeat(10)}LLL${'?'.repeat(6)}L${'?'.repeat(11)}`)
  })

  test("OWN-28 « Not available » of Airbnb: a block of the host's closes, the rolling one at the horizon holds nothing", async () => {
    const block = 'Airbnb (Not available)'
    const rolling = { from: '2027-06-20', until: '2027-07-06', summary: block }
    await world.connect(calendarText([july(11, 14, 'a'), { ...july(20, 22, 'b'), summary: block }, rolling]))
    expect(await world.lodging.month('2026-07')).toBe(`${'?'.repeat(10)}LLL${'?'.repeat(6)}FF${'?'.repeat(10)}`)
    expect(await world.lodging.month('2027-06')).toBe('?'.repeat(30))
    expect((await world.lodging.feed()).ignoredBlocks).toBe(1)
    const { changedAt } = await world.lodging.feed()
    world.site(
      calendarText([
        july(11, 14, 'a'),
        { ...july(20, 22, 'b'), summary: block },
        { ...rolling, from: '2027-06-21', until: '2027-07-07' },
      ]),
    )
    await world.lodging.readLater()
    expect((await world.lodging.feed()).changedAt?.toString()).toBe(changedAt?.toString())
  })

  test('OWN-28 Booking.com says « CLOSED - Not available » of real stays', async () => {
    await world.connect(calendarText([{ ...july(11, 14, 'a'), summary: 'CLOSED - Not available' }]), {
      name: 'Booking.com',
    })
    expect((await world.lodging.month('2026-07')).slice(9, 15)).toBe('?LLL??')
  })

  test("OWN-28 moments become nights at the organisation's place, whatever name Outlook gives its zone", async () => {
    const timed = (start: string, end: string) =>
      ['BEGIN:VEVENT', start, end, 'SUMMARY:Famille', 'END:VEVENT'].join('\r\n')
    await world.connect(
      calendarText([
        timed('DTSTART;TZID=Romance Standard Time:20260711T160000', 'DTEND;TZID=Romance Standard Time:20260714T100000'),
        timed('DTSTART:20260717T230000Z', 'DTEND:20260720T080000Z'),
        timed('DTSTART;TZID=Zone inconnue:20260725T180000', 'DTEND;TZID=Zone inconnue:20260726T100000'),
        timed('DTSTART;TZID=Europe/Paris:20260728T140000', 'DTEND;TZID=Europe/Paris:20260728T150000'),
      ]),
    )
    expect(await world.lodging.month('2026-07')).toBe('??????????LLL????LL?????L??????')
  })

  test('OWN-28 20,000 events are read', { timeout: 30_000 }, async () => {
    const first = Temporal.PlainDate.from('2026-07-01')
    const events = Array.from({ length: 20_000 }, (_, index) => {
      const from = first.add({ days: index % 900 })
      return eventText({ from: from.toString(), until: from.add({ days: 1 }).toString(), uid: `${index}@x` })
    })
    await world.connect(calendarText(events))
    await world.lodging.readLater()
    expect(await world.lodging.month('2027-03')).toBe('L'.repeat(31))
    expect((await world.lodging.feed()).problem).toBe('')
  })
})
