import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paint, type Span, statesOf } from '../rules.ts'
import { type NightState, nightStates } from '../schema.ts'
import { type HeldSpan, layOver } from './rules.ts'

const night = (number: number) => Temporal.PlainDate.from('2026-07-01').add({ days: number - 1 })
const letters: Record<NightState, string> = { available: 'D', let: 'L', option: 'O', closed: 'F' }
const stateOf: Record<string, NightState> = { D: 'available', L: 'let', O: 'option', F: 'closed' }

/** One letter a night, from 1 July. */
const typed = (text: string) =>
  [...text].reduce<Span[]>(
    (spans, letter, at) => paint(spans, night(at + 1), night(at + 2), stateOf[letter] ?? null),
    [],
  )
const textOf = (spans: readonly Span[], nights = 12) =>
  statesOf(spans, night(1), night(nights + 1))
    .map((state) => (state ? letters[state] : '?'))
    .join('')
const held = (from: number, until: number, heldAs: HeldSpan['heldAs'] = 'let'): HeldSpan => ({
  firstNightOn: night(from),
  departureOn: night(until),
  heldAs,
})

test('OWN-28 the worked example of docs/algorithms/feeds.md', () => {
  const people = typed('DDD??LOFDDD?')
  const airbnb = [held(2, 6), held(9, 10), held(10, 11, 'closed')]
  const abritel = [held(5, 9)]
  expect(textOf(layOver({ typed: people, feeds: [...airbnb, ...abritel] }))).toBe('DLLLLLOFLFD?')
  // Airbnb's first stay is cancelled: what was typed is back, except where Abritel holds the night too.
  expect(textOf(layOver({ typed: people, feeds: [...airbnb.slice(1), ...abritel] }))).toBe('DDD?LLOFLFD?')
  // Abritel's stay is set aside.
  expect(textOf(layOver({ typed: people, feeds: airbnb.slice(1) }))).toBe('DDD??LOFLFD?')
})

test('OWN-28 whatever the layers, each night is what the rule says of it alone, in spans as few as possible', () => {
  const length = 40
  const anyTyped = fc.array(fc.constantFrom<NightState | null>(...nightStates, null), {
    minLength: length,
    maxLength: length,
  })
  const anyHeld = fc.array(
    fc.record({
      from: fc.integer({ min: 1, max: length }),
      nights: fc.integer({ min: 1, max: 9 }),
      heldAs: fc.constantFrom<HeldSpan['heldAs']>('let', 'closed'),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(anyTyped, anyHeld, (states, stays) => {
      const text = states.map((state) => (state ? letters[state] : '?')).join('')
      const feeds = stays.map(({ from, nights, heldAs }) => held(from, Math.min(length + 1, from + nights), heldAs))
      const expected = [...text].map((letter, at) => {
        if (!'D?'.includes(letter)) return letter
        const own = stays.filter(({ from, nights }) => from <= at + 1 && at + 1 < from + nights)
        if (own.some(({ heldAs }) => heldAs === 'let')) return 'L'
        return own.length > 0 ? 'F' : letter
      })
      const laid = layOver({ typed: typed(text), feeds })
      expect(textOf(laid, length)).toBe(expected.join(''))
      expect(laid).toEqual(typed(expected.join('')))
    }),
  )
})
