import { expect, test } from 'vitest'
import { nextBy, type Schedule } from './timetable.ts'

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Paris').toInstant()
const zone = 'Europe/Paris'
const reminders: Schedule = { cron: '4 * * * *', timeZone: 'UTC', hours: { from: 6 } }
const questions: Schedule = { cron: '*/15 * * * *', timeZone: 'UTC', hours: { from: 16, until: 20 } }

test('what is done once a day at an hour of the organisation comes next at that hour, though the clock looks every hour', () => {
  const done = { now: at('2026-07-06T13:04'), zone, last: at('2026-07-06T06:04') }
  expect(nextBy(reminders, done)).toEqual({ cron: '4 6 * * *', timeZone: zone })
  expect(nextBy(reminders, { ...done, now: at('2026-07-07T05:59') })).toEqual({ cron: '4 6 * * *', timeZone: zone })
})

test('what was missed comes as soon as the clock looks', () => {
  const missed = { now: at('2026-07-06T13:04'), zone, last: at('2026-07-05T06:04') }
  expect(nextBy(reminders, missed)).toEqual({ cron: '4 * * * *', timeZone: 'UTC' })
  expect(nextBy(reminders, { ...missed, last: null })).toEqual({ cron: '4 * * * *', timeZone: 'UTC' })
})

test('what comes again and again in the afternoon comes next in the afternoon', () => {
  const evening = { now: at('2026-07-06T21:00'), zone, last: null }
  expect(nextBy(questions, evening)).toEqual({ cron: '*/15 16-19 * * *', timeZone: zone })
})
