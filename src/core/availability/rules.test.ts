import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  arrivalsOf,
  arrivalsTouching,
  availabilityChanged,
  freeRows,
  isFoundByDates,
  longestStay,
  paint,
  paintNights,
  type Span,
  spansOf,
  statesOf,
  within,
} from './rules.ts'
import { type NightState, nightStates } from './schema.ts'

const origin = Temporal.PlainDate.from('2026-01-20')
const length = 80
const at = (index: number) => origin.add({ days: index })
const end = at(length)

const anyState = fc.constantFrom<NightState | null>(...nightStates, null)
const anyPaint = fc.record({
  from: fc.integer({ min: 0, max: length }),
  nights: fc.integer({ min: -2, max: 30 }),
  state: anyState,
})
const anyNights = fc.dictionary(fc.integer({ min: 0, max: length - 1 }).map(String), anyState, { maxKeys: 25 })
const anyStep = fc.oneof(
  anyPaint.map((step) => ({ step })),
  anyNights.map((nights) => ({ nights })),
)

/** Paints spans and a naive array of nights alike. */
function paintBoth(steps: (typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never)[]) {
  let spans: Span[] = []
  const naive = new Array<NightState | null>(length).fill(null)
  for (const one of steps) {
    if ('step' in one) {
      const { from, nights, state } = one.step
      const until = Math.min(length, from + nights)
      spans = paint(spans, at(from), at(until), state)
      if (until > from) naive.fill(state, from, until)
    } else {
      const changes = Object.entries(one.nights).map(([index, state]) => [Number(index), state] as const)
      spans = paintNights(spans, new Map(changes.map(([index, state]) => [at(index).toString(), state])))
      for (const [index, state] of changes) naive[index] = state
    }
  }
  return { spans, naive }
}

test('OWN-21 any sequence of paints equals the naive array of nights', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const { spans, naive } = paintBoth(steps)
      expect(statesOf(spans, origin, end)).toEqual(naive)
    }),
    { numRuns: 300 },
  )
})

test('spans are always sorted, disjoint, and as few as possible', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const { spans } = paintBoth(steps)
      for (const [index, span] of spans.entries()) {
        expect(Temporal.PlainDate.compare(span.firstNightOn, span.departureOn)).toBe(-1)
        const next = spans[index + 1]
        if (!next) continue
        const order = Temporal.PlainDate.compare(span.departureOn, next.firstNightOn)
        expect(order).toBeLessThanOrEqual(0)
        expect(order === 0 && span.state === next.state).toBe(false)
      }
      expect(spansOf(statesOf(spans, origin, end), origin)).toEqual(spans)
    }),
    { numRuns: 300 },
  )
})

test('painting leaves the spans that it was given as they were', () => {
  const given = paint([], at(0), at(10), 'available')
  const before = textOf(given)
  paint(given, at(10), at(20), 'available')
  paintNights(given, new Map([[at(4).toString(), null]]))
  expect(textOf(given)).toEqual(before)
})

test('a window sees the parts of spans that lie inside it', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 6 }), fc.nat(length), fc.nat(length), (steps, one, other) => {
      const [from, until] = [Math.min(one, other), Math.max(one, other)]
      const { spans, naive } = paintBoth(steps)
      const seen = within(spans, at(from), at(until))
      expect(statesOf(seen, at(from), at(until))).toEqual(naive.slice(from, until))
      expect(statesOf(seen, origin, at(from)).every((state) => state === null)).toBe(true)
      expect(statesOf(seen, at(until), end).every((state) => state === null)).toBe(true)
    }),
  )
})

test('OWN-20, OWN-41 before any choice, after « Non », left unconfirmed, and once closed, dates do not find a lodging', () => {
  const found = { planningShown: true, leftSearchesOn: null, closedAt: null }
  expect(isFoundByDates(found)).toBe(true)
  expect(isFoundByDates({ ...found, planningShown: null })).toBe(false)
  expect(isFoundByDates({ ...found, planningShown: false })).toBe(false)
  expect(isFoundByDates({ ...found, leftSearchesOn: Temporal.PlainDate.from('2026-01-01') })).toBe(false)
  expect(isFoundByDates({ ...found, closedAt: Temporal.Instant.fromEpochMilliseconds(0) })).toBe(false)
})

test('OWN-30 an available span stands in each month that its nights touch, never in a past one', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const spans: Span[] = [
    { firstNightOn: day('2026-01-10'), departureOn: day('2026-03-01'), state: 'available' },
    { firstNightOn: day('2026-03-05'), departureOn: day('2026-03-08'), state: 'option' },
  ]
  const rows = (today: string) =>
    freeRows(spans, day(today)).map((row) => `${row.monthOn}: ${row.firstNightOn} to ${row.departureOn}`)
  expect(rows('2026-01-31')).toEqual(['2026-01-01: 2026-01-10 to 2026-03-01', '2026-02-01: 2026-02-01 to 2026-03-01'])
  expect(rows('2026-02-01')).toEqual(['2026-02-01: 2026-02-01 to 2026-03-01'])
  expect(rows('2026-03-01')).toEqual([])
})

const textOf = (spans: Span[]) => spans.map((span) => `${span.firstNightOn} ${span.departureOn} ${span.state}`)

test('OWN-30 whatever stay a changed night weighs on, its arrivals are told', () => {
  fc.assert(
    fc.property(
      fc.record({ from: fc.nat(200), nights: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ arrival: fc.nat(260), nights: fc.integer({ min: 1, max: longestStay }) }),
      (change, stay) => {
        const [from, until] = [origin.add({ days: change.from }), origin.add({ days: change.from + change.nights })]
        const arrivalOn = origin.add({ days: stay.arrival - 60 })
        const departureOn = arrivalOn.add({ days: stay.nights })
        const touches =
          Temporal.PlainDate.compare(arrivalOn, until) < 0 && Temporal.PlainDate.compare(from, departureOn) < 0
        if (touches) expect(arrivalsTouching(from, until)).toContain(arrivalsOf(arrivalOn, departureOn))
      },
    ),
    { numRuns: 1000 },
  )
  const week = [Temporal.PlainDate.from('2026-07-11'), Temporal.PlainDate.from('2026-07-18')] as const
  expect(arrivalsTouching(...week)).toEqual(['2026-06-27', '2026-07-04', '2026-07-11', '2026-05', '2026-06', '2026-07'])
})

test('only nights that became available or ceased to be count as changed for searches', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 5 }), fc.array(anyStep, { maxLength: 5 }), (one, other) => {
      const [before, after] = [paintBoth(one), paintBoth(other)]
      const changed = availabilityChanged(before.spans, after.spans, origin, end)
      const nights = before.naive.flatMap((state, night) =>
        (state === 'available') === (after.naive[night] === 'available') ? [] : [night],
      )
      expect(changed && [changed.from.toString(), changed.until.toString()]).toEqual(
        nights.length === 0 ? null : [at(nights[0] ?? 0).toString(), at((nights.at(-1) ?? 0) + 1).toString()],
      )
    }),
  )
})
