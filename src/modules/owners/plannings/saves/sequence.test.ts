import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { ownerActor, plantLodging } from '../../../../../test/worlds/own-lodging.ts'
import type { Actor } from '../../../../core/accounts/rules.ts'
import { readPlannings } from '../../../../core/availability/plannings.ts'
import { firstDayOf, monthsFrom, nightsOf } from '../../../../core/calendar/rules.ts'
import { read } from '../../../../platform/database/database.ts'
import { savePlanningMonth } from '../actions.ts'
import { savePeriods } from '../periods/actions.ts'
import type { Period } from '../periods/rules.ts'
import { entryOf, type Letter, letterOf, letters } from '../rules.ts'
import { readSheet } from '../store.ts'
import { undoLastSaves } from './actions.ts'
import { selectOptionalLastSave } from './store.ts'

let app: TestApp
let actor: Actor
let sent = 0

beforeAll(async () => {
  app = await startTestApp()
  actor = ownerActor(app.network)
})
afterAll(() => app?.stop())

const today = Temporal.PlainDate.from('2026-07-06')
const doing = () => ({ db: app.db, actor, now: app.clock.now, today, key: `sequence ${++sent}` })
const months = monthsFrom(Temporal.PlainYearMonth.from('2026-08'), 5)
const first = Temporal.PlainDate.from('2026-08-01')
const until = Temporal.PlainDate.from('2027-01-01')
const nights = nightsOf(first, until)

const newLodging = () => plantLodging(app.db, app.network)

const planningOf = (lodgingIds: number[]) =>
  read(app.db, actor, (tx) => readPlannings(tx, actor.organizationId, lodgingIds, first, until))

const lettersOf = async (id: number) => (await planningOf([id])).get(id)?.typed.map(letterOf).join('')

type Step =
  | { kind: 'periods'; both: boolean; periods: { from: number; length: number; letter: Letter; onlyUnset: boolean }[] }
  | { kind: 'month'; at: number; letter: Letter; day: number; own: Letter }
  | { kind: 'undo' }

const letter = fc.constantFrom(...letters)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('periods' as const),
    both: fc.boolean(),
    periods: fc.array(
      fc.record({
        from: fc.nat(nights.length - 1),
        length: fc.integer({ min: 1, max: 60 }),
        letter,
        onlyUnset: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant('month' as const),
    at: fc.nat(months.length - 1),
    letter: fc.constantFrom<Letter>('D', 'L', 'O', 'F'),
    day: fc.nat(27),
    own: letter,
  }),
  fc.constant({ kind: 'undo' as const }),
)

/** One letter a night, and what each lodging's nights were before its last change: the whole of it, told naively. */
interface Naive {
  now: Letter[]
  before: Letter[] | null
}

function change(naive: Naive, wanted: Letter[]) {
  if (wanted.join('') === naive.now.join('')) return
  naive.before = naive.now
  naive.now = wanted
}

