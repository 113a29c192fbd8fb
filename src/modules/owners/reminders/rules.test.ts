import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usualDemands } from '../settings/rules.ts'
import { decide, departureOf, latenessOf, nextRun, noticeDays, type PlanningFacts, runDue } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const confirmed = day('2026-03-01')
/** A planning that was confirmed on 1 March, that dates find, and that is filled. */
const planning = (facts: Partial<PlanningFacts> = {}): PlanningFacts => ({
  lodgingId: 1,
  confirmedOn: confirmed,
  createdOn: day('2025-01-01'),
  isFound: true,
  leftSearchesOn: null,
  searchableUntil: confirmed.add({ days: 90 }),
  notice: null,
  toldNights: 56,
  ...facts,
})
const after = (days: number) => confirmed.add({ days })

test('OWN-40 a planning is behind from the thirtieth day without an update, or one night short of eight weeks', () => {
  const at = (facts: Partial<PlanningFacts>, days: number) => latenessOf(planning(facts), usualDemands, after(days))
  expect(at({}, 29)).toEqual({ overdue: false, short: false })
  expect(at({}, 30)).toEqual({ overdue: true, short: false })
  expect(at({ toldNights: 55 }, 0)).toEqual({ overdue: false, short: true })
  expect(at({ confirmedOn: null, createdOn: after(0) }, 29)).toMatchObject({ overdue: false })
  expect(at({ confirmedOn: null, createdOn: after(0) }, 30)).toMatchObject({ overdue: true })
})

const owner = (plannings: PlanningFacts[], lastToldOn: Temporal.PlainDate | null = null, isReachable = true) => ({
  ...{ plannings, lastToldOn, isReachable },
})

test('OWN-40 one mail lists the plannings concerned and no other; none where all is up to date', () => {
  const late = planning({ lodgingId: 2, toldNights: 10 })
  const { listed } = decide(owner([planning(), late]), usualDemands, after(5))
  expect(listed.map(({ facts, step }) => [facts.lodgingId, step])).toEqual([[2, 'behind']])
  expect(decide(owner([planning()]), usualDemands, after(5))).toEqual({ listed: [], leaving: [], moved: [] })
})

test('OWN-40 no second reminder before the fourteenth day, whoever sent the first', () => {
  const late = [planning({ toldNights: 0 })]
  expect(decide(owner(late, after(5)), usualDemands, after(18)).listed).toEqual([])
  expect(decide(owner(late, after(5)), usualDemands, after(19)).listed).toHaveLength(1)
})

test('OWN-41 a notice does not wait for the fourteen days, and the same mail lists what else is behind', () => {
  const plannings = [planning(), planning({ lodgingId: 2, confirmedOn: after(40) })]
  const { listed } = decide(owner(plannings, after(70)), usualDemands, after(76))
  expect(listed.map(({ facts, step }) => [facts.lodgingId, step])).toEqual([
    [1, 'first'],
    [2, 'behind'],
  ])
})

test('OWN-41 whoever has no address is reminded of nothing, but their planning takes the same steps', () => {
  const unreachable = (days: number, facts: Partial<PlanningFacts> = {}) =>
    decide(owner([planning(facts)], null, false), usualDemands, after(days))
  expect(unreachable(40).listed).toEqual([])
  expect(unreachable(76).listed.map(({ step }) => step)).toEqual(['first'])
  const notice = { step: 'second' as const, leavesOn: after(90) }
  expect(unreachable(90, { notice }).leaving).toEqual([1])
})

/** Lives night after night as the program does; the days on which something was told, and the day promised then. */
function live(days: number, demandsOn: (day: number) => number, runsOn: (day: number) => boolean = () => true) {
  let facts = planning()
  const told: { step: string; on: number; leavesOn: number }[] = []
  for (let n = 0; n <= days; n += 1) {
    if (!runsOn(n)) continue
    const { step, leavesOn } = departureOf(facts, { ...usualDemands, searchableDays: demandsOn(n) }, after(n))
    facts = { ...facts, searchableUntil: leavesOn }
    if (!step || !leavesOn) continue
    told.push({ step, on: n, leavesOn: confirmed.until(leavesOn).days })
    if (step === 'left') facts = { ...facts, leftSearchesOn: after(n), isFound: false }
    else facts = { ...facts, notice: { step, leavesOn } }
  }
  return told
}

test('OWN-41 told 14 and 3 days before, and when it happens, each once', () => {
  expect(live(200, () => 90)).toEqual([
    { step: 'first', on: 76, leavesOn: 90 },
    { step: 'second', on: 87, leavesOn: 90 },
    { step: 'left', on: 90, leavesOn: 90 },
  ])
})

