import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../test/support/app.ts'
import {
  type Behaviour,
  calendarText,
  drips,
  eventText,
  type FeedServer,
  floods,
  redirectsTo,
  refuses,
  sends,
  startFeedServer,
  type WrittenEvent,
} from '../../../../test/support/feed-server.ts'
import { connectedLodging, plantLodging } from '../../../../test/worlds/connected-lodging.ts'

/** Every trap of calendars in the wild, against a server of ours that behaves as badly, over real HTTP. */
let server: FeedServer
let app: TestApp
let owner: Visitor
let lodging: ReturnType<typeof connectedLodging>
let panel = ''
let path = ''
beforeAll(async () => {
  server = await startFeedServer()
  app = await startTestApp({ services: { mayFetchLocally: (url) => url.host === `127.0.0.1:${server.port}` } })
  owner = await app.signInAs(app.network.owner)
})
afterAll(async () => {
  await app?.stop()
  await server?.close()
})

let count = 0
beforeEach(async () => {
  app.clock.set('2026-07-06T08:00:00Z')
  owner = await app.signInAs(app.network.owner)
  const id = await plantLodging(app)
  lodging = connectedLodging(app, id)
  panel = `/cles-vacances/proprietaires/calendriers/${id}`
  count += 1
  path = `/trap-${count}.ics`
})

const july = (from: number, until: number, uid?: string): WrittenEvent => ({
  from: `2026-07-${String(from).padStart(2, '0')}`,
  until: `2026-07-${String(until).padStart(2, '0')}`,
  ...(uid !== undefined && { uid }),
})

async function connect(behaviour: Behaviour | string, options: Record<string, string> = {}, name = 'Airbnb') {
  const address = server.at(path, behaviour)
  await owner.get(panel)
  const answer = await owner.post(`${panel}/agendas`, { name, address, ...options })
  expect(answer.status).toBe(303)
  return lodging.feed()
}

/** The panel, by a session of its own: time goes by here. */
async function shown() {
  const visitor = await app.signInAs(app.network.owner)
  return (await visitor.get(panel)).text
}

const now = (behaviour: Behaviour | string) => server.at(path, behaviour)

/** A healthy stay first, then the trap: what was known stands, and the panel says why. */
async function changesNothing(behaviour: Behaviour, problem: string, sentence: string) {
  await connect(calendarText([july(11, 18, 'a')]))
  const before = await lodging.month('2026-07')
  expect(before.slice(10, 17)).toBe('LLLLLLL')
  now(behaviour)
  await lodging.readLater()
  expect(await lodging.month('2026-07')).toBe(before)
  expect(await lodging.feed()).toMatchObject({ problem })
  expect(await shown()).toContain(sentence)
}

