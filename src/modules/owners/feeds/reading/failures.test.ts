import { describe, expect, test } from 'vitest'
import {
  type Behaviour,
  calendarText,
  drips,
  floods,
  redirectsTo,
  refuses,
  sends,
} from '../../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'

const world = ownerOfFeeds()

/** A healthy stay first, then the trap: what was known stands, and the panel says why. */
async function changesNothing(behaviour: Behaviour, problem: string, sentence: string) {
  await world.connect(calendarText([july(11, 18, 'a')]))
  const before = await world.lodging.month('2026-07')
  expect(before.slice(10, 17)).toBe('LLLLLLL')
  world.site(behaviour)
  await world.lodging.readLater()
  expect(await world.lodging.month('2026-07')).toBe(before)
  expect(await world.lodging.feed()).toMatchObject({ problem })
  expect(await world.shown()).toContain(sentence)
}

describe('OWN-28 a feed that fails changes nothing and is reported', () => {
  test('OWN-28 a 403', () => changesNothing(refuses(403), 'http-403', 'le site refuse l&#39;accès (réponse 403)'))
  test('OWN-28 a 404', () => changesNothing(refuses(404), 'http-404', 'ne connaît plus cette adresse'))
  test('OWN-28 a 500', () => changesNothing(refuses(500), 'http-500', 'répond par une erreur (réponse 500)'))
  test('OWN-28 a page that is no calendar', () =>
    changesNothing(
      sends('\n<!DOCTYPE html><html>Connectez-vous</html>'),
      'a-page',
      'mène à une page du site, pas à son calendrier',
    ))
  test('OWN-28 something that is neither a page nor a calendar', () =>
    changesNothing(sends('Bonjour'), 'unreadable', 'pas un calendrier entier et lisible'))
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
    changesNothing(redirectsTo(`http://localhost:${world.server.port}/x`), 'private-address', 'mène à un réseau privé'))
  test('OWN-28 a redirect to a file of this machine', () =>
    changesNothing(redirectsTo('file:///etc/passwd'), 'bad-address', 'ne commence pas par http'))
  test('OWN-28 redirects in a circle', () =>
    changesNothing(
      (_, response) => void response.writeHead(302, { location: '' }).end(),
      'too-many-redirects',
      'sans fin',
    ))
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