test('OWN-41 a setting made shorter throws nothing out before its notices: the day moves', () => {
  // After 40 days of 90 the network asks for 30: told at once, gone 14 days later and not that night.
  expect(live(200, (n) => (n < 40 ? 90 : 30))).toEqual([
    { step: 'first', on: 40, leavesOn: 54 },
    { step: 'second', on: 51, leavesOn: 54 },
    { step: 'left', on: 54, leavesOn: 54 },
  ])
})

test('OWN-41 a setting made longer after a notice gives the notices anew, before the new day', () => {
  expect(live(300, (n) => (n < 80 ? 90 : 120)).map(({ step, on }) => `${step} ${on}`)).toEqual([
    'first 76',
    'first 106',
    'second 117',
    'left 120',
  ])
})

test('OWN-41 whatever nights the program missed and however the setting changed, nobody leaves without both notices in time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 300, maxLength: 300 }),
      fc.array(fc.record({ from: fc.nat(250), days: fc.integer({ min: 30, max: 200 }) }), { maxLength: 4 }),
      (runs, changes) => {
        const setting = (n: number) => changes.filter(({ from }) => from <= n).at(-1)?.days ?? 90
        const told = live(299, setting, (n) => runs[n] === true)
        const left = told.find(({ step }) => step === 'left')
        if (!left) return
        const before = told.slice(0, told.indexOf(left))
        const first = before.findLast(({ step }) => step === 'first')
        const second = before.findLast(({ step }) => step === 'second')
        expect(first && left.on - first.on).toBeGreaterThanOrEqual(noticeDays.first)
        expect(second && left.on - second.on).toBeGreaterThanOrEqual(noticeDays.second)
        expect(left.on).toBeGreaterThanOrEqual(second?.leavesOn ?? 0)
        // Told once for each day that was promised.
        const keys = told.map(({ step, leavesOn }) => `${step} ${leavesOn}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(told.at(-1)).toBe(left)
      },
    ),
    { numRuns: 400 },
  )
})

test('OWN-41 what dates do not find has nothing to leave: hidden, or nothing free to come', () => {
  expect(departureOf(planning({ isFound: false }), usualDemands, after(200)).step).toBeNull()
  expect(departureOf(planning({ isFound: false, confirmedOn: null }), usualDemands, after(200)).leavesOn).toBeNull()
})

test('OWN-40 the run begins at six at the organisation’s place, also on the nights when the clock changes', () => {
  const due = (text: string, zone = 'Europe/Paris') => String(runDue(Temporal.Instant.from(text), zone))
  expect(due('2026-07-06T03:59:00Z')).toBe('null')
  expect(due('2026-07-06T04:00:00Z')).toBe('2026-07-06')
  // Spring forward on 29 March: six o'clock is 4:00 UTC that very day, an hour earlier than the day before.
  expect([due('2026-03-28T04:30:00Z'), due('2026-03-29T04:00:00Z')]).toEqual(['null', '2026-03-29'])
  // Back on 25 October: 5:00 UTC.
  expect([due('2026-10-25T04:30:00Z'), due('2026-10-25T05:00:00Z')]).toEqual(['null', '2026-10-25'])
  expect(due('2026-07-06T10:30:00Z', 'America/Guadeloupe')).toBe('2026-07-06')
  expect(due('2026-07-06T09:59:00Z', 'America/Guadeloupe')).toBe('null')
})

test('OWN-40 hour after hour of a year, each day has exactly one run, in whatever zone', () => {
  for (const zone of ['Europe/Paris', 'America/Miquelon', 'Pacific/Auckland', 'Asia/Kolkata']) {
    const opened = new Set<string>()
    let now = Temporal.Instant.from('2026-01-01T00:04:00Z')
    for (let hour = 0; hour < 24 * 365; hour += 1) {
      const on = runDue(now, zone)
      if (on) opened.add(on.toString())
      now = now.add({ hours: 1 })
    }
    const days = [...opened].sort()
    expect([364, 365, 366]).toContain(days.length)
    for (const [place, text] of days.entries())
      expect(text).toBe(
        day(days[0] ?? '')
          .add({ days: place })
          .toString(),
      )
  }
})

test('OWN-40 the staff are told when the next run begins', () => {
  const next = (now: string, last: string | null) =>
    nextRun(Temporal.Instant.from(now), 'Europe/Paris', last === null ? null : day(last)).toString()
  expect(next('2026-07-06T08:00:00Z', '2026-07-06')).toBe('2026-07-07T04:00:00Z')
  expect(next('2026-07-06T01:00:00Z', '2026-07-05')).toBe('2026-07-06T04:00:00Z')
  expect(next('2026-07-06T08:00:00Z', '2026-07-05')).toBe('2026-07-06T08:00:00Z')
  expect(next('2026-10-24T08:00:00Z', '2026-10-24')).toBe('2026-10-25T05:00:00Z')
})