describe('OWN-28 a feed that fails changes nothing and is reported', () => {
  test('OWN-28 a 403', () => changesNothing(refuses(403), 'http-403', 'le site refuse l&#39;accès (réponse 403)'))
  test('OWN-28 a 404', () => changesNothing(refuses(404), 'http-404', 'ne connaît plus cette adresse'))
  test('OWN-28 a 500', () => changesNothing(refuses(500), 'http-500', 'répond par une erreur (réponse 500)'))
  test('OWN-28 a page that is no calendar', () =>
    changesNothing(sends('<html>Connectez-vous</html>'), 'unreadable', 'pas un calendrier entier et lisible'))
  test('OWN-28 an empty body', () => changesNothing(sends(''), 'unreadable', 'pas un calendrier entier et lisible'))
  test('OWN-28 a file cut off between two events', () =>
    changesNothing(
      sends(calendarText([july(20, 22, 'b')]).replace('END:VCALENDAR\r\n', '')),
      'unreadable',
      'pas un calendrier entier',
    ))
  test('OWN-28 a connection cut off in the middle of the body', () =>
    changesNothing(
      (_, response) => {
        const text = calendarText([])
        response.writeHead(200, { 'content-length': String(text.length * 2) }).write(text)
        setTimeout(() => response.destroy(), 50)
      },
      'unreachable',
      'le site ne répond pas',
    ))
  test('OWN-28 a date that does not exist', () =>
    changesNothing(
      sends(calendarText([{ from: '2026-02-31', until: '2026-03-02' }])),
      'unreadable',
      'pas un calendrier',
    ))
  test('OWN-28 an event that ends before it begins', () =>
    changesNothing(sends(calendarText([july(20, 12)])), 'unreadable', 'pas un calendrier'))
  test('OWN-28 50 MB', () => changesNothing(floods, 'too-large', 'dépasse 5 Mo'))
  test('OWN-28 a size of 50 MB announced and not sent', () =>
    changesNothing(
      (_, response) => void response.writeHead(200, { 'content-length': '52428800' }).flushHeaders(),
      'too-large',
      'dépasse 5 Mo',
    ))
  test('OWN-28 a slow drip', { timeout: 40_000 }, () => changesNothing(drips, 'too-slow', 'trop longtemps'))
  test('OWN-28 a redirect to a private address', () =>
    changesNothing(redirectsTo('http://127.0.0.1:9/x'), 'private-address', 'mène à un réseau privé'))
  test('OWN-28 a redirect to a name that resolves to a private address', () =>
    changesNothing(redirectsTo(`http://localhost:${server.port}/x`), 'private-address', 'mène à un réseau privé'))
  test('OWN-28 a redirect to a file of this machine', () =>
    changesNothing(redirectsTo('file:///etc/passwd'), 'bad-address', 'ne commence pas par http'))
  test('OWN-28 redirects in a circle', () =>
    changesNothing(redirectsTo(`http://127.0.0.1:${server.port}${path}`), 'too-many-redirects', 'sans fin'))
  test('OWN-28 hostile nesting', () =>
    changesNothing(
      sends(`BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(100_000)}${'END:VEVENT\r\n'.repeat(100_000)}END:VCALENDAR`),
      'unreadable',
      'pas un calendrier',
    ))
  test('OWN-28 an event repeated every second', () =>
    changesNothing(
      sends(calendarText([{ ...july(20, 21), more: ['RRULE:FREQ=SECONDLY'] }])),
      'unreadable',
      'pas un calendrier',
    ))
})

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
    await owner.get(panel)
    const answer = await owner.post(`${panel}/agendas`, { name: 'Airbnb', address })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain(`value="${address.replaceAll('&', '&amp;')}"`)
  })

  test('OWN-28 a name that resolves to a private address is never connected to', async () => {
    await owner.get(panel)
    const address = `http://localhost.localdomain:${server.port}/x.ics`
    await owner.post(`${panel}/agendas`, { name: 'Airbnb', address })
    expect((await lodging.feed()).problem).toMatch(/^(private-address|unknown-host)$/)
    expect(server.count('/x.ics')).toBe(0)
  })
})

describe('OWN-28 emptiness', () => {
  const empty = calendarText([])

  test('OWN-28 a calendar that is suddenly empty changes nothing until it has said so four times over 90 minutes', async () => {
    await connect(calendarText([july(11, 18, 'a')]))
    const before = await lodging.month('2026-07')
    now(empty)
    for (const reading of [1, 2, 3]) {
      await lodging.readLater()
      expect(await lodging.month('2026-07')).toBe(before)
      expect(await lodging.feed()).toMatchObject({ problem: 'empty', emptyReadings: reading })
    }
    expect(await shown()).toContain('(lecture 3 sur 4)')
    await lodging.readLater()
    expect(await lodging.month('2026-07')).toBe('?'.repeat(31))
    expect(await lodging.feed()).toMatchObject({ problem: '', emptyReadings: 0 })
  })

  test('OWN-28 a stay that comes back ends the doubt', async () => {
    await connect(calendarText([july(11, 18, 'a')]))
    now(empty)
    await lodging.readLater()
    now(calendarText([july(11, 18, 'a')]))
    await lodging.readLater()
    expect(await lodging.feed()).toMatchObject({ problem: '', emptyReadings: 0, emptySince: null })
  })

  test('OWN-28 a calendar without a stay to come may be empty from the start', async () => {
    await connect(empty)
    expect(await lodging.feed()).toMatchObject({ problem: '' })
    expect(await lodging.month('2026-07')).toBe('?'.repeat(31))
  })
})

