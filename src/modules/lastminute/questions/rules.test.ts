import { expect, test } from 'vitest'
import { linkStands, type QuestionFacts } from './rules.ts'

const today = Temporal.PlainDate.from('2026-07-06')
const facts: QuestionFacts = {
  ...{ nightOn: today, answer: null, declared: 'room', planning: undefined },
  ...{ maintenance: null, entitled: true, suspended: false },
}

test('LAST-15 what is in force decides what a link does, not what it did before', () => {
  const stands = (wanted: 'room' | 'full', changes: Partial<QuestionFacts>) =>
    linkStands({ ...facts, ...changes }, wanted, today)
  expect(stands('room', {})).toBe('open')
  expect(stands('full', {})).toBe('open')
  expect(stands('full', { answer: 'full' })).toBe('open')
  expect(stands('full', { answer: 'full', declared: 'full' })).toBe('done')
  expect(stands('full', { answer: 'room', declared: 'full' })).toBe('held')
  expect(stands('room', { answer: 'full', declared: 'full' })).toBe('full')
  expect(stands('room', { answer: 'room', declared: 'full' })).toBe('full')
  expect(stands('room', { answer: 'room' })).toBe('done')
  expect(stands('room', { answer: 'full' })).toBe('held')
  expect(stands('room', { declared: undefined, planning: 'free' })).toBe('open')
  expect(stands('room', { planning: 'taken' })).toBe('taken')
  expect(stands('full', { planning: 'taken' })).toBe('open')
})

test('LAST-15 LAST-20 a link opens nothing on another day, while the tool is closed, or for a host that may not use it', () => {
  for (const wanted of ['room', 'full'] as const) {
    expect(linkStands(facts, wanted, today.add({ days: 1 }))).toBe('over')
    expect(linkStands({ ...facts, maintenance: 'De retour lundi.' }, wanted, today)).toBe('closed')
    expect(linkStands({ ...facts, entitled: false, suspended: true }, wanted, today)).toBe('suspended')
    expect(linkStands({ ...facts, entitled: false }, wanted, today)).toBe('not-entitled')
  }
})