test('OWN-27 any sequence of periods, months and undoing leaves what a plain list of nights would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
      const ids = [await newLodging(), await newLodging()]
      const naive = new Map(ids.map((id): [number, Naive] => [id, { now: nights.map(() => '?'), before: null }]))
      const main = ids[0] ?? 0
      for (const one of steps) await (one.kind === 'undo' ? undo(main) : save(one))
      for (const id of ids) expect(await lettersOf(id)).toBe(naive.get(id)?.now.join(''))

      async function save(one: Exclude<Step, { kind: 'undo' }>) {
        if (one.kind === 'periods') {
          const periods: Period[] = one.periods.map(({ from, length, letter, onlyUnset }) => ({
            from: first.add({ days: from }),
            until: first.add({ days: Math.min(from + length, nights.length) }),
            letter,
            onlyUnset,
          }))
          const touched = one.both ? ids : [main]
          const stored = await planningOf(touched)
          const wishes = touched.map((lodgingId) => ({
            lodgingId,
            versions: stored.get(lodgingId)?.versions ?? new Map(),
            periods,
          }))
          expect(await savePeriods(doing(), wishes)).toMatchObject({ ok: true })
          for (const id of touched) {
            const own = naive.get(id)
            if (!own) continue
            const wanted = [...own.now]
            for (const { from, length, letter, onlyUnset } of one.periods)
              for (let night = from; night < Math.min(from + length, nights.length); night++)
                if (!onlyUnset || wanted[night] === '?') wanted[night] = letter
            change(own, wanted)
          }
          return
        }
        const month = months[one.at] ?? Temporal.PlainYearMonth.from('2026-08')
        const sheet = await read(app.db, actor, (tx) => readSheet(tx, actor.organizationId, main, month))
        const own = sheet.nights.map((read, day) => (day === one.day ? one.own : read))
        const entry = { ...entryOf(sheet), month: one.letter, nights: own }
        expect(await savePlanningMonth(doing(), { lodgingId: main, month, entry })).toMatchObject({ ok: true })
        const known = naive.get(main)
        if (!known) return
        const start = nights.findIndex((night) => night.equals(firstDayOf(month)))
        const wanted = known.now.map((letter, night) => {
          const day = night - start
          if (day < 0 || day >= month.daysInMonth) return letter
          return day === one.day && one.own !== letter ? one.own : one.letter
        })
        change(known, wanted)
      }

      async function undo(id: number) {
        const last = await read(app.db, actor, (tx) => selectOptionalLastSave(tx, actor.organizationId, id))
        const known = naive.get(id)
        expect(last === null).toBe(known?.before === null)
        if (!last || !known?.before) return
        expect(await undoLastSaves(doing(), [{ lodgingId: id, entryId: last.id }])).toMatchObject({ ok: true })
        change(known, known.before)
      }
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('OWN-27 periods read before somebody saved are refused for all lodgings, and written for none', async () => {
  const [one, other] = [await newLodging(), await newLodging()]
  const period = { from: first, until: first.add({ days: 40 }), letter: 'F' as const }
  const wish = (lodgingId: number) => ({ lodgingId, versions: new Map<string, number>(), periods: [period] })
  expect(await savePeriods(doing(), [{ ...wish(other), periods: [{ ...period, letter: 'L' }] }])).toMatchObject({
    ok: true,
  })
  const refused = await savePeriods(doing(), [wish(one), wish(other)])
  expect(refused).toMatchObject({
    refusal: 'changed-meanwhile',
    conflicts: [{ lodgingId: other, changes: [{ before: 'L', after: 'F' }] }],
  })
  expect(await lettersOf(one)).toBe('?'.repeat(nights.length))
  // The same nights in the same state harm nobody, however old the page was.
  expect(await savePeriods(doing(), [{ ...wish(other), periods: [{ ...period, letter: 'L' }] }])).toMatchObject({
    ok: true,
  })
})

test('OWN-27 undoing is refused once something else was saved, and for lodgings of others', async () => {
  const id = await newLodging()
  const period = { from: first, until: first.add({ days: 3 }), letter: 'D' as const }
  const last = () => read(app.db, actor, (tx) => selectOptionalLastSave(tx, actor.organizationId, id))
  await savePeriods(doing(), [{ lodgingId: id, versions: new Map(), periods: [period] }])
  const seen = await last()
  const versions = new Map([['2026-08', 1]])
  await savePeriods(doing(), [{ lodgingId: id, versions, periods: [{ ...period, letter: 'L' }] }])
  const entryId = seen?.id ?? 0
  expect(await undoLastSaves(doing(), [{ lodgingId: id, entryId }])).toMatchObject({ refusal: 'changed-meanwhile' })
  const stranger = { ...doing(), actor: { ...actor, providerIds: [] } }
  const newest = (await last())?.id ?? 0
  expect(await undoLastSaves(stranger, [{ lodgingId: id, entryId: newest }])).toMatchObject({
    refusal: 'unknown-lodging',
  })
  // Two at once: one undoes, the other finds it done and undoes nothing more.
  const both = await Promise.all([1, 2].map(() => undoLastSaves(doing(), [{ lodgingId: id, entryId: newest }])))
  expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true])
  expect((await lettersOf(id))?.slice(0, 4)).toBe('DDD?')
})