describe('OWN-28 what a healthy reading changes', () => {
  test('OWN-28 a stay that vanishes is cancelled: its nights are what was typed', async () => {
    await lodging.type('2026-07-01', '2026-07-20', 'available')
    await connect(calendarText([july(11, 14, 'a'), july(20, 22, 'b')]))
    expect(await lodging.month('2026-07')).toBe(`${'D'.repeat(10)}LLL${'D'.repeat(6)}LL${'?'.repeat(10)}`)
    now(calendarText([july(11, 14, 'a')]))
    await lodging.readLater()
    expect(await lodging.month('2026-07')).toBe(`${'D'.repeat(10)}LLL${'D'.repeat(6)}${'?'.repeat(12)}`)
  })

  test('OWN-28 past nights stay when the site forgets them, also of a stay under way', async () => {
    await connect(calendarText([july(2, 5, 'a'), july(4, 9, 'b'), july(20, 22, 'c')]))
    now(calendarText([july(20, 22, 'c')]))
    await lodging.readLater()
    expect(await lodging.month('2026-07')).toBe(`?LLLL${'?'.repeat(14)}LL${'?'.repeat(10)}`)
  })

  test('OWN-28 the same UID with other dates is a change, not a second stay', async () => {
    await connect(calendarText([july(11, 14, 'a')]))
    now(calendarText([july(12, 16, 'a')]))
    await lodging.readLater()
    expect((await lodging.month('2026-07')).slice(9, 17)).toBe('??LLLL??')
  })

  test('OWN-28 of two events with one UID the newest sequence counts; without one both are kept', async () => {
    const older = { ...july(11, 14, 'a'), more: ['SEQUENCE:1'] }
    await connect(calendarText([older, { ...july(20, 22, 'a'), more: ['SEQUENCE:2'] }]))
    expect(await lodging.month('2026-07')).toBe(`${'?'.repeat(19)}LL${'?'.repeat(10)}`)
    now(calendarText([july(11, 13, 'b'), july(25, 27, 'b')]))
    await lodging.readLater()
    expect(await lodging.month('2026-07')).toBe(`${'?'.repeat(10)}LL${'?'.repeat(12)}LL${'?'.repeat(5)}`)
  })

  test('OWN-28 a stay written two or three times is one', async () => {
    await connect(calendarText([july(11, 14, 'a'), july(11, 14, 'b'), july(11, 14)]))
    expect(await shown()).toContain('Séjours à venir (1&nbsp;séjour)'.replace('&nbsp;', '\u00a0'))
  })

  test('OWN-28 UIDs that change at every reading, or lack, do not flap', async () => {
    await connect(calendarText([july(11, 14, 'a1'), july(20, 22)]))
    const { changedAt } = await lodging.feed()
    now(calendarText([july(11, 14, 'a2'), july(20, 22)]))
    await lodging.readLater()
    now(calendarText([july(20, 22), july(11, 14, 'a3')]))
    await lodging.readLater()
    const after = await lodging.feed()
    expect(after.changedAt?.toString()).toBe(changedAt?.toString())
    expect(after.readAt?.equals(app.clock.now)).toBe(true)
  })

  test('OWN-28 a cancelled event is no stay', async () => {
    await connect(calendarText([{ ...july(11, 14, 'a'), more: ['STATUS:CANCELLED'] }]))
    expect(await lodging.month('2026-07')).toBe('?'.repeat(31))
  })

  test('OWN-28 no PRODID, no UID, bare line feeds, a byte order mark: read all the same', async () => {
    await connect(`\ufeff${calendarText([july(11, 14)], null).replaceAll('\r\n', '\n')}`)
    expect((await lodging.month('2026-07')).slice(9, 15)).toBe('?LLL??')
  })

  test('OWN-28 a feed that gives the last night has a switch', async () => {
    await connect(calendarText([july(11, 13, 'a'), july(20, 20, 'b')]), { endsOnLastNight: 'oui' })
    expect(await lodging.month('2026-07')).toBe(`${'?'.repeat(10)}LLL${'?'.repeat(6)}L${'?'.repeat(11)}`)
  })

  test("OWN-28 « Not available » of Airbnb: a block of the host's closes, the rolling one at the horizon holds nothing", async () => {
    const block = 'Airbnb (Not available)'
    const rolling = { from: '2027-06-20', until: '2027-07-06', summary: block }
    await connect(calendarText([july(11, 14, 'a'), { ...july(20, 22, 'b'), summary: block }, rolling]))
    expect(await lodging.month('2026-07')).toBe(`${'?'.repeat(10)}LLL${'?'.repeat(6)}FF${'?'.repeat(10)}`)
    expect(await lodging.month('2027-06')).toBe('?'.repeat(30))
    expect((await lodging.feed()).ignoredBlocks).toBe(1)
    const { changedAt } = await lodging.feed()
    now(
      calendarText([
        july(11, 14, 'a'),
        { ...july(20, 22, 'b'), summary: block },
        { ...rolling, from: '2027-06-21', until: '2027-07-07' },
      ]),
    )
    await lodging.readLater()
    expect((await lodging.feed()).changedAt?.toString()).toBe(changedAt?.toString())
  })

  test('OWN-28 Booking.com says « CLOSED - Not available » of real stays', async () => {
    await connect(calendarText([{ ...july(11, 14, 'a'), summary: 'CLOSED - Not available' }]), {}, 'Booking.com')
    expect((await lodging.month('2026-07')).slice(9, 15)).toBe('?LLL??')
  })

  test("OWN-28 moments become nights at the organisation's place, whatever name Outlook gives its zone", async () => {
    const timed = (start: string, end: string) =>
      ['BEGIN:VEVENT', start, end, 'SUMMARY:Famille', 'END:VEVENT'].join('\r\n')
    await connect(
      calendarText([
        timed('DTSTART;TZID=Romance Standard Time:20260711T160000', 'DTEND;TZID=Romance Standard Time:20260714T100000'),
        timed('DTSTART:20260717T230000Z', 'DTEND:20260720T080000Z'),
        timed('DTSTART;TZID=Zone inconnue:20260725T180000', 'DTEND;TZID=Zone inconnue:20260726T100000'),
        timed('DTSTART;TZID=Europe/Paris:20260728T140000', 'DTEND;TZID=Europe/Paris:20260728T150000'),
      ]),
    )
    expect(await lodging.month('2026-07')).toBe('??????????LLL????LL?????L??????')
  })

  test('OWN-28 20,000 events are read', { timeout: 30_000 }, async () => {
    const first = Temporal.PlainDate.from('2026-07-01')
    const events = Array.from({ length: 20_000 }, (_, index) => {
      const from = first.add({ days: index % 900 })
      return eventText({ from: from.toString(), until: from.add({ days: 1 }).toString(), uid: `${index}@x` })
    })
    await connect(calendarText(events))
    await lodging.readLater()
    expect(await lodging.month('2027-03')).toBe('L'.repeat(31))
    expect((await lodging.feed()).problem).toBe('')
  })
})

