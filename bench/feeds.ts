import { type FeedsWorld, openFeedsWorld, type Run } from './feeds/world.ts'
import type { Measure, Options } from './harness/rows.ts'

/**
 * A page may take this many times as long while a thousand feeds are read; more while they are read for the first time,
 * as every kept page of a search is then made anew: its nights have changed.
 */
const slowing = { atMost: 3 }
const slowingAtFirst = { atMost: 5 }

/** As long as the product's own run may last. */
const runSeconds = 45

/**
 * 1,000 feeds on two or three to a lodging, each answered after 100 ms. Visitors open search pages while they are read and
 * while nothing is, some seconds each in turn and as long, so that a busy machine weighs on both alike. Then whole runs, whose
 * floor is twelve bare requests at a time to the same calendars.
 */
export async function* cases({ quick, tell }: Options): AsyncGenerator<Measure> {
  const feeds = quick ? 200 : 1000
  const world = await openFeedsWorld(feeds)
  try {
    await visit(world.origin, () => false, 200)
    const { megabytes: idle } = await world.run('watch', 1)
    for (const [name, rounds, budget] of [
      ['for the first time', 1, slowingAtFirst],
      ['again, nothing changed', quick ? 1 : 4, slowing],
    ] as const) {
      tell(name)
      yield* inTurn(name, world, { rounds, budget, idle })
    }
    const floor = await bareRate(world.elsewhere, feeds)
    for (const [name, answer] of [
      ['one run, every file stamped anew', 'file'],
      ['one run, not modified', '304'],
    ] as const) {
      tell(name)
      world.answersWith(answer)
      await world.makeDue()
      const run = await world.run('read', runSeconds)
      yield { case: `${name}: feeds read`, value: run.count, unit: 'feeds', budget: { atLeast: feeds } }
      yield { case: `${name}: beside bare requests`, value: run.count / run.seconds, unit: 'feeds/s', floor }
      yield { case: `${name}: processor, the program's own`, value: run.cpu / run.count, unit: 'ms/feed' }
    }
  } finally {
    await world.stop()
  }
}

const slice = 3

async function* inTurn(
  name: string,
  world: FeedsWorld,
  { rounds, budget, idle }: { rounds: number; budget: { atMost: number }; idle: number },
): AsyncGenerator<Measure> {
  const reading: Slices = { times: [], delays: [], megabytes: 0 }
  const calm: Slices = { times: [], delays: [], megabytes: 0 }
  let count = 0
  for (let round = 0; round < rounds; round += 1) {
    await world.makeDue()
    for (let left = true; left; ) {
      const run = await measured(world, 'read', slice, reading)
      // As long as the reading: what was taken is read to its end, also beyond the slice.
      await measured(world, 'watch', run.seconds, calm)
      count += run.count
      left = run.count > 0
    }
  }
  const row = (what: string, unit: string, value: number, floor: number) => ({
    ...{ case: `${count} readings, ${name}: ${what}`, unit, value, floor },
  })
  yield row('search pages opened', 'pages', reading.times.length, calm.times.length)
  yield row('search page meanwhile, median', 'ms', share(reading.times, 0.5), share(calm.times, 0.5))
  yield { ...row('search page meanwhile, p99', 'ms', share(reading.times, 0.99), share(calm.times, 0.99)), budget }
  yield row('event loop, p99 delay', 'ms', share(reading.delays, 0.5), share(calm.delays, 0.5))
  const more = reading.megabytes - idle
  yield {
    case: `${count} readings, ${name}: memory more than before`,
    value: more,
    unit: 'MB',
    budget: { atMost: 150 },
  }
}

interface Slices {
  times: number[]
  delays: number[]
  megabytes: number
}

async function measured(world: FeedsWorld, what: 'read' | 'watch', seconds: number, slices: Slices): Promise<Run> {
  let over = false
  const running = world.run(what, seconds).finally(() => {
    over = true
  })
  slices.times.push(...(await visit(world.origin, () => over)))
  const run = await running
  slices.delays.push(run.delay)
  slices.megabytes = Math.max(slices.megabytes, run.megabytes)
  return run
}

const share = (values: readonly number[], at: number) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN
}

/** Opens forty search pages a second until it is over; how long they took, in milliseconds. */
async function visit(origin: string, isOver: () => boolean, most = Number.POSITIVE_INFINITY) {
  const times: number[] = []
  const pending: Promise<void>[] = []
  for (let visitor = 0; visitor < most && !isOver(); visitor += 1) {
    pending.push(
      timed(origin, visitor).then((time) => {
        times.push(time)
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  await Promise.all(pending)
  return times
}

async function timed(origin: string, visitor: number): Promise<number> {
  const arrival = Temporal.PlainDate.from('2026-12-05').add({ weeks: visitor % 40 })
  const stay = { arrivee: arrival.toString(), depart: arrival.add({ days: 7 }).toString() }
  const departement = ['11', '34', '66', '09', '12'][visitor % 5] ?? '11'
  const query = new URLSearchParams({ departement, ...stay })
  const start = performance.now()
  const answer = await fetch(`${origin}/cles-vacances/hebergements?${query}`)
  if (!answer.ok) throw new Error(`a search answered ${answer.status}`)
  await answer.arrayBuffer()
  return performance.now() - start
}

/** Calendars a second that twelve bare requests at a time bring. */
async function bareRate(origin: string, count: number): Promise<number> {
  const start = performance.now()
  let next = 0
  const reader = async () => {
    while (next < count) {
      next += 1
      await (await fetch(`${origin}/${next}.ics`)).arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: 12 }, reader))
  return (count * 1000) / (performance.now() - start)
}