describe('OWN-28 conditional requests and patience', () => {
  test('OWN-28 a 304 is a healthy reading that changes nothing; once a day the whole file is asked for', async () => {
    const text = calendarText([july(11, 14, 'a')])
    await connect(sends(text, { etag: '"v1"', 'last-modified': 'Mon, 06 Jul 2026 07:00:00 GMT' }))
    now((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"v1"' }).end(text)
    })
    await lodging.readLater()
    const last = () => server.asked.filter((one) => one.path === path).at(-1)?.headers
    expect(last()).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Mon, 06 Jul 2026 07:00:00 GMT' })
    const feed = await lodging.feed()
    expect(feed.problem).toBe('')
    expect(feed.readAt?.equals(app.clock.now)).toBe(true)
    await lodging.readLater(25 * 60)
    expect(last()).not.toHaveProperty('if-none-match')
    expect((await lodging.feed()).problem).toBe('')
  })

  test('OWN-28 the next reading is in half an hour, twice as far after each failure, as far as the site asks', async () => {
    await connect(calendarText([july(11, 14, 'a')]))
    const minutes = async () => (await lodging.feed()).nextReadAt.since(app.clock.now).total('minutes')
    expect(await minutes()).toBeGreaterThanOrEqual(27)
    expect(await minutes()).toBeLessThanOrEqual(33)
    now(refuses(503))
    await lodging.readLater()
    expect(await minutes()).toBeGreaterThanOrEqual(54)
    await lodging.readLater(70)
    expect(await minutes()).toBeGreaterThanOrEqual(108)
    now(refuses(429, { 'retry-after': '36000' }))
    await lodging.readLater(140)
    expect(await minutes()).toBe(600)
    expect(await lodging.feed()).toMatchObject({ failures: 3 })
  })
})
